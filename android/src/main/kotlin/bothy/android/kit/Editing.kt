package bothy.android.kit

import uniffi.bothy_core.Failure
import uniffi.bothy_ffi.Door

/**
 * A screen with words to keep: when the fingers rest, by its button, on going back, and before a lock. Each time replaces what was kept before.
 * Only a screen that [addsOnce] keeps nothing until it is left.
 */
abstract class Editing(name: String, titleKey: String? = null) : Screen(name, titleKey) {
    /** True if keeping adds something that can't be replaced. */
    protected open val addsOnce get() = false
    private var changes = 0

    /** The changes that are on disk; -1 if nothing was kept here. */
    @Volatile
    private var kept = -1

    /** Returns what keeps what is typed now; null if nothing needs to be kept. */
    protected abstract fun keeping(): ((Door) -> Unit)?

    protected fun changed() {
        changes++
        if (!addsOnce) later(REST_MS, ::rest)
    }

    /** A field whose text is kept as it is typed. */
    protected fun Page.typed(id: String, key: String, text: String, hint: String? = null, lines: Int = 1, take: (String) -> Unit) =
        field(id, say(key), text, hint, lines = lines) {
            take(it)
            changed()
        }

    /** What isn't whole yet isn't an error: it is said on saving. */
    private fun rest() {
        val keep = keeping() ?: return
        val of = changes
        work(failed = { if (it !is Failure.Invalid) failed(it) }, keeps = true, task = { once(it, of, keep) }) {}
    }

    protected fun save(then: () -> Unit = { front.back() }) {
        notLater()
        val keep = keeping() ?: return then()
        val of = changes
        work(say("phone-saving"), keeps = true, task = { once(it, of, keep) }) { then() }
    }

    override fun unsaved(): ((Door, Boolean) -> Unit)? {
        notLater()
        val of = changes
        return if (of > maxOf(kept, 0)) keeping()?.let { keep -> { door, _ -> once(door, of, keep) } } else null
    }

    override fun left() {
        unsaved()?.let { keep -> work(keeps = true, task = { keep(it, false) }) {} }
    }

    @Synchronized
    private fun once(door: Door, of: Int, keep: (Door) -> Unit) {
        if (kept >= of || addsOnce && kept >= 0) return
        keep(door)
        kept = of
    }
}

/** A screen with one thing to edit: as it [was] kept last, and as it is [now]. */
abstract class Edited<T : Any>(name: String, protected var was: T, titleKey: String? = null) : Editing(name, titleKey) {
    protected var now = was

    protected open fun change(to: T) {
        now = to
        changed()
    }

    /** Returns what can be kept of it; null if there is nothing yet. */
    protected open fun whole(): T? = now

    /** Keeps it in place of what was kept before. */
    protected abstract fun put(door: Door, all: T)

    override fun keeping(): ((Door) -> Unit)? = whole()?.takeIf { it != was }?.let { all ->
        { door ->
            put(door, all)
            was = all
        }
    }
}

private const val REST_MS = 700L
