package bothy.android.kit

import android.annotation.SuppressLint
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.FrameLayout
import android.widget.ImageButton
import android.widget.LinearLayout
import android.widget.LinearLayout.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout.LayoutParams.WRAP_CONTENT
import android.widget.ScrollView
import android.widget.TextView
import bothy.android.MainActivity
import bothy.android.R
import uniffi.bothy_core.Direction
import java.util.Locale

/** What stands around every page: the way back and the title above, the quick exit below, at the same place on every open screen. */
@SuppressLint("ViewConstructor")
class Frame(activity: MainActivity, screen: Screen) : LinearLayout(activity) {
    init {
        orientation = VERTICAL
        fitsSystemWindows = true
        setBackgroundColor(activity.color(R.color.paper))
        layoutDirection = if (screen.app.language.direction == Direction.RIGHT_TO_LEFT) LAYOUT_DIRECTION_RTL else LAYOUT_DIRECTION_LTR
        // The page takes the first focus, not a field: no keyboard comes up by itself.
        isFocusableInTouchMode = true
        addView(middle(activity, bar(activity, screen)), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(page(activity, screen), LayoutParams(MATCH_PARENT, 0, 1f))
        if (!screen.isDull) addView(exit(activity, screen), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        val language = Locale.forLanguageTag(screen.app.language.tag)
        texts(this).forEach { it.textLocale = language }
    }

    private fun bar(activity: MainActivity, screen: Screen) = Column(activity).apply {
        orientation = HORIZONTAL
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = activity.px(BAR)
        val back = ImageButton(activity).apply {
            setImageDrawable(activity.icon(R.drawable.back, R.color.ink))
            background = activity.pressable(activity.shape(R.color.paper))
            contentDescription = activity.getString(R.string.back)
            tag("back")
            setOnClickListener { activity.back() }
        }
        val title = TextView(activity).apply {
            say(screen.title(), Size.TITLE)
            heading()
            tag("title")
        }
        addView(back, LayoutParams(activity.px(BACK), activity.px(BACK)).apply { marginStart = activity.px(SMALL) })
        addView(
            title,
            LayoutParams(0, WRAP_CONTENT, 1f).apply {
                marginStart = activity.px(SMALL)
                marginEnd = activity.px(EDGE)
                topMargin = activity.px(SMALL)
                bottomMargin = activity.px(SMALL)
            },
        )
        if (screen.hasCloseAtTop) addView(close(activity, screen, "close-top", Weight.QUIET))
    }

    private fun page(activity: MainActivity, screen: Screen): View {
        val column = Column(activity).apply {
            val edge = activity.dimen(R.dimen.edge)
            setPadding(edge, activity.px(SMALL), edge, edge)
        }
        screen.draw(Page(activity, column))
        val middle = middle(activity, column)
        return ScrollView(activity).apply {
            id = R.id.scroll
            isSaveEnabled = false
            isFillViewport = true
            isVerticalFadingEdgeEnabled = true
            addView(middle)
            setOnScrollChangeListener { _, _, y, _, _ -> if (y + height * 2 > middle.height) screen.nearEnd() }
        }
    }

    private fun exit(activity: MainActivity, screen: Screen): View {
        val column = Column(activity).apply {
            val edge = activity.dimen(R.dimen.edge)
            setPadding(edge, activity.px(SMALL), edge, activity.px(SMALL))
            addView(close(activity, screen, "close", Weight.PLAIN), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        }
        return middle(activity, column).apply { setBackgroundColor(activity.color(R.color.card)) }
    }

    /** Holds a column in the middle of a wide screen. */
    private fun middle(activity: MainActivity, column: View) = FrameLayout(activity).apply {
        addView(column, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.CENTER_HORIZONTAL))
    }

    private fun close(activity: MainActivity, screen: Screen, id: String, weight: Weight) = Button(activity).apply {
        text = screen.say("phone-close-button")
        dress(weight)
        tag(id)
        setOnClickListener { activity.quickExit() }
    }

    private fun texts(view: View): List<TextView> = when (view) {
        is TextView -> listOf(view)
        is ViewGroup -> (0 until view.childCount).flatMap { texts(view.getChildAt(it)) }
        else -> listOf()
    }

    private companion object {
        const val BAR = 56
        const val BACK = 48
        const val SMALL = 8
        const val EDGE = 16
    }
}
