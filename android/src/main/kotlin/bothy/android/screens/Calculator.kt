package bothy.android.screens

import android.content.res.Configuration
import android.graphics.Typeface
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.view.View.ACCESSIBILITY_LIVE_REGION_POLITE
import android.widget.EditText
import android.widget.FrameLayout
import android.widget.ImageButton
import android.widget.LinearLayout
import android.widget.LinearLayout.LayoutParams
import android.widget.LinearLayout.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout.LayoutParams.WRAP_CONTENT
import android.widget.TextView
import bothy.android.Keys
import bothy.android.R
import bothy.android.Secret
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.asButton
import bothy.android.kit.color
import bothy.android.kit.icon
import bothy.android.kit.onTap
import bothy.android.kit.pressable
import bothy.android.kit.px
import bothy.android.kit.say
import bothy.android.kit.shape
import bothy.android.kit.tag
import bothy.android.kit.textField
import bothy.android.kit.wipe
import uniffi.bothy_core.Key
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_ffi.codeSlip
import java.util.Locale

/** The calculator, in front of everything. It really calculates; docs/calculator.md. */
class Calculator : Screen("calculator") {
    private val itsKeys = lazy { Keys(Locale.getDefault(), isRightToLeft()) }
    private val keys by itsKeys
    private var isMenuOpen = false
    private var display: TextView? = null
    private var memory: View? = null

    override val isDull get() = true

    override fun Page.body() = Unit

    override fun view(): View {
        val context = front
        val isWide = context.resources.configuration.orientation == Configuration.ORIENTATION_LANDSCAPE
        val shown = TextView(context).apply {
            tag("display")
            maxLines = 1
            gravity = Gravity.END or Gravity.BOTTOM
            textDirection = View.TEXT_DIRECTION_LTR
            layoutDirection = View.LAYOUT_DIRECTION_LTR
            setTextColor(context.color(R.color.ink))
            typeface = Typeface.create("sans-serif-light", Typeface.NORMAL)
            setAutoSizeTextTypeUniformWithConfiguration(SMALLEST, if (isWide) WIDE else LARGEST, 1, TypedValue.COMPLEX_UNIT_DIP)
            setPadding(context.px(EDGE), 0, context.px(EDGE), context.px(SMALL))
            accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
        }
        display = shown
        val column = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            addView(upperBar(), LayoutParams(MATCH_PARENT, WRAP_CONTENT))
            addView(shown, LayoutParams(MATCH_PARENT, 0, if (isWide) WIDE_DISPLAY else TALL_DISPLAY))
            val pad = Pad(context, if (isWide) Pad.WIDE else Pad.TALL, ::press, ::held)
            pad.setPadding(context.px(SMALL), 0, context.px(SMALL), context.px(SMALL))
            addView(pad, LayoutParams(MATCH_PARENT, 0, PAD))
        }
        show()
        return FrameLayout(context).apply {
            fitsSystemWindows = true
            setBackgroundColor(context.color(R.color.paper))
            addView(column, FrameLayout.LayoutParams(minOf(WIDEST, widthDp()).let(context::px), MATCH_PARENT, Gravity.CENTER_HORIZONTAL))
            if (isMenuOpen) addView(menu(), FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT))
        }
    }

    private fun widthDp() = front.resources.configuration.screenWidthDp

    private fun upperBar() = LinearLayout(front).apply {
        gravity = Gravity.CENTER_VERTICAL
        val sign = TextView(context).apply {
            text = context.getString(R.string.memory_sign)
            contentDescription = context.getString(R.string.calculator_memory)
            setTextColor(context.color(R.color.quiet))
            setTextSize(TypedValue.COMPLEX_UNIT_DIP, SIGN)
            setPadding(context.px(EDGE), 0, 0, 0)
        }
        memory = sign
        addView(sign, LayoutParams(0, WRAP_CONTENT, 1f))
        val more = ImageButton(context).apply {
            setImageDrawable(context.icon(R.drawable.more, R.color.quiet))
            background = context.pressable(context.shape(R.color.paper))
            contentDescription = context.getString(R.string.menu)
            tag("menu")
            onTap { menu(!isMenuOpen) }
        }
        addView(more, LayoutParams(context.px(TOUCH), context.px(TOUCH)).apply { marginEnd = context.px(SMALL) })
    }

    private fun menu(): View {
        val context = front
        val card = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            background = context.shape(R.color.card, R.color.hairline)
            elevation = context.px(SMALL).toFloat()
            // The items leave its line free.
            setPadding(context.px(1), context.px(SMALL), context.px(1), context.px(SMALL))
            addView(menuItem("history", R.string.menu_history) { open(History(keys)) })
            addView(menuItem("numbers", R.string.menu_numbers) { open(UsefulNumbers()) })
        }
        return FrameLayout(context).apply {
            // A tap beside it closes it.
            isClickable = true
            contentDescription = context.getString(R.string.back)
            onTap { menu(false) }
            val at = FrameLayout.LayoutParams(context.px(MENU), WRAP_CONTENT, Gravity.END or Gravity.TOP)
            // Under its button: a wide screen has room beside the calculator.
            val beside = ((widthDp() - WIDEST) / 2).coerceAtLeast(0)
            at.setMargins(context.px(EDGE + beside), context.px(TOUCH), context.px(EDGE + beside), 0)
            addView(card, at)
        }
    }

    private fun menuItem(id: String, words: Int, go: () -> Unit) = TextView(front).apply {
        say(context.getString(words))
        tag(id)
        asButton()
        gravity = Gravity.CENTER_VERTICAL
        minHeight = context.px(TOUCH)
        setPadding(context.px(EDGE), 0, context.px(EDGE), 0)
        background = context.pressable(context.shape(R.color.card))
        isClickable = true
        isFocusable = true
        layoutParams = LayoutParams(MATCH_PARENT, WRAP_CONTENT)
        onTap {
            isMenuOpen = false
            go()
        }
    }

    private fun menu(open: Boolean) = redraw { isMenuOpen = open }

    private fun press(key: Key) {
        if (key is Key.Equals) keys.wait(app.wait.left())
        val knock = keys.press(key)
        show()
        knock?.let(app::knock)
    }

    private fun held(key: Key) = (key is Key.Percent).also { if (it) open(Passphrase()) }

    private fun show() {
        val text = keys.display
        display?.text = text ?: front.getString(R.string.calculator_error)
        memory?.visibility = if (keys.hasMemory) View.VISIBLE else View.INVISIBLE
    }

    /** What it hides locks first. */
    private fun open(page: Screen) {
        if (app.cover === this) app.does(LeavingEvent.QUICK_EXIT)
        front.go(page)
    }

    /** The keys that were pressed stay no longer than it does. */
    override fun letGo() {
        if (itsKeys.isInitialized()) keys.close()
    }

    private fun isRightToLeft() = android.text.TextUtils.getLayoutDirectionFromLocale(Locale.getDefault()) == View.LAYOUT_DIRECTION_RTL
}

/** The last sums. None holds a tried secret. */
private class History(private val keys: Keys) : Screen("history") {
    override val isDull get() = true

    override fun title(): String = front.getString(R.string.menu_history)

    override fun Page.body() {
        val sums = keys.history
        if (sums.isEmpty()) note(front.getString(R.string.menu_history_empty))
        sums.asReversed().forEachIndexed { at, sum -> text(sum, "sum-$at") }
        if (sums.isNotEmpty()) {
            button("clear", front.getString(R.string.menu_history_clear)) { redraw { keys.clearHistory() } }
        }
    }
}

/** A line to type a passphrase into, behind a long press on %. It says nothing of what it is for, whatever is typed. */
private class Passphrase : Screen("passphrase") {
    override val isDull get() = true
    override val isSecure get() = true
    private var typed: EditText? = null

    override fun Page.body() {
        val field = put(context.textField(lines = 1, secret = true), id = "typed")
        typed = field
        field.contentDescription = context.getString(R.string.enter)
        button("enter", "=") {
            val secret = Secret.of(field.text)
            field.wipe()
            front.back()
            // Only a recovery code has its checksum; anything else is tried as a passphrase.
            if (secret.lend(::codeSlip) == null) app.beforeOpening(Recover(secret)) else app.unlock(secret)
        }
    }

    override fun letGo() {
        typed?.wipe()
        typed = null
    }
}

private const val SMALLEST = 20
private const val LARGEST = 68
private const val WIDE = 44
private const val WIDE_DISPLAY = 1f
private const val TALL_DISPLAY = 2f
private const val PAD = 5f
private const val WIDEST = 640
private const val EDGE = 20
private const val SMALL = 8
private const val TOUCH = 48
private const val MENU = 220
private const val SIGN = 17f
