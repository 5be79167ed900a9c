package bothy.android.screens

import bothy.android.kit.Editing
import bothy.android.kit.Page
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import uniffi.bothy_core.PlanItem
import uniffi.bothy_core.PlanSection
import uniffi.bothy_core.Said
import uniffi.bothy_ffi.Door
import java.time.LocalDate

/** One item of a plan, to reword, to date, to move; or a new one. */
class PlanItemShown(private val plan: String, private val item: PlanItem?, private var section: PlanSection) : Editing("plan-item") {
    private var id = item?.id
    private var stood = item?.section
    private var said = item?.said ?: Said(null, null, "", null, null, null)
    private val first by lazy { item?.let(app.words::item).orEmpty() }
    private var words: String? = null
    private var note = said.note
    private var worse = said.worse.orEmpty()
    private var due = said.due?.let(LocalDate::parse)
    private var siblings: List<PlanItem> = listOf()
    private val twice = Twice(this)

    override fun title() = say(if (item == null) "phone-plan-add" else "phone-plan-item")

    override fun Page.body() {
        typed("words", words ?: first) { words = it }
        item?.let(app.words::worse).orEmpty().filter { it != said.worse }.forEach { note(say("plan-worse", "why" to it)) }
        typed("note", note) { note = it }
        typed("could-worsen", worse) { worse = it }
        space()
        row("due", say("phone-plan-due"), due?.let { app.words.day(it.toString()) } ?: say("phone-no-day")) {
            front.go(PickDay(say("phone-plan-due"), due, PickDay.farOff(), ::date))
        }
        row("section", say("phone-plan-section"), app.words.section(section)) { front.go(sections()) }
        val at = siblings.indexOfFirst { it.id == item?.id }
        if (at > 0) button("up", say("phone-plan-up"), Weight.QUIET) { move(siblings[at - 1].id) }
        if (at in 0 until siblings.lastIndex) button("down", say("phone-plan-down"), Weight.QUIET) { move(siblings.getOrNull(at + 2)?.id) }
        space()
        button("save", say("phone-save"), Weight.MAIN) { save() }
        if (item != null) {
            twice.draw(this, "take-out", say("phone-plan-take-out"), say("phone-plan-take-out-cost")) { takeOut(item) }
        }
    }

    private fun Page.typed(id: String, now: String, take: (String) -> Unit) = typed(id, "phone-plan-$id", now, lines = 2, take = take)

    private fun sections() =
        ChooseOne(say("phone-plan-section"), PlanSection.entries.map { it.name to app.words.section(it) }, section.name) {
            section = PlanSection.valueOf(it)
            changed()
        }

    private fun date(day: LocalDate?) {
        due = day
        changed()
    }

    override fun keeping(): ((Door) -> Unit)? {
        // One line each. Words as they were stay the template's.
        val typed = (words ?: first).onOneLine()
        val mine = if (typed == first) item?.said?.words else typed.takeIf(String::isNotEmpty)
        if (id == null && mine == null) return null
        val now = said.copy(words = mine, due = due?.toString(), note = note.trim(), worse = worse.onOneLine().takeIf(String::isNotEmpty))
        val section = section
        return { door ->
            door.plans().use { plans ->
                val id = id ?: plans.addItem(plan, section, now, null).also {
                    id = it
                    stood = section
                }
                if (now != said) plans.editItem(plan, id, now)
                if (section != stood) plans.moveItem(plan, id, section, null)
            }
            said = now
            stood = section
        }
    }

    override fun load() {
        if (item == null) return
        work(task = { door -> door.plans().use { it.get(plan) } }) { found ->
            siblings = found.items.filter { it.section == item.section }
            redraw()
        }
    }

    private fun move(before: String?) {
        val item = item ?: return
        work(task = { door -> door.plans().use { it.moveItem(plan, item.id, item.section, before) } }) { load() }
    }

    private fun takeOut(item: PlanItem) = work(task = { door -> door.plans().use { it.removeItem(plan, item.id) } }) { front.back() }

    private fun String.onOneLine() = replace(Regex("\\s+"), " ").trim()
}
