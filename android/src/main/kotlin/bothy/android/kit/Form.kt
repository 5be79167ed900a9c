package bothy.android.kit

import uniffi.bothy_core.Answer
import uniffi.bothy_core.Value

/** How a question is answered. */
enum class Shape { TEXT, ANSWER, CHOICES }

/** One question of a form, with all its words: [choices] are names and labels; [group] is the heading over the first of a group. */
data class Ask(
    val name: String,
    val label: String,
    val shape: Shape,
    val hint: String? = null,
    val choices: List<Pair<String, String>> = listOf(),
    val group: String? = null,
)

/** A form that draws itself from its questions, and knows none of them. It writes into [values] and says so each time. */
class Form(private val asks: List<Ask>, private val values: MutableMap<String, Value>, private val changed: () -> Unit) {
    fun draw(page: Page) {
        var group: String? = null
        for (ask in asks) {
            ask.group?.takeIf { it != group }?.let(page::heading)
            group = ask.group
            draw(page, ask)
        }
    }

    private fun draw(page: Page, ask: Ask) = when (ask.shape) {
        Shape.TEXT -> {
            val text = (values[ask.name] as? Value.Words)?.v1.orEmpty()
            page.field(ask.name, ask.label, text, ask.hint, lines = if (ask.hint == null) 1 else 2) { typed ->
                set(ask.name, if (typed.isEmpty()) null else Value.Words(typed))
            }
            Unit
        }
        Shape.ANSWER -> {
            val now = (values[ask.name] as? Value.Answer)?.v1
            page.oneOf(ask.name, ask.label, ask.choices, now?.name?.lowercase()) { answer ->
                set(ask.name, answer?.let { Value.Answer(Answer.valueOf(it.uppercase())) })
            }
        }
        Shape.CHOICES -> {
            page.text(ask.label, "${ask.name}-label")
            val chosen = (values[ask.name] as? Value.Choices)?.v1.orEmpty().toMutableList()
            for ((id, label) in ask.choices) {
                page.choice("${ask.name}-$id", label, chosen = id in chosen) { isNow ->
                    if (isNow) chosen.add(id) else chosen.remove(id)
                    set(ask.name, if (chosen.isEmpty()) null else Value.Choices(chosen.toList()))
                }
            }
        }
    }

    private fun set(name: String, value: Value?) {
        if (value == null) values.remove(name) else values[name] = value
        changed()
    }
}
