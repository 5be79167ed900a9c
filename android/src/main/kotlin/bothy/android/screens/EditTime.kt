package bothy.android.screens

import android.text.InputType
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.calendar
import bothy.android.localOf
import bothy.android.now
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Input
import uniffi.bothy_core.When
import java.time.LocalDate
import java.time.LocalTime
import java.time.YearMonth

/** When it happened: a day, and the time as closely as it is known. */
class EditTime(was: Happened?, private val then: (Happened) -> Unit) : Screen("edit-time", "phone-edit-time") {
    private val at = (was as? Happened.Exact)?.v1 ?: ((was as? Happened.About)?.v1 as? When.At)?.v1
    private var closeness = when {
        was is Happened.About && at != null -> "about"
        at != null -> "exact"
        else -> "day"
    }
    private var day = at?.let(::localOf)?.toLocalDate() ?: (was as? Happened.Day)?.v1?.let(LocalDate::parse) ?: now().toLocalDate()
    private var month = YearMonth.from(day)
    private var time = (at?.let(::localOf) ?: now()).toLocalTime().toString()

    override fun Page.body() {
        val today = now().toLocalDate()
        val near = listOf("today" to today, "yesterday" to today.minusDays(1))
        val chosen = near.firstOrNull { it.second == day }?.first
        oneOf("day", null, near.map { (id, _) -> id to say("phone-$id") }, chosen) { id ->
            near.firstOrNull { it.first == id }?.let { choose(it.second) }
        }
        calendar(this@EditTime, month, day, today, ::show, ::choose)
        val kinds = listOf("exact", "about", "day").map { it to say("phone-time-$it") }
        oneOf("closeness", say("phone-time-closeness"), kinds, closeness) { id -> redraw { closeness = id ?: closeness } }
        if (closeness != "day") {
            val field = field("time", say("phone-time"), time) { time = it }
            field.inputType = InputType.TYPE_CLASS_DATETIME or InputType.TYPE_DATETIME_VARIATION_TIME
        }
        space()
        button("done", say("phone-done"), Weight.MAIN) { done() }
    }

    private fun show(now: YearMonth) = redraw { month = now }

    private fun choose(now: LocalDate) {
        day = now
        month = YearMonth.from(now)
        redraw()
    }

    private fun done() {
        if (closeness == "day") return take(Happened.Day(day.toString()))
        val typed = timeOf(time) ?: return failed(Failure.Invalid(Input.NO_SUCH_TIME))
        work(task = { it.resolve(day.atTime(typed).toString()) }) { moments ->
            // Where clocks showed it twice, the earlier one.
            val moment = moments.firstOrNull() ?: return@work failed(Failure.Invalid(Input.CLOCK_SKIPPED))
            take(if (closeness == "about") Happened.About(When.At(moment)) else Happened.Exact(moment))
        }
    }

    private fun take(happened: Happened) {
        then(happened)
        front.back()
    }

    /** Reads 21:30, 9.05, 2130 and 9, in the digits of any script. */
    private fun timeOf(text: String): LocalTime? {
        val parts = text.trim().split(':', '.', ' ').map { part -> part.mapNotNull { c -> c.digitToIntOrNull() }.joinToString("") }
        val whole = parts.singleOrNull()?.takeIf { it.length > 2 }
        val hour = (whole?.dropLast(2) ?: parts[0]).toIntOrNull()
        val minute = (whole?.takeLast(2) ?: parts.getOrElse(1) { "0" }).toIntOrNull()
        if (hour == null || minute == null) return null
        return if (hour in 0..LAST_HOUR && minute in 0..LAST_MINUTE) LocalTime.of(hour, minute) else null
    }
}

private const val LAST_HOUR = 23
private const val LAST_MINUTE = 59
