package bothy.android.kit

import uniffi.bothy_ffi.Door

/** A screen with words to keep: kept by its button, on going back, and before a lock, whichever comes first, and once. */
abstract class Editing(name: String) : Screen(name) {
    private var isChanged = false
    private var isKept = false

    /** Returns what keeps what is typed now; null if nothing is. */
    protected abstract fun keeping(): ((Door) -> Unit)?

    protected fun changed() {
        isChanged = true
    }

    protected fun save(then: () -> Unit = { front.back() }) {
        val keep = keeping() ?: return then()
        work(say("phone-saving"), task = { once(it, keep) }) {
            isChanged = false
            then()
        }
    }

    override fun unsaved(): ((Door, Boolean) -> Unit)? = if (isChanged) keeping()?.let { keep -> { door, _ -> once(door, keep) } } else null

    override fun left() {
        unsaved()?.let { keep -> work(task = { keep(it, false) }) {} }
    }

    @Synchronized
    private fun once(door: Door, keep: (Door) -> Unit) {
        if (isKept) return
        keep(door)
        isKept = true
    }
}
