package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import uniffi.bothy_core.Draft
import uniffi.bothy_core.Value

/** What was begun and not saved. */
class DraftList : Screen("drafts", "phone-drafts-title") {
    private var drafts: List<Draft> = listOf()
    private val twice = Twice(this)

    override fun Page.body() = drafts.forEachIndexed { at, draft ->
        if (at > 0) space()
        draftRow(this@DraftList, at, draft)
        twice.draw(this, "discard-$at", say("phone-draft-discard"), say("phone-draft-discard-cost")) { discard(draft) }
    }

    override fun load() = work(task = { door -> door.drafts().use { it.list() } }) { found -> redraw { drafts = found } }

    private fun discard(draft: Draft) = work(task = { door -> door.drafts().use { it.discard(draft.id) } }) {
        if (drafts.size > 1) load() else front.back()
    }
}

/** A draft as a row that goes on with it. */
fun Page.draftRow(on: Screen, at: Int, draft: Draft) {
    val details = (draft.said.fields["details"] as? Value.Words)?.v1.orEmpty().trim()
    val first = details.lineSequence().first()
    val opening = if (first.length > OPENING) first.take(OPENING).trimEnd() + "…" else first.ifEmpty { on.say("phone-draft-empty") }
    val kinds = on.app.words.kindsOf(draft.said.kinds).takeIf { draft.said.kinds.isNotEmpty() }
    val below = listOfNotNull(kinds, draft.amends?.let { on.say("phone-draft-corrects") }).joinToString("\n")
    row("draft-$at", opening, below) { on.front.go(NewIncident(draft)) }
}

private const val OPENING = 80
