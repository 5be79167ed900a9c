package bothy.android.screens

import android.os.Handler
import android.os.Looper
import bothy.android.files.Chosen
import bothy.android.files.nameOf
import bothy.android.files.opened
import bothy.android.files.placeWasTaken
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.media.Pour
import uniffi.bothy_core.Failure
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Incoming
import java.io.InputStream
import kotlin.concurrent.thread

/** Takes a chosen file in, piece by piece. One that was chosen before a lock, or shared, is asked about first: [isLate]. */
class TakeIn(private val chosen: Chosen, private val isLate: Boolean = false) : Screen("take-in", "phone-attach-file") {
    private val main = Handler(Looper.getMainLooper())
    private var from: InputStream? = null
    private var pour: Pour? = null
    private var isOver = false
    private var asks = isLate

    /** It is in the record, whatever this screen knows. */
    @Volatile
    private var isKept = false

    override fun opened() {
        if (!asks) begin()
    }

    override fun Page.body() {
        if (asks) {
            text(say(if (chosen.into.order == null) "phone-file-late" else "phone-orders-late"))
            button("add", say("phone-file-add"), Weight.MAIN) {
                asks = false
                begin()
            }
            button("not-now", say("phone-file-leave-out"), Weight.QUIET) { front.back() }
        } else if (!isOver) {
            text(say("phone-file-original"))
        } else {
            button("done", say("phone-done"), Weight.MAIN) { front.back() }
        }
    }

    /** Asks the other app for the file on a thread of its own: it may take its time, and everything else goes on. */
    private fun begin() {
        busy(taking(0))
        val resolver = app.contentResolver
        thread(name = "choose", isDaemon = true) {
            val opened = runCatching { nameOf(resolver, chosen.uri) to opened(resolver, chosen.uri) }
            main.post { opened.fold({ (name, from) -> receive(name, from) }, ::ended) }
        }
    }

    private fun receive(name: String, from: InputStream) {
        this.from = from
        // Left or locked meanwhile.
        if (this !in app.stack) return letGo()
        work(failed = ::ended, task = { door -> door.journal().use { it.receive(name, null) } }) { file ->
            pour = Pour(file, from).also { pour -> pour.start { main.post { poured(file, pour) } } }
            tick()
        }
    }

    private fun poured(file: Incoming, pour: Pour) {
        if (this !in app.stack || isOver) return file.close()
        val trouble = runCatching { pour.check() }.exceptionOrNull()
        when {
            trouble != null -> ended(trouble).also { file.close() }
            pour.taken == 0L -> ended(say("phone-file-empty")).also { file.close() }
            else -> {
                val notes = if (placeWasTaken(pour.head)) listOf(say("phone-file-place-taken")) else listOf()
                work(failed = ::ended, keeps = true, task = { door -> file.use { chosen.into.put(door, it) }.also { isKept = true } }) {
                    isOver = true
                    letGo()
                    front.replace(Kept(notes))
                }
            }
        }
    }

    private fun ended(bug: Throwable) = ended(if (bug is Failure) app.wordsOf(bug) else say("phone-file-gone"))

    private fun ended(words: String) {
        if (this !in app.stack) return
        isOver = true
        letGo()
        busy(null)
        redraw()
        tell(words)
    }

    private fun tick(): Unit = later(SECOND_MS) {
        pour?.takeIf { !isOver }?.let { busy(taking(it.taken)) }
        tick()
    }

    private fun taking(bytes: Long) = say("phone-file-taking", "done" to bytes / MEGA)

    override fun letGo() {
        notLater()
        pour?.close()
        runCatching { from?.close() }
    }

    /** A lock comes before all of it is here: it is asked about after the next opening. */
    override fun unsaved(): ((Door, Boolean) -> Unit)? {
        letGo()
        return if (isOver) null else ({ _, _ -> if (!isKept) main.post { app.outside.late.add(chosen) } })
    }
}

/** It is kept, and what is to be said of it. */
class Kept(private val notes: List<String> = listOf()) : Screen("file-kept", "phone-file-kept-title") {
    override fun Page.body() {
        text(say("phone-file-kept"))
        for (note in notes) card { text(note) }
        space()
        button("done", say("phone-done"), Weight.MAIN) { front.back() }
    }
}

private const val SECOND_MS = 1000L
private const val MEGA = 1_000_000L
