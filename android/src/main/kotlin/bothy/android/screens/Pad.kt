package bothy.android.screens

import android.content.Context
import android.graphics.Typeface
import android.util.TypedValue
import android.view.Gravity
import android.view.HapticFeedbackConstants
import android.view.View
import android.widget.Button
import android.widget.ImageButton
import android.widget.LinearLayout
import bothy.android.R
import bothy.android.kit.color
import bothy.android.kit.icon
import bothy.android.kit.pressable
import bothy.android.kit.px
import bothy.android.kit.shape
import bothy.android.kit.tag
import uniffi.bothy_core.Key
import java.text.DecimalFormatSymbols
import java.util.Locale

/** The keys of the calculator, left to right in every language. [held] is told of a long press; true if it meant something. */
class Pad(context: Context, rows: List<String>, private val press: (Key) -> Unit, private val held: (Key) -> Boolean = { false }) :
    LinearLayout(context) {
    init {
        orientation = VERTICAL
        layoutDirection = View.LAYOUT_DIRECTION_LTR
        val symbols = DecimalFormatSymbols.getInstance(Locale.getDefault())
        for (row in rows) {
            val line = LinearLayout(context)
            row.split(' ').forEach { name -> line.addView(key(name, symbols), cell()) }
            addView(line, LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        }
    }

    private fun cell() = LayoutParams(0, LayoutParams.MATCH_PARENT, 1f).apply {
        val gap = context.px(GAP)
        setMargins(gap, gap, gap, gap)
    }

    private fun key(name: String, symbols: DecimalFormatSymbols): View {
        val (key, says) = KEYS[name] ?: (Key.Digit(name.toUByte()) to null)
        val (fill, ink) = when {
            name == "=" -> R.color.accent to R.color.on_accent
            name in OPERATORS -> R.color.soft to R.color.accent
            key is Key.Digit || name == "." -> R.color.card to R.color.ink
            else -> R.color.key to R.color.quiet
        }
        val view = if (name == "⌫") {
            ImageButton(context).apply { setImageDrawable(context.icon(R.drawable.backspace, ink)) }
        } else {
            Button(context).apply {
                text = when {
                    key is Key.Digit -> "${symbols.zeroDigit + key.v1.toInt()}"
                    name == "." -> "${symbols.decimalSeparator}"
                    else -> name
                }
                isAllCaps = false
                val short = name.length == 1
                val scale = if (resources.configuration.smallestScreenWidthDp < TABLET) 1f else LARGER
                setTextSize(TypedValue.COMPLEX_UNIT_DIP, scale * (if (short) LARGE else SMALL))
                setTextColor(context.color(ink))
                typeface = Typeface.create(if (key is Key.Digit) "sans-serif" else "sans-serif-medium", Typeface.NORMAL)
                includeFontPadding = false
                gravity = Gravity.CENTER
            }
        }
        return view.apply {
            tag("key-$name")
            says?.let { contentDescription = context.getString(it) }
            setPadding(0, 0, 0, 0)
            minimumWidth = 0
            minimumHeight = 0
            stateListAnimator = null
            background = context.pressable(context.shape(fill, if (fill == R.color.card) R.color.hairline else null))
            setOnClickListener {
                performHapticFeedback(HapticFeedbackConstants.VIRTUAL_KEY)
                press(key)
            }
            setOnLongClickListener { held(key) }
        }
    }

    companion object {
        /** Upright, across with memory, and across on an open screen, where less of it is seen at once. */
        val TALL = listOf("AC ± % ÷", "7 8 9 ×", "4 5 6 −", "1 2 3 +", "0 . ⌫ =")
        val WIDE = listOf("MC 7 8 9 ÷ AC", "MR 4 5 6 × ⌫", "M− 1 2 3 − %", "M+ ± 0 . + =")
        val SHORT = listOf("7 8 9 ÷ AC", "4 5 6 × ⌫", "1 2 3 − %", "0 . ± + =")

        private const val GAP = 4
        private const val LARGE = 26f
        private const val SMALL = 19f

        /** On a tablet. */
        private const val TABLET = 600
        private const val LARGER = 1.6f
        private val OPERATORS = setOf("÷", "×", "−", "+")
        private val KEYS: Map<String, Pair<Key, Int>> = mapOf(
            "AC" to (Key.AllClear to R.string.key_all_clear),
            "±" to (Key.Sign to R.string.key_sign),
            "%" to (Key.Percent to R.string.key_percent),
            "÷" to (Key.Divide to R.string.key_divide),
            "×" to (Key.Multiply to R.string.key_multiply),
            "−" to (Key.Subtract to R.string.key_subtract),
            "+" to (Key.Add to R.string.key_add),
            "." to (Key.Point to R.string.key_point),
            "⌫" to (Key.Backspace to R.string.key_backspace),
            "=" to (Key.Equals to R.string.key_equals),
            "MC" to (Key.MemoryClear to R.string.key_memory_clear),
            "MR" to (Key.MemoryRecall to R.string.key_memory_recall),
            "M+" to (Key.MemoryAdd to R.string.key_memory_add),
            "M−" to (Key.MemorySubtract to R.string.key_memory_subtract),
        )
    }
}
