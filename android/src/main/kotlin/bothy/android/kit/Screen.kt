package bothy.android.kit

import android.os.Handler
import android.os.Looper
import android.view.View
import bothy.android.App
import bothy.android.MainActivity
import uniffi.bothy_core.Failure
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_ffi.Door

/**
 * One screen: what it holds, in fields of its own, and how it is drawn from them.
 *
 * It lives in memory from [MainActivity.go] until it is left or Bothy locks, and is drawn again after a rotation. [name] is its name in
 * journeys and pictures, [titleKey] the words that stand above it.
 */
abstract class Screen(val name: String, private val titleKey: String? = null) {
    lateinit var app: App

    /** The activity in front. Null only while the system makes another. */
    val front: MainActivity get() = checkNotNull(app.front)

    /** True for what anybody may see: the calculator and its pages. Such a screen has no quick exit and may be photographed. */
    open val isDull get() = false

    /** True if it stays out of pictures of the screen. */
    open val isSecure get() = !isDull

    /** True if Close stands at the top too, as on the published screen. */
    open val hasCloseAtTop get() = false

    /** True while the screen of the phone must stay on: its going off would end what runs, and what the user waits for. */
    open val keepsScreenOn get() = busy != null

    /** True once it was left, replaced or locked: what works for it on another thread gives up. */
    @Volatile
    protected var isGone = false
        private set

    private var problem: String? = null
    private var busy: String? = null
    private var isOpened = false
    private val soon = Handler(Looper.getMainLooper())

    open fun title(): String = titleKey?.let { say(it) }.orEmpty()

    /** Draws the screen, from top to bottom. */
    protected abstract fun Page.body()

    /** Returns the whole view. Only a screen without a page of its own says it another way. */
    open fun view(): View = front.frame(this)

    /** Loads what it shows: when it is opened, and each time it comes back to the top. */
    protected open fun load() = Unit

    /** Called once, when it was drawn for the first time. */
    protected open fun opened() = load()

    /** Called when it comes back to the top, before it is drawn. */
    open fun cameBack() = load()

    /** Called when the user goes up from it. */
    open fun left() = letGo()

    /** What was typed here and isn't kept yet; Bothy keeps it before it locks. */
    open fun unsaved(): ((Door, isLast: Boolean) -> Unit)? = null.also { letGo() }

    /** Called last, however it goes. */
    fun gone() {
        isGone = true
        letGo()
    }

    /** Wipes and closes what only this screen holds: words that are seen once, pixels, the camera. */
    protected open fun letGo() = Unit

    /** Called when the end of the page comes near. */
    open fun nearEnd() = Unit

    fun draw(page: Page) = with(page) {
        problem?.let { message(it) }
        body()
        busy?.let { busy(it) }
    }

    fun firstDrawn() {
        if (isOpened) return
        isOpened = true
        opened()
    }

    fun redraw() {
        if (app.top === this || app.cover === this) app.front?.draw()
    }

    /** Changes what it holds, and draws it again. */
    fun redraw(change: () -> Unit) {
        change()
        redraw()
    }

    /** Does [act] when [ms] have gone by without another call of this, unless the screen was left. */
    protected fun later(ms: Long, act: () -> Unit) {
        notLater()
        soon.postDelayed({ if (this in app.stack) act() }, ms)
    }

    protected fun notLater() = soon.removeCallbacksAndMessages(null)

    /** Returns the words of a key, in the language in use. */
    fun say(key: String, vararg given: Pair<String, Any>) = app.say(key, *given)

    /** Says one thing above the page, aloud too. Null takes it away. */
    fun tell(text: String?) {
        if (problem == text) return
        problem = text
        redraw()
        if (text != null) app.front?.toTop()
    }

    /** Says what a call threw: what happened, if anything is lost, what to do next. */
    open fun failed(bug: Throwable) = tell(if (bug is Failure) app.wordsOf(bug) else say("phone-fault"))

    /** Says what is being done, under the page. Null takes it away. */
    fun busy(text: String?) {
        if (busy == text) return
        busy = text
        // Who waits for it hasn't left it.
        if (text != null) app.does(LeavingEvent.TOUCHED)
        redraw()
    }

    /**
     * Works on the one thread of the record, then [done] on the screen's. Nothing comes back after a lock, or once it was left. What [keeps]
     * something of the user's is done before a lock.
     */
    fun <T> work(
        says: String? = null,
        failed: (Throwable) -> Unit = ::failed,
        keeps: Boolean = false,
        task: (Door) -> T,
        done: (T) -> Unit,
    ) {
        if (says != null) busy(says)
        app.work(this, keeps, task) { outcome ->
            if (says != null) busy(null)
            outcome.fold(done, failed)
        }
    }
}
