package bothy.android.kit

import android.content.Context
import android.widget.LinearLayout
import bothy.android.R

/** A column of views, no wider than lines of text should be. */
class Column(context: Context) : LinearLayout(context) {
    private val widest = context.dimen(R.dimen.column)

    init {
        orientation = VERTICAL
        // A calendar goes into the edge.
        clipToPadding = false
        clipChildren = false
    }

    override fun onMeasure(width: Int, height: Int) {
        val given = MeasureSpec.getSize(width)
        super.onMeasure(if (given > widest) MeasureSpec.makeMeasureSpec(widest, MeasureSpec.EXACTLY) else width, height)
    }
}

/** Buttons side by side, or one under the other where one of them would be cut or broken over lines. */
class Side(context: Context) : LinearLayout(context) {
    override fun onMeasure(width: Int, height: Int) {
        val room = MeasureSpec.getSize(width) - paddingStart - paddingEnd
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        val children = (0 until childCount).map(::getChildAt)
        val widest = children.maxOfOrNull { child ->
            child.measure(free, free)
            child.measuredWidth
        } ?: 0
        val gap = context.px(GAP)
        val stacked = widest * childCount + gap * (childCount - 1) > room
        orientation = if (stacked) VERTICAL else HORIZONTAL
        children.forEachIndexed { at, child ->
            val between = if (at == 0) 0 else gap
            child.layoutParams = if (stacked) {
                LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT).apply { topMargin = between }
            } else {
                LayoutParams(0, LayoutParams.WRAP_CONTENT, 1f).apply { marginStart = between }
            }
        }
        super.onMeasure(width, height)
    }
}

private const val GAP = 8
