package bothy.android.kit

import android.annotation.SuppressLint
import android.content.Context
import android.os.Build
import android.text.Editable
import android.text.InputType
import android.text.TextWatcher
import android.view.ActionMode
import android.view.Gravity
import android.view.Menu
import android.view.MenuItem
import android.view.View
import android.view.inputmethod.EditorInfo
import android.view.textclassifier.TextClassifier
import android.widget.EditText
import bothy.android.R

/** Returns a field that nothing learns from: no autofill, no keyboard's memory, no classifier, no sharing from a selection, no saved state. */
fun Context.textField(lines: Int, secret: Boolean): EditText = Unshared(this).apply {
    isSaveEnabled = false
    importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
    imeOptions = imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING or EditorInfo.IME_FLAG_NO_EXTRACT_UI
    setTextClassifier(TextClassifier.NO_OP)
    customSelectionActionModeCallback = OnlyEditing(secret)
    customInsertionActionModeCallback = OnlyEditing(secret)
    setOnDragListener { _, _ -> true }
    // A selection that is held would be dragged, to another app too.
    setOnLongClickListener { hasSelection() }
    inputType = when {
        secret -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_PASSWORD
        lines > 1 -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_MULTI_LINE or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES
        else -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES
    }
    minLines = lines
    maxLines = if (lines > 1) MOST_LINES else 1
    gravity = if (lines > 1) Gravity.TOP or Gravity.START else Gravity.CENTER_VERTICAL or Gravity.START
    say(text, Size.BODY)
    setHintTextColor(color(R.color.quiet))
    background = shape(R.color.card, R.color.line)
    // Of several lines, the lines say how high.
    if (lines == 1) minHeight = px(FIELD_HEIGHT)
    minimumHeight = px(FIELD_HEIGHT)
    setPadding(px(SIDE), px(PAD), px(SIDE), px(PAD))
}

/** A field whose words no spelling checker is given. */
@SuppressLint("ViewConstructor")
private class Unshared(context: Context) : EditText(context) {
    override fun isSuggestionsEnabled() = false
}

/** Calls [then] with the text after each change of it. */
fun EditText.changed(then: (Editable) -> Unit) = addTextChangedListener(object : TextWatcher {
    override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit

    override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit

    override fun afterTextChanged(text: Editable) = then(text)
})

/** Overwrites a typed secret, then empties the field. The keyboard and the system have had it; nothing else keeps it. */
fun EditText.wipe() {
    for (at in text.indices) text.replace(at, at + 1, "0")
    text.clear()
}

/** The menu over a selection, with editing and nothing that hands the text to another app. A secret isn't copied either. */
private class OnlyEditing(secret: Boolean) : ActionMode.Callback {
    private val allowed = buildSet {
        addAll(listOf(android.R.id.paste, android.R.id.pasteAsPlainText, android.R.id.selectAll, android.R.id.undo, android.R.id.redo))
        if (!secret) addAll(listOf(android.R.id.cut, android.R.id.copy))
    }

    override fun onCreateActionMode(mode: ActionMode, menu: Menu) = true

    override fun onPrepareActionMode(mode: ActionMode, menu: Menu): Boolean {
        val others = (0 until menu.size()).map { menu.getItem(it).itemId }.filter { it !in allowed }
        others.forEach(menu::removeItem)
        return others.isNotEmpty()
    }

    override fun onActionItemClicked(mode: ActionMode, item: MenuItem) = item.itemId !in allowed

    override fun onDestroyActionMode(mode: ActionMode) = Unit
}

/** Hides views of the record from other apps' accessibility services that aren't for accessibility, where the phone can. */
fun View.onlyForAccessibility() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) sensitiveSince34()
}

@Since(34)
private fun View.sensitiveSince34() {
    setAccessibilityDataSensitive(View.ACCESSIBILITY_DATA_SENSITIVE_YES)
}

private const val MOST_LINES = 12
private const val FIELD_HEIGHT = 52
private const val SIDE = 14
private const val PAD = 12
