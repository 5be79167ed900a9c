package bothy.android.files

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.ContentResolver
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.os.Handler
import android.os.Looper
import bothy.android.App
import bothy.android.kit.Screen
import bothy.android.kit.Since
import kotlin.concurrent.thread

/** A file that was chosen, and where it goes. */
class Chosen(val uri: Uri, val into: Into)

/**
 * What Bothy opens of the system's: pickers, places for a document, questions for a permission. Opening them isn't leaving.
 *
 * An answer goes to the screen that asked. If Bothy locked meanwhile, that screen is gone: a chosen file waits here by its address alone,
 * and is taken in after the next opening. Lives as long as the process, on the main thread; nothing of it is saved.
 */
class Outside(private val app: App) {
    private var asker: Screen? = null
    private var answer: ((Uri?) -> Unit)? = null
    private var allowed: ((Boolean) -> Unit)? = null
    private var into: Into? = null
    private val main = Handler(Looper.getMainLooper())

    /** Chosen before a lock, or shared to Bothy. */
    val late = ArrayList<Chosen>()

    /** Words that another app shared. */
    var words: String? = null

    /** Documents that were begun and never written, and couldn't be deleted. */
    val leftOver = ArrayList<String>()

    /** Asks for a file. Photos keep their place this way, which the phone's own photo picker takes out. */
    fun choose(of: Screen, into: Into, then: (Chosen) -> Unit) {
        this.into = into
        ask(of, anyFile(), FILE) { uri -> uri?.let { then(Chosen(it, into)) } }
    }

    /** Asks for a file that [of] reads itself: after a lock it is for nobody. */
    fun pick(of: Screen, then: (Uri) -> Unit) = ask(of, anyFile(), PICKED) { uri -> uri?.let(then) }

    /** Asks where a document goes. [then] is told null if it goes nowhere. */
    fun place(of: Screen, name: String, type: String, then: (Uri?) -> Unit) {
        val ask = Intent(Intent.ACTION_CREATE_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(type)
        ask.putExtra(Intent.EXTRA_TITLE, name)
        ask(of, ask, DOCUMENT, then)
    }

    /** Asks for what a camera or a microphone needs, unless it is allowed already. */
    fun allow(of: Screen, permissions: List<String>, then: (Boolean) -> Unit) {
        if (isAllowed(permissions)) return then(true)
        asker = of
        allowed = then
        of.front.askOutside { it.requestPermissions(permissions.toTypedArray(), PERMISSION) }
    }

    fun isAllowed(permissions: List<String>) = permissions.all { app.checkSelfPermission(it) == PackageManager.PERMISSION_GRANTED }

    /** An answer came to the activity. */
    fun came(request: Int, result: Int, uri: Uri?) {
        val chosen = uri?.takeIf { result == Activity.RESULT_OK && it.scheme == ContentResolver.SCHEME_CONTENT }
        val then = answer.takeIf { isThere() }
        val into = into
        forget()
        when {
            then != null -> then(chosen)
            chosen == null -> Unit
            request == FILE -> late.add(Chosen(chosen, into ?: Into()))
            // Nothing can be written any more: what the picker made is empty. The other app may take its time.
            request == DOCUMENT -> thread(isDaemon = true) { if (!deleted(app.contentResolver, chosen)) stays(chosen) }
        }
    }

    /** Says at the next opening what couldn't be deleted. Not on the screen's thread. */
    fun stays(document: Uri) = nameOf(app.contentResolver, document).let { name -> main.post { leftOver.add(name) } }

    /** The user answered a question for a permission. Asked again later, if it was never answered. */
    fun came(granted: IntArray) {
        val then = allowed.takeIf { isThere() }
        forget()
        then?.invoke(granted.isNotEmpty() && granted.all { it == PackageManager.PERMISSION_GRANTED })
    }

    /** Another app shared something. It waits until the record is open. */
    fun shared(intent: Intent) {
        if (intent.action != Intent.ACTION_SEND) return
        words = intent.getCharSequenceExtra(Intent.EXTRA_TEXT)?.toString() ?: words
        val uri = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) streamSince33(intent) else stream(intent)
        // Never a path: it could be one of our own.
        if (uri?.scheme == ContentResolver.SCHEME_CONTENT && uri.authority != app.packageName) late.add(Chosen(uri, Into()))
    }

    private fun anyFile() = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*")

    private fun ask(of: Screen, intent: Intent, request: Int, then: (Uri?) -> Unit) {
        asker = of
        answer = then
        try {
            of.front.askOutside { it.startActivityForResult(intent, request) }
        } catch (_: ActivityNotFoundException) {
            forget()
            of.tell(of.say("phone-nothing-there"))
        }
    }

    private fun isThere() = asker?.let { it in app.stack } == true

    private fun forget() {
        asker = null
        answer = null
        allowed = null
        into = null
    }

    @Since(33)
    private fun streamSince33(intent: Intent) = intent.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java)

    @Suppress("DEPRECATION")
    private fun stream(intent: Intent): Uri? = intent.getParcelableExtra(Intent.EXTRA_STREAM)

    companion object {
        const val FILE = 1
        const val DOCUMENT = 2
        const val PERMISSION = 3
        const val PICKED = 4
    }
}
