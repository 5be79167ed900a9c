package bothy.android.kit

import android.annotation.SuppressLint
import android.content.Context
import android.content.res.Configuration
import android.view.ContextThemeWrapper
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
import uniffi.bothy_core.Settings
import java.util.Locale

/** What stands around every page: the way back and the title above, the quick exit below, at the same place on every open screen. */
@SuppressLint("ViewConstructor")
class Frame(activity: MainActivity, screen: Screen) : LinearLayout(activity.withText(screen.app.settings)) {
    init {
        orientation = VERTICAL
        fitsSystemWindows = true
        setBackgroundColor(context.color(R.color.paper))
        val isRightToLeft = screen.app.language.direction == Direction.RIGHT_TO_LEFT
        layoutDirection = if (isRightToLeft) LAYOUT_DIRECTION_RTL else LAYOUT_DIRECTION_LTR
        // A sentence may begin with a name in other letters.
        if (isRightToLeft) textDirection = TEXT_DIRECTION_ANY_RTL
        // The page takes the first focus, not a field: no keyboard comes up by itself.
        isFocusableInTouchMode = true
        val bar = middle(bar(screen))
        val isShort = context.isShort()
        if (!isShort) addView(bar, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(page(screen, bar.takeIf { isShort }), LayoutParams(MATCH_PARENT, 0, 1f))
        if (!screen.isDull) addView(exit(screen), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        val language = Locale.forLanguageTag(screen.app.language.tag)
        texts(this).forEach { it.textLocale = language }
    }

    /** The way back, the title, and on some screens Close. Large text gives the title a line of its own under those. */
    private fun bar(screen: Screen) = Column(context).apply {
        val isUnder = screen.hasCloseAtTop && context.hasLargeText()
        val top = if (isUnder) LinearLayout(context).also { addView(it, LayoutParams(MATCH_PARENT, WRAP_CONTENT)) } else this
        top.orientation = HORIZONTAL
        top.gravity = Gravity.CENTER_VERTICAL
        top.minimumHeight = context.px(BAR)
        val back = ImageButton(context).apply {
            setImageDrawable(context.icon(R.drawable.back, R.color.ink))
            background = context.pressable(context.shape(R.color.paper))
            contentDescription = context.getString(R.string.back)
            tag("back")
            onTap { screen.front.back() }
        }
        val title = TextView(context).apply {
            say(screen.title(), Size.TITLE)
            heading()
            tag("title")
        }
        top.addView(back, LayoutParams(context.px(BACK), context.px(BACK)).apply { marginStart = context.px(SMALL) })
        if (isUnder) top.addView(View(context), LayoutParams(0, 0, 1f)) else addView(title, titled(0, SMALL))
        if (screen.hasCloseAtTop) top.addView(close(screen, "close-top", Weight.QUIET))
        if (isUnder) addView(title, titled(MATCH_PARENT, EDGE))
    }

    private fun titled(wide: Int, start: Int) = LayoutParams(wide, WRAP_CONTENT, if (wide == 0) 1f else 0f).apply {
        marginStart = context.px(start)
        marginEnd = context.px(EDGE)
        topMargin = context.px(SMALL)
        bottomMargin = context.px(SMALL)
    }

    /** The page, which scrolls. On a phone held across, the title goes with it: with a keyboard there would be no room for a field. */
    private fun page(screen: Screen, bar: View?): View {
        val column = Column(context).apply {
            val edge = context.dimen(R.dimen.edge)
            setPadding(edge, context.px(SMALL), edge, edge)
        }
        screen.draw(Page(context, column))
        val all = LinearLayout(context).apply {
            orientation = VERTICAL
            bar?.let { addView(it, LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
            addView(middle(column), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        }
        return ScrollView(context).apply {
            id = R.id.scroll
            isSaveEnabled = false
            isFillViewport = true
            isVerticalFadingEdgeEnabled = true
            addView(all)
            setOnScrollChangeListener { _, _, y, _, _ -> if (y + height * 2 > all.height) screen.nearEnd() }
        }
    }

    /** As wide as the screen: on a tablet the thumbs are at its sides. */
    private fun exit(screen: Screen) = LinearLayout(context).apply {
        val edge = context.dimen(R.dimen.edge)
        val above = context.px(if (context.isShort()) SMALL / 2 else SMALL)
        setPadding(edge, above, edge, above)
        setBackgroundColor(context.color(R.color.card))
        addView(close(screen, "close", Weight.PLAIN), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    /** Holds a column in the middle of a wide screen. */
    private fun middle(column: View) = FrameLayout(context).apply {
        addView(column, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.CENTER_HORIZONTAL))
    }

    private fun close(screen: Screen, id: String, weight: Weight) = Button(context).apply {
        text = screen.say("phone-close-button")
        dress(weight)
        tag(id)
        setOnClickListener { screen.front.quickExit() }
    }

    private fun texts(view: View): List<TextView> = when (view) {
        is TextView -> listOf(view)
        is ViewGroup -> (0 until view.childCount).flatMap { texts(view.getChildAt(it)) }
        else -> listOf()
    }
}

/** Returns this context with its text as large as the settings of what is open say, on top of the phone's own size. */
private fun Context.withText(settings: Settings?): Context {
    val percent = settings?.textPercent?.toInt() ?: WHOLE
    if (percent == WHOLE) return this
    val larger = Configuration().apply { fontScale = resources.configuration.fontScale * percent / WHOLE }
    return ContextThemeWrapper(this, R.style.Plain).apply { applyOverrideConfiguration(larger) }
}

private const val WHOLE = 100

private const val BAR = 56
private const val BACK = 48
private const val SMALL = 8
private const val EDGE = 16
