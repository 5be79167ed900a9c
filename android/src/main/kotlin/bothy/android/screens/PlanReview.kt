package bothy.android.screens

import bothy.android.dayOf
import bothy.android.kit.Editing
import bothy.android.kit.Page
import bothy.android.kit.Weight
import uniffi.bothy_core.Plan
import uniffi.bothy_ffi.Door
import java.time.LocalDate

/** Looks at a plan again: what changed since, whether it feels safer in the user's own words, and the next time. */
class PlanReview(private val plan: Plan) : Editing("plan-review", "phone-plan-review") {
    override val addsOnce get() = true
    private var since: List<String> = listOf()
    private var safer = ""
    private var next = plan.reviewOn?.let(LocalDate::parse)?.takeIf { it > PickDay.today() }

    override fun opened() {
        val last = plan.versions.lastOrNull()?.number ?: return
        work(task = { door -> door.plans().use { it.changedSince(plan.id, last) } }) { found ->
            since = found.map(app.words::itemChange)
            redraw()
        }
    }

    override fun Page.body() {
        plan.versions.lastOrNull()?.let { last ->
            heading(say("plan-changed", "version" to last.number.toInt()))
            for (change in since.ifEmpty { listOf(say("plan-change-nothing")) }) text(change)
        }
        typed("safer", "plan-safer", safer, lines = 2) { safer = it }
        for (version in plan.versions.asReversed().filter { it.safer.isNotEmpty() }) {
            note(say("plan-safer-said", "day" to app.words.day(dayOf(version.keptMs)), "text" to version.safer))
        }
        space()
        row("next", say("phone-plan-next"), next?.let { app.words.day(it.toString()) } ?: say("phone-no-day")) {
            front.go(PickDay(say("phone-plan-next"), next, PickDay.farOff()) { next = it })
        }
        space()
        button("save", say("phone-plan-save-review"), Weight.MAIN) { save() }
    }

    /** What somebody said of feeling safer isn't lost by a quick exit: it is a review, too. */
    override fun keeping(): (Door) -> Unit {
        val (day, words) = next?.toString() to safer.trim()
        return { door -> door.plans().use { it.review(plan.id, day, words) } }
    }
}
