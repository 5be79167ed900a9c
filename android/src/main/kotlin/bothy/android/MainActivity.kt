package bothy.android

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.inputmethod.InputMethodManager
import android.widget.ScrollView
import android.window.OnBackInvokedCallback
import android.window.OnBackInvokedDispatcher
import bothy.android.kit.Frame
import bothy.android.kit.Screen
import bothy.android.kit.Since
import bothy.android.kit.onlyForAccessibility
import uniffi.bothy_core.LeavingEvent

/** The one activity: draws the screen on top, goes from one to the next, and leaves. */
class MainActivity : Activity() {
    private val app get() = application as App
    private val gestures by lazy { Gestures(this) }
    private var back: Any? = null
    private var calls: Any? = null
    private var drawn: Screen? = null
    private val inTheOpen = Runnable { window.clearFlags(FLAG_SECURE) }

    override fun onCreate(state: Bundle?) {
        // Nothing is restored: the screens are in memory, or gone.
        super.onCreate(null)
        app.front = this
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) listenSince31()
        if (state == null) came(intent)
        draw()
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        came(intent)
    }

    /** By the icon, or from another app: anyone who went there left, though a picker of Bothy's was in front. */
    private fun came(with: Intent?) {
        if (app.open != null) quickExit()
        shared(with)
    }

    /** Another app shared a file. The intent isn't kept: it names the file. */
    private fun shared(with: Intent?) {
        with?.let(app.outside::shared)
        intent = Intent()
    }

    override fun onSaveInstanceState(state: Bundle) = Unit

    // Not onRestart: a phone that was turned behind a picker comes back to another activity.
    override fun onStart() {
        super.onStart()
        app.cameBack()
    }

    override fun onStop() {
        super.onStop()
        if (!isChangingConfigurations) app.does(LeavingEvent.LEFT)
    }

    override fun onDestroy() {
        super.onDestroy()
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) endSince31()
        gestures.follow(null)
        if (app.front === this) app.front = null
    }

    /** Goes to a screen, and back from it. */
    fun go(screen: Screen) {
        app.push(screen)
        draw()
    }

    /** Goes to a screen in place of this one. */
    fun replace(screen: Screen) {
        app.stack.removeAt(app.stack.lastIndex).gone()
        go(screen)
    }

    /** Goes up: from the first screen behind it to the calculator, which locks. */
    fun back() {
        if (app.cover != null) return quickExit().also { moveTaskToBack(true) }
        if (app.stack.size <= 2 && (app.open != null || !app.top.isDull)) return quickExit()
        if (app.stack.size == 1) return
        app.top.left()
        app.stack.removeAt(app.stack.lastIndex).gone()
        app.top.cameBack()
        draw()
    }

    /** Opens something of the system's, which isn't leaving. */
    fun askOutside(ask: (Activity) -> Unit) {
        app.does(LeavingEvent.ASKED_OUTSIDE)
        ask(this)
    }

    @Deprecated("The way that needs no library.")
    override fun onActivityResult(request: Int, result: Int, data: Intent?) = app.outside.came(request, result, data?.data)

    override fun onRequestPermissionsResult(request: Int, permissions: Array<out String>, granted: IntArray) = app.outside.came(granted)

    /** Draws the calculator now, and locks after it. */
    fun quickExit() = app.does(LeavingEvent.QUICK_EXIT)

    /** Fills the dialler. Bothy never rings anybody, and leaving locks. */
    fun dial(tel: String) = try {
        startActivity(Intent(Intent.ACTION_DIAL, Uri.parse(tel)))
    } catch (_: ActivityNotFoundException) {
        app.top.tell(app.say("phone-no-dialler"))
    }

    @Deprecated("Called below Android 13 only.")
    override fun onBackPressed() {
        @Suppress("DEPRECATION")
        if (app.stack.size > 1) back() else super.onBackPressed()
    }

    /** Draws the screen on top from what it holds. Where the focus was and how far it was scrolled stay. */
    fun draw() {
        val screen = app.cover ?: app.top
        guard(screen.isSecure)
        wake()
        gestures.follow(app.settings)
        val was = Place.of(this)
        val view = screen.view()
        setContentView(view)
        if (screen.isSecure) view.onlyForAccessibility()
        if (drawn === screen) {
            was.restore(view)
        } else {
            getSystemService(InputMethodManager::class.java).hideSoftInputFromWindow(window.decorView.windowToken, 0)
        }
        val isNew = drawn !== screen
        drawn = screen
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) catchBack(app.stack.size > 1)
        if (isNew) screen.firstDrawn()
    }

    fun toTop() {
        // After what a drawing just now puts back.
        window.decorView.findViewById<ScrollView>(R.id.scroll)?.run { post { scrollTo(0, 0) } }
    }

    /** Returns the frame of a screen: its title, its page, and the quick exit under the thumb. */
    fun frame(screen: Screen): View = Frame(this, screen)

    // Not onUserInteraction: the system calls that when a picker comes to the front, too.
    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        if (event.actionMasked == MotionEvent.ACTION_DOWN) app.does(LeavingEvent.TOUCHED)
        return super.dispatchTouchEvent(event)
    }

    override fun dispatchKeyEvent(event: KeyEvent): Boolean {
        if (gestures.takes(event, app.settings)) return true
        if (event.action == KeyEvent.ACTION_DOWN) app.does(LeavingEvent.TOUCHED)
        return super.dispatchKeyEvent(event)
    }

    /** While something records the screen stays on: going off would end it. Behind the calculator it is dim. */
    private fun wake() {
        val stays = app.stack.any { it.keepsScreenOn }
        val flag = if (stays) FLAG_KEEP_SCREEN_ON else 0
        if (window.attributes.flags and FLAG_KEEP_SCREEN_ON != flag) window.setFlags(flag, FLAG_KEEP_SCREEN_ON)
        val bright = if (stays && app.cover != null) DIM else BRIGHTNESS_OVERRIDE_NONE
        if (window.attributes.screenBrightness != bright) window.attributes = window.attributes.apply { screenBrightness = bright }
    }

    /** Keeps an open screen out of pictures of it and out of the recent apps. The calculator is like any other. */
    private fun guard(secure: Boolean) {
        window.decorView.removeCallbacks(inTheOpen)
        // What was secure is in the frames before the calculator's own.
        if (secure) window.addFlags(FLAG_SECURE) else window.decorView.postDelayed(inTheOpen, FRAMES_MS)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) inRecents(!secure)
    }

    @Since(31)
    private fun listenSince31() {
        calls = Calls(this) { app.does(LeavingEvent.CALL) }
    }

    @Since(31)
    private fun endSince31() = (calls as Calls).end()

    @Since(33)
    private fun inRecents(shown: Boolean) = setRecentsScreenshotEnabled(shown)

    @Since(33)
    private fun catchBack(catches: Boolean) {
        val now = back as OnBackInvokedCallback?
        if (catches && now == null) {
            val callback = OnBackInvokedCallback { back() }
            onBackInvokedDispatcher.registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT, callback)
            back = callback
        } else if (!catches && now != null) {
            onBackInvokedDispatcher.unregisterOnBackInvokedCallback(now)
            back = null
        }
    }
}

private const val DIM = 0.01f
private const val FRAMES_MS = 250L

/** Where the focus was, and how far it was scrolled, from one drawing of a screen to the next. */
private class Place(private val focus: Any?, private val selection: IntRange?, private val scrolled: Int) {
    fun restore(view: View) {
        val focused = focus?.let { name -> find(view, name) }
        focused?.requestFocus()
        if (focused is android.widget.EditText && selection != null && selection.last <= focused.length()) {
            focused.setSelection(selection.first, selection.last)
        }
        view.findViewById<ScrollView>(R.id.scroll)?.let { scroll -> scroll.post { scroll.scrollTo(0, scrolled) } }
    }

    companion object {
        fun of(activity: Activity): Place {
            val focus = activity.currentFocus
            val selection = (focus as? android.widget.EditText)?.let {
                minOf(it.selectionStart, it.selectionEnd)..maxOf(it.selectionStart, it.selectionEnd)
            }
            val scroll = activity.window.decorView.findViewById<ScrollView>(R.id.scroll)
            return Place(focus?.getTag(R.id.control), selection, scroll?.scrollY ?: 0)
        }

        private fun find(view: View, name: Any): View? = when {
            view.getTag(R.id.control) == name -> view
            view is ViewGroup -> (0 until view.childCount).firstNotNullOfOrNull { find(view.getChildAt(it), name) }
            else -> null
        }
    }
}
