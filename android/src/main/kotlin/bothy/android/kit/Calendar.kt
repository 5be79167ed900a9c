package bothy.android.kit

import android.graphics.Typeface
import android.text.TextPaint
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.widget.Button
import android.widget.ImageButton
import android.widget.LinearLayout
import android.widget.LinearLayout.LayoutParams
import android.widget.LinearLayout.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout.LayoutParams.WRAP_CONTENT
import android.widget.TextView
import bothy.android.App
import bothy.android.R
import java.time.LocalDate
import java.time.YearMonth

/** A month of days to choose from, weeks from Monday. [shown] goes to another month; a tap on its name chooses the year. */
fun Page.calendar(
    on: Screen,
    month: YearMonth,
    chosen: LocalDate,
    last: LocalDate,
    shown: (YearMonth) -> Unit,
    choose: (LocalDate) -> Unit,
) {
    val app = on.app
    put(
        LinearLayout(context).apply {
            gravity = Gravity.CENTER_VERTICAL
            val before = arrow(R.drawable.back, "month-before", app.say("phone-month-before")) { shown(month.minusMonths(1)) }
            addView(before.open(month > YearMonth.of(FIRST_YEAR, 1)), square())
            val name = Button(context).apply {
                text = app.say("date-month", "month" to month.monthValue, "year" to "${month.year}")
                dress(Weight.QUIET)
                tag("month")
                onTap { on.front.go(Years(month, last, shown)) }
            }
            addView(name, LayoutParams(0, WRAP_CONTENT, 1f))
            val after = arrow(R.drawable.go, "month-after", app.say("phone-month-after")) { shown(month.plusMonths(1)) }
            addView(after.open(month < YearMonth.from(last)), square())
        },
    )
    val first = month.atDay(1)
    val skipped = first.dayOfWeek.value - 1
    val days = List(skipped) { null } + (1..month.lengthOfMonth()).map(month::atDay)
    val weeks = put(
        LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            val names = (1..DAYS).map { app.say("date-weekday-short", "weekday" to it) }
            val size = nameSize(names)
            addView(
                week(
                    names.map { name ->
                        TextView(context).apply {
                            say(name, Size.SMALL, R.color.quiet)
                            setTextSize(TypedValue.COMPLEX_UNIT_DIP, size)
                            gravity = Gravity.CENTER
                            textAlignment = TextView.TEXT_ALIGNMENT_CENTER
                        }
                    },
                ),
            )
            for (line in days.chunked(DAYS)) {
                addView(
                    week(
                        List(DAYS) { at ->
                            line.getOrNull(at)?.let { day(app, it, it == chosen, it <= last, choose) } ?: TextView(context)
                        },
                    ),
                )
            }
        },
    )
    // Into the edge of a narrow page, so that each day has room for a thumb.
    if (context.resources.configuration.screenWidthDp < NARROW) {
        (weeks.layoutParams as LayoutParams).apply {
            marginStart = context.px(-OVER)
            marginEnd = context.px(-OVER)
        }
    }
}

/** The same month in another year, the latest first. */
private class Years(private val month: YearMonth, private val last: LocalDate, private val shown: (YearMonth) -> Unit) :
    Screen("year", "phone-year") {
    override fun Page.body() {
        for (years in (last.year downTo FIRST_YEAR).chunked(if (context.hasLargeText()) FEW_YEARS else YEARS)) {
            val line = LinearLayout(context)
            for (year in years) line.addView(year(year), LayoutParams(0, WRAP_CONTENT, 1f))
            put(line, 0)
        }
    }

    private fun Page.year(year: Int) = Button(context).apply {
        text = "$year"
        dress(Weight.QUIET)
        setPadding(0, 0, 0, 0)
        tag("year-$year")
        isSelected = year == month.year
        if (isSelected) background = context.pressable(context.shape(R.color.soft, R.color.accent, 2))
        onTap {
            shown(minOf(month.withYear(year), YearMonth.from(last)))
            front.back()
        }
    }
}

private fun Page.day(app: App, day: LocalDate, isChosen: Boolean, isOpen: Boolean, choose: (LocalDate) -> Unit) = Button(context).apply {
    text = "${day.dayOfMonth}"
    contentDescription = app.words.day(day.toString())
    tag("day-$day")
    setTextSize(TypedValue.COMPLEX_UNIT_DIP, DAY * scale())
    typeface = Typeface.create(if (isChosen) "sans-serif-medium" else "sans-serif", Typeface.NORMAL)
    val ink = if (isOpen) R.color.ink else R.color.line
    setTextColor(context.color(if (isChosen) R.color.on_accent else ink))
    background = context.pressable(context.shape(if (isChosen) R.color.accent else R.color.paper))
    stateListAnimator = null
    minimumWidth = 0
    minimumHeight = context.dimen(R.dimen.touch)
    minWidth = 0
    setPadding(0, 0, 0, 0)
    isSelected = isChosen
    isEnabled = isOpen
    onTap { choose(day) }
}

/** Returns the size at which each name of a day has one line. */
private fun Page.nameSize(names: List<String>): Float {
    val paint = TextPaint().apply { textSize = context.px(WEEKDAY.toInt()).toFloat() }
    val room = minOf(context.resources.displayMetrics.widthPixels, context.dimen(R.dimen.column)) / DAYS - context.px(APART)
    return WEEKDAY * scale().coerceAtMost(room / names.maxOf(paint::measureText))
}

private fun Page.scale() = context.resources.configuration.fontScale.coerceAtMost(LARGEST)

private fun Page.week(cells: List<View>) = LinearLayout(context).apply {
    cells.forEach { addView(it, LayoutParams(0, WRAP_CONTENT, 1f)) }
    layoutParams = LayoutParams(MATCH_PARENT, WRAP_CONTENT)
}

private fun Page.arrow(id: Int, name: String, says: String, act: () -> Unit) = ImageButton(context).apply {
    setImageDrawable(context.icon(id, R.color.ink))
    background = context.pressable(context.shape(R.color.paper))
    contentDescription = says
    tag(name)
    onTap { act() }
}

private fun View.open(isOpen: Boolean) = apply {
    isEnabled = isOpen
    alpha = if (isOpen) 1f else FAINT
}

private fun Page.square() = context.dimen(R.dimen.touch).let { LayoutParams(it, it) }

/** No day before it is taken in. */
private const val FIRST_YEAR = 1900
private const val DAYS = 7
private const val YEARS = 4
private const val FEW_YEARS = 3
private const val NARROW = 480
private const val OVER = 8
private const val DAY = 17f
private const val WEEKDAY = 13f
private const val APART = 6
private const val FAINT = 0.3f

/** How much larger days get with the text: two digits still fit a seventh of the narrowest page. */
private const val LARGEST = 1.5f
