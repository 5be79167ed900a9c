package bothy.android.screens

import android.net.Uri
import bothy.android.files.deleted
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Became
import uniffi.bothy_core.Leftover
import uniffi.bothy_ffi.Door

/** What must be said when the record opens: the second secret lost its key, a file or a restore was cut short. */
class AtOpening(private val of: Screen) {
    private var isSecondLost = false
    private var isRestoring = false
    private var leftovers: List<String> = listOf()

    fun load() = of.work(task = { door ->
        val unfinished = door.backups().use { it.unfinished() } != null
        Triple(door.secondDoorLost(), unfinished, door.evidence().use { it.leftovers() }.map { told(door, it) })
    }) { (lost, unfinished, left) ->
        isSecondLost = lost
        isRestoring = unfinished
        // Deleted by now, they aren't named again; what was said once stays on the screen.
        leftovers = (leftovers + left).distinct()
        of.redraw()
    }

    /** Deletes what is left of a document, and says what became of it. */
    private fun told(door: Door, left: Leftover): String {
        if (left.became != Became.TO_REMOVE) return of.app.words.leftover(left)
        if (!deleted(of.app.contentResolver, Uri.parse(left.place))) return of.say("phone-send-still-left")
        door.evidence().use { it.documentRemoved(left.place) }
        return of.say("phone-send-was-left")
    }

    fun draw(page: Page) {
        if (isSecondLost) {
            page.card("second-lost") {
                text(of.say("second-door-lost"))
                button("set-again", of.say("phone-later-second-secret"), Weight.MAIN) { told { of.front.go(SecondSecret()) } }
                button("second-told", of.say("phone-done"), Weight.QUIET) { told {} }
            }
        }
        if (isRestoring) {
            page.card("unfinished") {
                text(of.say("phone-backup-unfinished"))
                button("go-on", of.say("phone-backup-restore"), Weight.MAIN) { of.front.go(OpenBackup(isTrial = false)) }
                button("forget", of.say("phone-backup-unfinished-forget"), Weight.QUIET) {
                    of.work(task = { door -> door.backups().use { it.forgetUnfinished() } }) { load() }
                }
            }
        }
        for (words in leftovers) page.card("leftover") { text(words) }
    }

    private fun told(then: () -> Unit) = of.work(task = { it.secondDoorTold() }) {
        load()
        then()
    }
}
