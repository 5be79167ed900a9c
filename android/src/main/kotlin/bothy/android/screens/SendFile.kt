package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Weight
import bothy.android.media.KeptAt
import uniffi.bothy_ffi.SendTo
import java.io.File

/** A copy of a kept file outside of the record, in clear, as it was taken in. Who could read it is said first. */
class SendFile(private val of: KeptAt, private val named: String, private val type: String) : Sending("send-file", "phone-file-send") {
    override fun Page.asks() {
        text(say("phone-send-unlocked"))
        note(say("phone-first-exports"))
        space()
        button("place", say("phone-choose-place"), Weight.MAIN) { write() }
    }

    private fun write() = send(dullName(), type, { door, to, address ->
        of.send(door, SendTo.Document(to, address)).use { job ->
            steps(job::step)
            job.sent()
        }
    }) { done(wordsOf(it), say("phone-first-exports")) }

    /** The name of a file may say what it is. The user can type it in the picker. */
    private fun dullName() = listOf("papers", File(named).extension).filter(String::isNotEmpty).joinToString(".")
}
