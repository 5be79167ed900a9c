package bothy.android.kit

import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.graphics.drawable.Drawable
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.style.ImageSpan
import android.view.Gravity
import android.view.View
import android.view.View.ACCESSIBILITY_LIVE_REGION_POLITE
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.LinearLayout.LayoutParams
import android.widget.LinearLayout.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout.LayoutParams.WRAP_CONTENT
import android.widget.ProgressBar
import android.widget.TextView
import bothy.android.R

/** The parts that screens are made of, put one under the other. Each control has a name, which journeys and tests find it by. */
class Page(val context: Context, private val into: LinearLayout) {
    fun heading(text: String) = put(
        TextView(context).apply {
            say(text, Size.HEADING)
            heading()
        },
        HEADING_GAP,
    )

    fun text(text: CharSequence, id: String? = null) = put(TextView(context).apply { say(text) }, id = id)

    /** Text that may be passed over. */
    fun note(text: CharSequence, id: String? = null) = put(TextView(context).apply { say(text, Size.SMALL, R.color.quiet) }, SMALL_GAP, id)

    /** What was written, under what it is. */
    fun labelled(label: String, text: String, id: String) {
        put(TextView(context).apply { say(label, Size.SMALL, R.color.quiet) }, LABEL_GAP, "$id-label")
        put(TextView(context).apply { say(text) }, 2, id)
    }

    /** Something that happened or went wrong: in its own colour, and read aloud. */
    fun message(text: CharSequence) = put(
        TextView(context).apply {
            say(text, Size.BODY, R.color.error)
            background = context.shape(R.color.error_soft)
            val pad = context.px(PAD)
            setPadding(pad, pad, pad, pad)
            accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
        },
        id = "message",
    )

    fun busy(text: String) = put(
        LinearLayout(context).apply {
            gravity = Gravity.CENTER_VERTICAL
            addView(ProgressBar(context), LayoutParams(context.px(BUSY), context.px(BUSY)))
            val words = TextView(context).apply {
                say(text, Size.BODY, R.color.quiet)
                accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
            }
            addView(words, LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = context.px(PAD) })
        },
        id = "busy",
    )

    fun button(id: String, label: String, weight: Weight = Weight.PLAIN, icon: Int? = null, act: () -> Unit): Button = put(
        newButton(label, weight, act).apply {
            icon?.let { text = withIcon(context.icon(it, if (weight == Weight.MAIN) R.color.on_accent else R.color.accent), label) }
        },
        id = id,
    )

    /** A line that leads somewhere. */
    fun row(id: String, label: CharSequence, below: CharSequence? = null, icon: Int = R.drawable.go, act: () -> Unit) = put(
        line(context.twoLines(label, below)).apply {
            end(context.icon(icon, R.color.accent))
            onTap { act() }
        },
        SMALL_GAP,
        id,
    )

    /** A number to ring: it fills the dialler. */
    fun number(name: String, number: String, tel: String, dial: (String) -> Unit) =
        row("call-$number", name, leftToRight(number), R.drawable.call) { dial(tel) }

    /** One of several that can all be chosen. [act] is told if it is chosen now. */
    fun choice(id: String, label: String, below: String? = null, chosen: Boolean, act: (Boolean) -> Unit) {
        val row = line(context.twoLines(label, below))
        row.choose(chosen)
        row.onTap {
            row.choose(!row.isSelected)
            act(row.isSelected)
        }
        row.asCheckBox()
        put(row, SMALL_GAP, id)
    }

    /** Answers of which at most one is chosen, side by side; choosing it again takes it back. Each is named [id]-answer. */
    fun oneOf(id: String, label: String?, answers: List<Pair<String, String>>, chosen: String?, act: (String?) -> Unit) {
        label?.let { put(TextView(context).apply { say(it) }, LABEL_GAP, "$id-label") }
        val side = Side(context)
        val buttons = answers.map { (answer, words) ->
            newButton(words, Weight.PLAIN) {}.apply { tag("$id-$answer") }.also(side::addView)
        }
        fun show(now: String?) = buttons.forEachIndexed { at, button ->
            button.isSelected = answers[at].first == now
            button.background = context.pressable(ground(button.isSelected))
            button.setTextColor(context.color(if (button.isSelected) R.color.accent else R.color.ink))
        }
        var now = chosen
        buttons.forEachIndexed { at, button ->
            button.asCheckBox()
            button.onTap {
                now = answers[at].first.takeIf { answer -> answer != now }
                show(now)
                act(now)
            }
        }
        show(now)
        put(side, SMALL_GAP)
    }

    /** A field to type in, under its label. [changed] is called with each letter. */
    fun field(
        id: String,
        label: String,
        text: String,
        hint: String? = null,
        lines: Int = 1,
        secret: Boolean = false,
        changed: (String) -> Unit,
    ): EditText {
        val words = put(TextView(context).apply { say(label) }, LABEL_GAP, "$id-label")
        // One line has no room for it.
        if (lines == 1) hint?.let { note(it) }
        val field = context.textField(lines, secret)
        field.setText(text)
        if (lines > 1) field.hint = hint
        // A secret is never a string.
        if (!secret) {
            field.changed {
                // Half an emoji is no text, and would keep all else from being kept.
                changed(it.toString().encodeToByteArray().decodeToString())
            }
        }
        put(field, SMALL_GAP, id)
        field.id = View.generateViewId()
        words.labelFor = field.id
        return field
    }

    /** A part with an edge of its own. */
    fun card(id: String? = null, inside: Page.() -> Unit) {
        val column = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            background = context.shape(R.color.card, R.color.hairline)
            val pad = context.px(CARD)
            setPadding(pad, pad, pad, pad)
        }
        Page(context, column).inside()
        put(column, id = id)
    }

    fun space(dp: Int = GAP) = put(View(context), 0).apply { layoutParams = LayoutParams(MATCH_PARENT, context.px(dp)) }

    /** Puts any view under the ones before. */
    fun <V : View> put(view: V, gap: Int = GAP, id: String? = null): V {
        id?.let(view::tag)
        into.addView(view, LayoutParams(MATCH_PARENT, WRAP_CONTENT).apply { topMargin = if (into.childCount == 0) 0 else context.px(gap) })
        return view
    }

    private fun newButton(label: String, weight: Weight, act: () -> Unit) = Button(context).apply {
        text = label
        dress(weight)
        onTap { act() }
    }

    private fun line(text: CharSequence) = TextView(context).apply {
        say(text)
        background = context.pressable(context.shape(R.color.card, R.color.hairline))
        isClickable = true
        isFocusable = true
        gravity = Gravity.CENTER_VERTICAL
        minHeight = context.px(ROW)
        minimumHeight = minHeight
        compoundDrawablePadding = context.px(PAD)
        setPadding(context.px(CARD), context.px(PAD), context.px(CARD), context.px(PAD))
        asButton()
    }

    private fun TextView.choose(chosen: Boolean) {
        isSelected = chosen
        background = context.pressable(ground(chosen))
        end(context.icon(R.drawable.check, R.color.accent).apply { alpha = if (chosen) OPAQUE else 0 })
    }

    private fun ground(chosen: Boolean) =
        if (chosen) context.shape(R.color.soft, R.color.accent, 2) else context.shape(R.color.card, R.color.line)

    /** The icon stands beside the word, in the middle with it. */
    private fun withIcon(icon: Drawable, label: String): CharSequence {
        icon.setBounds(0, 0, icon.intrinsicWidth, icon.intrinsicHeight)
        return SpannableStringBuilder("\u00a0\u00a0$label").apply { setSpan(Inline(icon), 0, 1, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE) }
    }

    private fun TextView.end(icon: Drawable) = setCompoundDrawablesRelativeWithIntrinsicBounds(null, null, icon, null)
}

/** An icon in a line of text, in the middle of its height. */
private class Inline(icon: Drawable) : ImageSpan(icon) {
    override fun draw(to: Canvas, text: CharSequence?, start: Int, end: Int, x: Float, top: Int, y: Int, bottom: Int, paint: Paint) {
        val font = paint.fontMetricsInt
        to.save()
        to.translate(x, y + (font.ascent + font.descent - drawable.bounds.height()) / 2f)
        drawable.draw(to)
        to.restore()
    }
}

/** Names a view for journeys and tests. */
fun View.tag(name: String) = setTag(R.id.control, name)

/** Says to TalkBack that a view is a button, which its class doesn't. */
fun View.asButton() {
    accessibilityDelegate = object : View.AccessibilityDelegate() {
        override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
            super.onInitializeAccessibilityNodeInfo(host, info)
            info.className = Button::class.java.name
        }
    }
}

/** Says to TalkBack that a view can be ticked, and if it is. */
fun View.asCheckBox() {
    accessibilityDelegate = object : View.AccessibilityDelegate() {
        override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
            super.onInitializeAccessibilityNodeInfo(host, info)
            info.className = android.widget.CheckBox::class.java.name
            info.isCheckable = true
            info.isChecked = host.isSelected
        }
    }
}

private const val GAP = 12
private const val SMALL_GAP = 8
private const val LABEL_GAP = 16
private const val HEADING_GAP = 24
private const val PAD = 12
private const val CARD = 16
private const val ROW = 56
private const val BUSY = 28
private const val OPAQUE = 255
