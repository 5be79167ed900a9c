package bothy.android.screens

import android.net.Uri
import bothy.android.dayOf
import bothy.android.files.nameOf
import bothy.android.files.readable
import bothy.android.kit.Page
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.Checked
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Holds
import uniffi.bothy_core.RestoreDone
import uniffi.bothy_core.SealTo
import uniffi.bothy_core.SetUpTask
import uniffi.bothy_ffi.BackupTrial
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.SendTo
import uniffi.bothy_ffi.backupWordsSlip
import java.io.IOException
import java.nio.ByteBuffer
import java.time.LocalDate

/** One sealed file of what is open: what it's for and what it gives away, then the file, then its seven words, once. */
class BackupScreen : Sending("backup", "phone-backup-title") {
    private var words: ByteArray? = null
    private var damaged: String? = null

    override fun Page.asks() {
        val words = words
        if (words != null) {
            text(say("phone-backup-open"))
            card("words") { text(leftToRight(words.decodeToString()), "seven-words") }
            text(say("phone-backup-words"))
            button("written", say("phone-recovery-written"), Weight.MAIN) { front.back() }
            return
        }
        for (key in if (isRecord) FULL else PLAIN) text(say("phone-backup-$key"))
        space()
        val name = damaged
        if (name == null) {
            button("make", say("phone-backup-make"), Weight.MAIN) { make(false) }
        } else {
            button("without", say("phone-backup-without"), Weight.MAIN) { make(true) }
        }
        row("try", say("phone-backup-try")) { front.go(OpenBackup(isTrial = true)) }
        row("restore", say("phone-backup-restore")) { front.go(OpenBackup(isTrial = false)) }
        putAway(SetUpTask.BACKUP)
    }

    private fun make(withoutDamaged: Boolean) = send("archive-${LocalDate.now()}.dat", "application/octet-stream", { door, fd, address ->
        door.backups().use { it.makeIn(SendTo.Document(fd, address), SealTo.Words, withoutDamaged, app.words) }.use { job ->
            try {
                steps(job::step)
            } catch (failure: Failure.Damaged) {
                damaged = job.damaged()
                throw failure
            }
            Triple(job.words(), job.sent(), job.lost())
        }
    }) { (made, sent, lost) ->
        words = made
        val left = lost.takeIf { it.isNotEmpty() }?.let { say("phone-backup-lost", "names" to app.words.list(it)) }
        tell(listOfNotNull(wordsOf(sent), left).joinToString("\n"))
        redraw()
    }

    override fun failed(bug: Throwable) {
        super.failed(bug)
        damaged?.let { tell(say("phone-backup-damaged", "name" to it)) }
    }

    override fun letGo() {
        words?.fill(0)
        words = null
    }
}

/** A backup opened with its seven words: tried, or brought back where nothing is written yet. */
class OpenBackup(private val isTrial: Boolean) : Sending("open-backup", if (isTrial) "phone-backup-try" else "phone-backup-restore") {
    /** The document and its name. */
    private var file: Pair<Uri, String>? = null
    private var withoutDamaged = false

    override fun Page.asks() {
        if (!isTrial) text(say("phone-backup-restore-empty"))
        val chosen = file
        button("choose", say("phone-backup-choose"), if (chosen == null) Weight.MAIN else Weight.PLAIN) {
            app.outside.pick(this@OpenBackup) { uri ->
                work(task = { uri to nameOf(app.contentResolver, uri) }) { redraw { file = it } }
            }
        }
        val (uri, name) = chosen ?: return
        text(say("phone-backup-file", "name" to name))
        val seven = secret("seven", "phone-backup-seven")
        if (!isTrial) choice("without", say("phone-backup-without"), chosen = withoutDamaged) { withoutDamaged = it }
        space()
        button("open", say(if (isTrial) "phone-backup-try" else "phone-backup-restore"), Weight.MAIN) {
            val words = words(seven, ::backupWordsSlip) ?: return@button
            work(say("phone-saving"), task = { door ->
                words.use { typed ->
                    readable(app.contentResolver, uri).use { if (isTrial) tried(it.fd, typed) else restored(door, it.fd, typed) }
                }
            }) { done(*it.toTypedArray()) }
        }
    }

    private fun tried(descriptor: Int, words: ByteBuffer): List<String> {
        val of = if (isRecord) Holds.RECORD else Holds.NOTES
        val found: Checked = BackupTrial.ofDescriptor(descriptor, words, of).use { trial ->
            steps(trial::step)
            trial.finish()
        }
        val key = if (found.whole) {
            "phone-backup-whole"
        } else if (found.restorable) {
            "phone-backup-some"
        } else {
            "phone-backup-broken"
        }
        return listOfNotNull(say(key, "day" to app.words.day(dayOf(found.madeMs))), lost(found.lost + found.leftOut))
    }

    private fun restored(door: Door, descriptor: Int, words: ByteBuffer): List<String> {
        val all: RestoreDone = door.backups().use { it.restoreFrom(descriptor, words, withoutDamaged) }.use { job ->
            steps(job::step)
            job.finish()
        }
        return listOfNotNull(say("phone-backup-back"), lost(all.lost))
    }

    private fun lost(names: List<String>) = names.takeIf {
        it.isNotEmpty()
    }?.let { say("phone-backup-lost", "names" to app.words.list(it)) }

    override fun failed(bug: Throwable) = when (bug) {
        is Failure.WrongSecret -> tell(say("phone-backup-wrong-words"))
        // A place that can't give the file from anywhere in it, such as a cloud's.
        is Failure.Outside -> tell(say("phone-backup-copy-first"))
        is IOException -> tell(say("phone-error-no-access"))
        else -> super.failed(bug)
    }
}

private val FULL = listOf("why", "shows", "where", "words", "nowhere")
private val PLAIN = listOf("why", "shows", "words")
