package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Attachment
import uniffi.bothy_core.Changed
import uniffi.bothy_core.ShownIncident
import uniffi.bothy_core.ShownWording
import uniffi.bothy_core.UndoUntil
import uniffi.bothy_core.Undone

/** One incident: what was written, and what can be done with it. */
class OneIncident(private val id: String) : Screen("incident", "phone-home-incident") {
    private var shown: ShownIncident? = null
    private var attachments: List<Attachment> = listOf()

    override fun Page.body() {
        val found = shown ?: return
        heading(found.kinds)
        text(found.`when`, "when")
        for (line in listOfNotNull(found.written, found.late, found.corrected)) note(line)
        if (found.putAway) card("is-put-away") { text(say("phone-is-put-away")) }
        found.undo?.let { undo -> button("undo", undo.words) { undo() } }
        for (line in found.lines) labelled(line.label, line.text, line.field)
        if (found.files.isNotEmpty()) heading(say("phone-files"))
        found.files.forEachIndexed { at, file ->
            val below = listOf(file.kindName, file.length, file.kept).joinToString("\n")
            row("file-$at", file.name ?: file.kindName, below) {
                attachments.firstOrNull { it.id == file.id }?.let { front.go(FileShown(it)) }
            }
        }
        space()
        button("correct", say("phone-correct"), Weight.MAIN) { correct() }
        note(say("phone-correct-keeps"))
        if (found.corrections > 0u) row("changes", say("phone-changes")) { front.go(Changes(id)) }
        space()
        button("put-away", say(if (found.putAway) "phone-bring-back" else "phone-put-away")) { putAway(!found.putAway) }
        if (!found.putAway) note(say("phone-put-away-means"))
        button("remove", say("phone-remove"), Weight.QUIET) { front.go(RemoveIncident(found)) }
    }

    override fun load() = work(task = { door ->
        door.journal().use { it.shown(id, app.words) to it.get(id).attachments }
    }) { (found, files) ->
        shown = found
        attachments = files
        found.undo?.let(::takeAwayLater)
        redraw()
    }

    /** Takes the button away when its time is over. */
    private fun takeAwayLater(undo: UndoUntil) = later((undo.untilMs - System.currentTimeMillis()).coerceAtLeast(0) + 1, ::load)

    private fun undo() = work(task = { door -> door.journal().use { it.undo(id) } }) { undone ->
        // All of it: there is no incident to show any more.
        if (undone == Undone.INCIDENT) return@work front.back()
        load()
        tell(say(if (undone == Undone.AMENDMENT) "cli-undone-amendment" else "cli-undone-attachment"))
    }

    /** Goes on with a correction that was begun, otherwise begins with what it says now. */
    private fun correct() = work(task = { door ->
        val begun = door.drafts().use { drafts -> drafts.list().firstOrNull { it.amends == id } }
        begun to door.journal().use { it.get(id) }
    }) { (begun, record) -> front.go(NewIncident(begun, record = record)) }

    private fun putAway(away: Boolean) = work(task = { door -> door.journal().use { it.putAway(id, away) } }) { load() }
}

/** What an incident said before each correction, and after it. */
class Changes(private val id: String) : Screen("changes", "phone-changes") {
    private var wordings: List<ShownWording> = listOf()

    override fun opened() = work(task = { door -> door.journal().use { it.changes(id, app.words) } }) { found ->
        wordings = found.asReversed()
        redraw()
    }

    override fun Page.body() = wordings.forEachIndexed { at, wording ->
        heading(wording.written)
        for (one in wording.changed) labelled(one.label, if (wording.rev == 0u) one.after.orEmpty() else bothOf(one), "change-$at")
    }

    private fun bothOf(one: Changed) = listOfNotNull(
        one.before?.let { say("phone-said-before", "text" to it) },
        say("phone-said-after", "text" to (one.after ?: say("record-no-longer-said"))),
    ).joinToString("\n")
}
