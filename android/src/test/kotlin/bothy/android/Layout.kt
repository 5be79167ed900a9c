package bothy.android

import android.graphics.Rect
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.view.textclassifier.TextClassifier
import android.widget.Button
import android.widget.EditText
import android.widget.TextView

/** What a laid-out screen gets wrong for somebody who can't see it well, hit it well, or read small letters. */
class Layout(private val root: ViewGroup) {
    private val density = root.resources.displayMetrics.density
    private val views = all(root).filter { it.isShown && it.alpha > 0 }

    fun faults(): List<String> = views.flatMap { view ->
        listOfNotNull(
            "has no words".takeIf { view.isClickable && words(view).isBlank() },
            "is less than 48 dp: ${sizeOf(view)}".takeIf { view.isClickable && isSmall(view) },
            "sticks out: ${placeOf(view)}".takeIf { sticksOut(view) },
            (view as? TextView)?.let(::cut),
            "may be learned from or kept by the system".takeIf { view is EditText && !isPrivate(view) },
        ).map { "${nameOf(view)} $it" }
    } + order()

    /** Focus goes down the page, and along a line; never up again. */
    private fun order(): List<String> {
        val places = views.filter { it.isFocusable && it.isClickable }.map { nameOf(it) to placeOf(it) }
        return places.zipWithNext().filter { (one, next) ->
            next.second.bottom <= one.second.top
        }.map { (one, next) -> "${next.first} comes after ${one.first}, but stands above it" }
    }

    private fun cut(view: TextView): String? {
        val layout = view.layout ?: return null
        val high = view.height - view.totalPaddingTop - view.totalPaddingBottom
        val wide = view.width - view.totalPaddingLeft - view.totalPaddingRight
        val lines = 0 until layout.lineCount
        val text = view.text
        return when {
            lines.any { layout.getEllipsisCount(it) > 0 } -> "is cut with …"
            // A field scrolls in itself.
            view !is EditText && layout.height > high + 1 -> "is cut off below: ${layout.height} in $high px"
            view !is EditText && lines.any { layout.getLineMax(it) > wide + 1 } -> "is cut off at its side"
            lines.any { breaksNumber(text, layout.getLineEnd(it)) } -> "has a number or a date broken over lines"
            view !is EditText &&
                text.length < SHORT &&
                text.none(
                    Char::isWhitespace,
                ) &&
                layout.lineCount > 1 -> "is a short word over two lines"
            view is Button && lines.any { breaksWord(text, layout.getLineEnd(it)) } -> "is broken in the middle of a word"
            else -> null
        }
    }

    private fun isPrivate(field: EditText) = !field.isSaveEnabled &&
        field.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0 &&
        field.importantForAutofill == View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS &&
        !field.isSuggestionsEnabled &&
        field.textClassifier === TextClassifier.NO_OP

    private fun breaksWord(text: CharSequence, end: Int) =
        end in 1 until text.length && text[end - 1].isLetter() && text[end].isLetter() && text[end - 1].code < IDEOGRAPHS

    private fun breaksNumber(text: CharSequence, end: Int) = end in 2 until text.length &&
        text[end - 1] == ' ' &&
        text[end - 2].isDigit() &&
        (text[end].isDigit() || MONTH_AND_YEAR.matchesAt(text, end))

    private fun isSmall(view: View) = view.width < LEAST * density - 1 || view.height < LEAST * density - 1

    private fun sticksOut(view: View) = placeOf(view).let { it.left < 0 || it.right > root.width }

    private fun sizeOf(view: View) = "${(view.width / density).toInt()} × ${(view.height / density).toInt()}"

    private fun placeOf(view: View) = Rect(0, 0, view.width, view.height).also {
        // The place of what is in it, where it is scrolled: not of it.
        it.offset(view.scrollX, view.scrollY)
        root.offsetDescendantRectToMyCoords(view, it)
    }

    private fun nameOf(view: View) = view.getTag(R.id.control)?.toString() ?: "${view.javaClass.simpleName} “${words(view).take(NAME)}”"

    private fun words(view: View): String = view.contentDescription?.toString()
        ?: (view as? EditText)?.let { field ->
            views.firstOrNull { it.labelFor == field.id && field.id != View.NO_ID } as? TextView
        }?.text?.toString()
        ?: (view as? TextView)?.text?.toString()
        ?: (view as? ViewGroup)?.let { group -> all(group).drop(1).joinToString(" ") { words(it) } }
        ?: ""

    private fun all(view: View): List<View> =
        listOf(view) + if (view is ViewGroup) (0 until view.childCount).flatMap { all(view.getChildAt(it)) } else listOf()

    private companion object {
        const val LEAST = 48
        const val NAME = 30
        const val SHORT = 12
        const val IDEOGRAPHS = 0x2E80
        val MONTH_AND_YEAR = Regex("\\p{L}+ \\d{4}")
    }
}
