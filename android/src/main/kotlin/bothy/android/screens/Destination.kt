package bothy.android.screens

import android.net.Uri
import bothy.android.files.deleted
import bothy.android.files.nameOf
import bothy.android.files.writable
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Failure
import uniffi.bothy_ffi.Door

/** What goes out: [write] is given the descriptor and the address of an empty document; [removed] is told that one is gone again. */
class Going(val name: String, val type: String, val write: (Door, Int, String) -> Unit, val removed: (Door, String) -> Unit = { _, _ -> })

/** Asks where something goes, writes it there, and leaves nothing behind where that fails. */
class Destination(private val going: Going) : Screen("destination") {
    private var isThere = false

    override fun title() = say(if (isThere) "phone-send-done-title" else "phone-send-title")

    override fun Page.body() {
        if (isThere) {
            text(say("phone-send-done"))
            space(GAP)
            button("done", say("phone-done"), Weight.MAIN) { front.back() }
            return
        }
        text(say("phone-send-where"))
        note(say("phone-first-exports"))
        space(GAP)
        button("choose", say("phone-send-choose"), Weight.MAIN) {
            app.outside.place(this@Destination, going.name, going.type) { it?.let(::send) }
        }
    }

    private fun send(to: Uri) {
        tell(null)
        work(says = say("phone-send-writing"), task = { door -> sent(door, to) }) { left ->
            isThere = left == null
            if (left == null) redraw() else tell(left.words())
        }
    }

    /**
     * Writes it, and returns what came of it if that failed. The picker made the document before anything was written, so it is deleted
     * again, after a lock too.
     */
    private fun sent(door: Door, to: Uri): Left? {
        val written = runCatching { writable(app.contentResolver, to).use { going.write(door, it.fd, "$to") } }
        return written.exceptionOrNull()?.let { left(door, to, it) }
    }

    private fun left(door: Door, to: Uri, why: Throwable): Left {
        val name = nameOf(app.contentResolver, to).ifEmpty { going.name }
        if (!deleted(app.contentResolver, to)) return Left(why, name)
        try {
            going.removed(door, "$to")
        } catch (_: Failure) {
            // Locked: core asks again after the next opening.
        }
        return Left(why, null)
    }

    /** [still]: the name of the document that couldn't be deleted. */
    private inner class Left(private val why: Throwable, private val still: String?) {
        fun words(): String {
            val said = if (why is Failure) app.wordsOf(why) else say("phone-file-not-written")
            return said + still?.let { "\n" + say("phone-file-unfinished", "name" to it) }.orEmpty()
        }
    }

    private companion object {
        const val GAP = 8
    }
}
