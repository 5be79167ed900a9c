package bothy.android.screens

import android.net.Uri
import android.os.Handler
import android.os.Looper
import bothy.android.Secret
import bothy.android.files.deleted
import bothy.android.files.writable
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Sent
import uniffi.bothy_core.Step
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.SendTo
import java.io.IOException

/** A screen that writes one document where the user chooses, and leaves nothing of it behind if that fails. */
abstract class Sending(name: String, titleKey: String) : Asking(name, titleKey) {
    private val later = Handler(Looper.getMainLooper())

    /** Asks where it goes, then has [write] fill the empty document. A failure deletes it, after a lock too. */
    protected fun <T> send(name: String, type: String, write: (Door, Int, String) -> T, then: (T) -> Unit) =
        app.outside.place(this, name, type) { to -> to?.let { send(it, write, then) } }

    private fun <T> send(to: Uri, write: (Door, Int, String) -> T, then: (T) -> Unit) = work(say("phone-saving"), task = { door ->
        runCatching {
            writable(app.contentResolver, to).use {
                goesOn()
                write(door, it.fd, "$to").also { goesOn() }
            }
        }.getOrElse { throw unsent(door, to, it) }
    }, done = then)

    /** Nobody waits for it any more: what is written would be found by anyone who looks there. */
    private fun goesOn() {
        if (isGone) throw Failure.Cancelled()
    }

    private fun unsent(door: Door, to: Uri, why: Throwable): Throwable {
        // Something is in it: it isn't Bothy's to delete.
        if (why is Failure.Exists) return why
        val isDeleted = deleted(app.contentResolver, to)
        // Locked, or the notes: core names it at the next opening.
        if (isDeleted) runCatching { door.evidence().use { it.documentRemoved("$to") } }
        if (!isDeleted && isGone) app.outside.stays(to)
        return Unsent(why, isDeleted)
    }

    override fun failed(bug: Throwable) {
        if (bug !is Unsent) return super.failed(bug)
        val why = bug.why.let { why -> if (why is Failure) app.wordsOf(why) else null }
        tell(listOfNotNull(why, say(if (bug.isDeleted) "phone-send-failed" else "phone-send-left")).joinToString("\n"))
    }

    /** Does every step, and says how far it is. Not on the screen's thread. */
    protected fun steps(step: () -> Step) {
        var said = 0
        while (true) {
            goesOn()
            val now = step() as? Step.More ?: return
            val percent = (now.done * HUNDRED / now.total.coerceAtLeast(1u)).toInt()
            if (percent / PART > said / PART) later.post { busy(say("phone-working", "percent" to percent)) }
            said = maxOf(said, percent)
        }
    }

    /** Writes bytes that were made in memory. */
    protected fun write(made: ByteArray, door: Door, descriptor: Int, address: String): Sent? =
        door.evidence().use { Secret(made.copyOf()).use { bytes -> it.sendMade(bytes, SendTo.Document(descriptor, address)) } }.use { job ->
            steps(job::step)
            job.sent()
        }

    /** Says if it was read back. */
    protected fun wordsOf(sent: Sent?) = say(if (sent?.checked == true) "phone-send-checked" else "phone-send-unchecked")
}

/** A document that wasn't written; [isDeleted] if nothing of it is left. */
class Unsent(val why: Throwable, val isDeleted: Boolean) : IOException(why)

private const val PART = 5
private const val HUNDRED = 100uL
