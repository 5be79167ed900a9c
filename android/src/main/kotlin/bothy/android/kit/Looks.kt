package bothy.android.kit

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Paint
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.os.Build
import android.text.DynamicLayout
import android.text.Layout
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.TextPaint
import android.text.TextUtils
import android.text.style.ForegroundColorSpan
import android.text.style.TextAppearanceSpan
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.widget.Button
import android.widget.TextView
import bothy.android.R

/** How large a text is, by what it is. */
enum class Size(val dimen: Int) {
    TITLE(R.dimen.text_title),
    HEADING(R.dimen.text_heading),
    BODY(R.dimen.text_body),
    SMALL(R.dimen.text_small),
}

/** How much a button asks to be pressed. */
enum class Weight { MAIN, PLAIN, QUIET, DANGER }

fun Context.color(id: Int) = getColor(id)

fun Context.px(dp: Int) = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_DIP, dp.toFloat(), resources.displayMetrics).toInt()

fun Context.dimen(id: Int) = resources.getDimensionPixelSize(id)

/** Returns a rounded shape, filled, with an edge of [edge] dp. */
fun Context.shape(fill: Int, line: Int? = null, edge: Int = 1): GradientDrawable = GradientDrawable().apply {
    cornerRadius = dimen(R.dimen.round).toFloat()
    setColor(color(fill))
    line?.let { setStroke(px(edge), color(it)) }
}

/** Returns [on] with the phone's own answer to a touch. */
fun Context.pressable(on: GradientDrawable): Drawable =
    RippleDrawable(ColorStateList.valueOf(color(R.color.press)), on, shape(R.color.card))

fun Context.icon(id: Int, tint: Int): Drawable = getDrawable(id)!!.mutate().apply { setTint(color(tint)) }

fun TextView.say(text: CharSequence, size: Size = Size.BODY, color: Int = R.color.ink) {
    this.text = unbroken(text)
    setTextSize(TypedValue.COMPLEX_UNIT_PX, resources.getDimension(size.dimen))
    setTextColor(context.color(color))
    setLineSpacing(0f, if (size == Size.BODY || size == Size.SMALL) LINE_SPACING else 1f)
    textAlignment = View.TEXT_ALIGNMENT_VIEW_START
    // Only where a long word may fill a line.
    hyphenationFrequency = if (context.hasLargeText()) Layout.HYPHENATION_FREQUENCY_NORMAL else Layout.HYPHENATION_FREQUENCY_NONE
    if (size == Size.TITLE || size == Size.HEADING) typeface = Typeface.create("sans-serif-medium", Typeface.NORMAL)
}

/** Keeps the groups of a number on one line, like 020 7008 0151, and a day with its month, like 3 March 2026. */
private fun unbroken(text: CharSequence): CharSequence {
    val gaps = GAPS.findAll(text).map { it.range.first }.toList()
    return if (gaps.isEmpty()) text else gaps.fold(SpannableStringBuilder(text)) { kept, gap -> kept.replace(gap, gap + 1, "\u00a0") }
}

/** True if text is so large that little of it fits on a line. */
fun Context.hasLargeText() = resources.configuration.fontScale >= LARGE_TEXT

/** True on a phone that is held across. */
fun Context.isShort() = resources.configuration.screenHeightDp < SHORT

/** Overwrites the letters that the framework keeps of the last texts that it cut, measured and laid out: up to 1,000, in three places. */
fun forgetLetters() {
    val blank = SpannableStringBuilder(" ".repeat(KEPT_LETTERS))
    TextUtils.substring(blank, 0, KEPT_LETTERS)
    Paint().measureText(StringBuilder(blank), 0, KEPT_LETTERS)
    @Suppress("DEPRECATION")
    DynamicLayout(blank, TextPaint(), Int.MAX_VALUE, Layout.Alignment.ALIGN_NORMAL, 1f, 0f, false)
}

/** Acts on a tap, unless the screen was drawn again since: two fingers can tap before the first tap has done its work. */
fun View.onTap(act: () -> Unit) = setOnClickListener { if (isAttachedToWindow) act() }

/** Marks a heading for TalkBack, where the phone can. */
fun View.heading() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) headingSince28()
}

@Since(28)
private fun View.headingSince28() {
    isAccessibilityHeading = true
}

fun Button.dress(weight: Weight) {
    val (fill, line, ink) = when (weight) {
        Weight.MAIN -> Triple(R.color.accent, null, R.color.on_accent)
        Weight.PLAIN -> Triple(R.color.card, R.color.line, R.color.ink)
        Weight.QUIET -> Triple(R.color.paper, null, R.color.accent)
        Weight.DANGER -> Triple(R.color.error_soft, R.color.error, R.color.error)
    }
    background = context.pressable(context.shape(fill, line))
    say(text, Size.BODY, ink)
    typeface = Typeface.create("sans-serif-medium", Typeface.NORMAL)
    isAllCaps = false
    stateListAnimator = null
    gravity = Gravity.CENTER
    textAlignment = View.TEXT_ALIGNMENT_CENTER
    minHeight = context.px(if (weight == Weight.QUIET) QUIET_HEIGHT else BUTTON_HEIGHT)
    minWidth = context.dimen(R.dimen.touch)
    minimumHeight = minHeight
    minimumWidth = minWidth
    val side = context.px(SIDE)
    setPadding(side, context.px(PAD), side, context.px(PAD))
}

/** Returns a number that reads from left to right in every language. */
fun leftToRight(number: String) = if (number.isEmpty()) number else "\u2066$number\u2069"

/** Returns [title] and, smaller under it, what stands [below]. */
fun Context.twoLines(title: CharSequence, below: CharSequence?): CharSequence {
    if (below.isNullOrEmpty()) return title
    val text = SpannableStringBuilder(title).append('\n')
    val start = text.length
    text.append(below)
    val size = resources.getDimensionPixelSize(R.dimen.text_small)
    text.setSpan(TextAppearanceSpan(null, Typeface.NORMAL, size, null, null), start, text.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
    text.setSpan(ForegroundColorSpan(color(R.color.quiet)), start, text.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
    return text
}

private val GAPS = Regex("(?<=\\d) (?=\\d|\\p{L}+ \\d{4})")
private const val LARGE_TEXT = 1.3f
private const val SHORT = 480
private const val KEPT_LETTERS = 1000
private const val LINE_SPACING = 1.15f
private const val BUTTON_HEIGHT = 56
private const val QUIET_HEIGHT = 48
private const val SIDE = 16
private const val PAD = 10
