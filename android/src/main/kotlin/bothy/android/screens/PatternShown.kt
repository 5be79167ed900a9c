package bothy.android.screens

import bothy.android.kit.Bar
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.bars
import bothy.android.kit.leftToRight
import bothy.android.kit.legend
import bothy.android.wordsOf
import uniffi.bothy_core.MonthCount
import uniffi.bothy_core.Pattern
import uniffi.bothy_core.Told
import java.time.LocalDate
import java.util.Locale

/** What was written, counted by when it happened. A picture, and never a score. */
class PatternShown : Screen("pattern", "phone-pattern") {
    private var pattern: Pattern? = null

    override fun load() = work(task = { door -> door.journal().use { it.pattern() } }) { found -> redraw { pattern = found } }

    override fun Page.body() {
        val found = pattern ?: return
        text(say("pattern-limits"), "limits")
        if (found.incidents == 0u) {
            text(say("pattern-nothing"), "nothing")
            return
        }
        found.began?.let { note(say("pattern-began", "day" to app.words.day(it))) }
        val (lately, before) = found.lately to found.before
        val since = "day" to app.words.day(lately.from)
        text(say("pattern-lately", since, "lately" to lately.incidents.toInt(), "before" to before.incidents.toInt()))
        months(found)
        kinds(found)
        heading(say("phone-pattern-weekdays"))
        bars("weekday", found.weekdays.mapIndexed { at, count -> bar(say("date-weekday-short", "weekday" to at + 1), count) })
        val hours = found.hours.withIndex().filter { it.value > 0u }
        if (hours.isNotEmpty()) heading(say("phone-pattern-hours"))
        bars("hour", hours.map { (hour, count) -> bar(leftToRight("%02d:00".format(Locale.ROOT, hour)), count) })
        note(say("pattern-no-hour"))
        space()
        val answers = listOf("yes", "no", "unsure", "unsaid").zip(found.child.map { it.toInt() }).toTypedArray()
        text(say("pattern-child-answers", *answers))
        if (found.late > 0u) text(say("pattern-late-incidents", "incidents" to found.late.toInt()))
        space()
        text(say("pattern-routes"))
        route("afraid", found.afraid)
        route("daily-life", found.dailyLife)
    }

    private fun Page.months(found: Pattern) {
        val isLong = found.months.size > MOST_MONTHS
        heading(say(if (isLong) "phone-pattern-years" else "phone-pattern-months"))
        legend(say("pattern-child"))
        val parts = found.months.groupBy { if (isLong) it.month.take(YEAR) else it.month }
        bars("month", parts.map { (when_, months) -> months(when_, months) })
        if (found.noMonth > 0u) note(say("pattern-monthless", "incidents" to found.noMonth.toInt()))
    }

    private fun months(of: String, months: List<MonthCount>): Bar {
        val first = LocalDate.parse(months.first().month)
        val label = if (of.length == YEAR) of else say("date-month", "month" to first.monthValue, "year" to "${first.year}")
        val all = months.sumOf { it.incidents.toInt() }
        val child = months.sumOf { it.childPresent.toInt() }
        return Bar(label, say("phone-pattern-bar-child", "label" to label, "incidents" to all, "child" to child), all, child)
    }

    private fun Page.kinds(found: Pattern) {
        heading(say("phone-pattern-kinds"))
        val first = found.firsts.associate { it.kind to it.told.happened }
        bars(
            "kind",
            app.words.kinds().filter { it.kind in first }.map { form ->
                val day = app.wordsOf(first.getValue(form.kind))
                bar(say("pattern-kind-first", "kind" to form.label, "day" to day), found.kinds[form.kind.ordinal])
            },
        )
    }

    /** One of the two ways, with the incidents that it counts. */
    private fun Page.route(id: String, told: List<Told>) {
        text(say("pattern-$id"), id)
        if (told.isEmpty()) note(say("pattern-nothing"))
        told.forEachIndexed { at, one ->
            row("$id-$at", app.wordsOf(one.happened)) { front.go(OneIncident(one.id)) }
        }
    }

    private fun bar(label: String, count: UInt) =
        Bar(label, say("phone-pattern-bar", "label" to label, "incidents" to count.toInt()), count.toInt())
}

private const val MOST_MONTHS = 24
private const val YEAR = 4
