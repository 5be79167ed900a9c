package bothy.android.screens

import bothy.android.App
import bothy.android.dayOf
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import uniffi.bothy_core.Plan
import uniffi.bothy_core.PlanItem
import uniffi.bothy_core.PlanSection
import java.time.LocalDate

/** A plan, the last changed one at first: its parts, the bag among them, and when to look at it again. Without any, one is made. */
class PlanShown(private val id: String? = null) : Screen("plan", "phone-home-plan") {
    private var plan: Plan? = null
    private var others: List<Plan> = listOf()
    private val twice = Twice(this)

    override fun Page.body() {
        val plan = plan ?: return
        note(app.headOf(plan))
        note(next(plan.reviewOn), "next")
        plan.items.firstOrNull { it.template.orEmpty().endsWith(CODE_WORD) }?.let { item ->
            row("code-word", say("phone-plan-code-word"), app.words.item(item)) { front.go(PlanItemShown(plan.id, item, item.section)) }
        }
        space()
        for ((section, items) in plan.items.groupBy { it.section }) {
            val ticked = say("phone-plan-ticked", "done" to items.count { it.doneMs != null }, "items" to items.size)
            row("part-${section.word()}", app.words.section(section), ticked) { front.go(PlanPart(plan.id, section)) }
        }
        if (plan.about.withWorker) row("worker", say("phone-worker-title"), say("phone-worker-about")) { front.go(WithWorker()) }
        space()
        button("review", say("phone-plan-review"), Weight.MAIN) { front.go(PlanReview(plan)) }
        button("add", say("phone-plan-add")) { front.go(PlanItemShown(plan.id, null, PlanSection.DAY_TO_DAY)) }
        others.forEachIndexed { at, other -> row("plan-$at", app.headOf(other)) { front.replace(PlanShown(other.id)) } }
        space()
        row("print", say("phone-print-title")) { front.go(PrintPlan(plan)) }
        row("card", say("phone-card-title")) { front.go(PrintCard(plan.id)) }
        row("hand-over", say("phone-hand-over-title")) { front.go(HandOverPlan(plan.id)) }
        row("take-over", say("phone-take-over-title")) { front.go(TakeOverPlan()) }
        button("another", say("phone-plan-another"), Weight.QUIET) { front.go(NewPlan()) }
        twice.draw(this, "remove", say("phone-plan-remove"), say("phone-plan-remove-cost")) { remove(plan) }
    }

    private fun next(day: String?) = when {
        day == null -> say("plan-not-looked")
        LocalDate.parse(day) <= PickDay.today() -> say("plan-look-due", "day" to app.words.day(day))
        else -> say("plan-look-again", "day" to app.words.day(day))
    }

    override fun load() = work(task = { door -> door.plans().use { it.list() } }) { all ->
        val shown = all.firstOrNull { it.id == id } ?: all.firstOrNull() ?: return@work front.replace(NewPlan())
        plan = shown
        others = all - shown
        redraw()
    }

    private fun remove(plan: Plan) = work(task = { door -> door.plans().use { it.remove(plan.id) } }) { front.back() }
}

/** One part of a plan: its items to tick, or to change. */
class PlanPart(private val plan: String, private val section: PlanSection) : Screen("plan-part") {
    private var items: List<PlanItem> = listOf()
    private var changes = false

    override fun title() = app.words.section(section)

    override fun Page.body() {
        items.forEachIndexed { at, item ->
            val words = app.words.item(item)
            if (changes) {
                row("item-$at", words, app.below(item)) { front.go(PlanItemShown(plan, item, section)) }
            } else {
                choice("item-$at", words, app.below(item), item.doneMs != null) { done -> tick(item, done) }
            }
        }
        space()
        button("add", say("phone-plan-add")) { front.go(PlanItemShown(plan, null, section)) }
        button("change", say(if (changes) "phone-plan-tick" else "phone-plan-change")) {
            changes = !changes
            redraw()
        }
    }

    private fun tick(item: PlanItem, done: Boolean) = work(task = { door ->
        door.plans().use {
            it.tick(plan, item.id, done)
            it.get(plan)
        }
    }, done = ::show)

    override fun load() = work(task = { door -> door.plans().use { it.get(plan) } }, done = ::show)

    private fun show(now: Plan) = redraw { items = now.items.filter { it.section == section } }
}

/** Returns who a plan is for, who made it, and when. */
fun App.headOf(plan: Plan): String {
    val made = if (plan.about.withWorker) "plan-made-with-worker" else "plan-made-alone"
    return say(made, "for" to words.madeFor(plan.about.madeFor), "day" to words.day(dayOf(plan.madeMs)))
}

/** Returns what stands below an item: its day, its note, and how it could make things worse. */
fun App.below(item: PlanItem): String? {
    val due = item.said.due?.let { say("plan-by", "day" to words.day(it)) }
    val note = item.said.note.takeIf(String::isNotEmpty)?.let { say("plan-note", "note" to it) }
    val worse = words.worse(item).map { say("plan-worse", "why" to it) }
    return (listOfNotNull(due, note) + worse).joinToString("\n").takeIf(String::isNotEmpty)
}

/** The name of a section in journeys: "if-it-starts". */
private fun PlanSection.word() = name.lowercase().replace('_', '-')

private const val CODE_WORD = "code-word"
