package bothy.android.kit

import android.graphics.drawable.ColorDrawable
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.LinearLayout.LayoutParams
import android.widget.LinearLayout.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout.LayoutParams.WRAP_CONTENT
import android.widget.TextView
import bothy.android.R

/** A count as a bar. [part] of it is dark; [says] is for those who listen. */
class Bar(val label: String, val says: String, val count: Int, val part: Int = 0)

/** Bars one under the other, from the side where lines begin, each as long as its count beside the largest. */
fun Page.bars(id: String, bars: List<Bar>) {
    val most = bars.maxOfOrNull { it.count } ?: return
    bars.forEachIndexed { at, bar -> put(bar(bar, most), BAR_GAP, "$id-$at") }
}

/** Says what the dark part of a bar is. */
fun Page.legend(text: String) = note(text).apply {
    val square = ColorDrawable(context.color(R.color.accent)).also { it.setBounds(0, 0, context.px(SQUARE), context.px(SQUARE)) }
    setCompoundDrawablesRelative(square, null, null, null)
    compoundDrawablePadding = context.px(BAR_GAP)
}

private fun Page.bar(bar: Bar, most: Int) = LinearLayout(context).apply {
    orientation = LinearLayout.VERTICAL
    contentDescription = bar.says
    isFocusable = true
    val line = LinearLayout(context).apply {
        gravity = Gravity.BOTTOM
        val label = TextView(context).apply { say(bar.label, Size.SMALL) }
        val count = TextView(context).apply { say("${bar.count}", Size.SMALL, R.color.quiet) }
        addView(label, LayoutParams(0, WRAP_CONTENT, 1f))
        addView(count, LayoutParams(WRAP_CONTENT, WRAP_CONTENT).apply { marginStart = context.px(BAR_GAP) })
    }
    val strip = LinearLayout(context).apply {
        weightSum = maxOf(most, 1).toFloat()
        for ((count, colour) in listOf(bar.part to R.color.accent, bar.count - bar.part to R.color.line)) {
            addView(View(context).apply { setBackgroundColor(context.color(colour)) }, LayoutParams(0, MATCH_PARENT, count.toFloat()))
        }
        setBackgroundColor(context.color(R.color.key))
    }
    for (part in listOf(line, strip)) part.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    addView(line, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    addView(strip, LayoutParams(MATCH_PARENT, context.px(HIGH)).apply { topMargin = context.px(2) })
}

private const val BAR_GAP = 8
private const val HIGH = 10
private const val SQUARE = 14
