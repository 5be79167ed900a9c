package bothy.android.kit

import uniffi.bothy_core.Answer
import uniffi.bothy_core.FieldForm
import uniffi.bothy_core.FieldShape
import uniffi.bothy_core.Person
import uniffi.bothy_core.Value
import uniffi.bothy_core.Who

/**
 * A form that draws itself from core's list of fields, and knows none of them. It writes into [values] and says so each time; [on] is drawn
 * again where an answer opens or closes another field.
 */
class Form(
    private val on: Screen,
    private val fields: List<FieldForm>,
    private val values: MutableMap<String, Value>,
    private val people: List<Person>,
    private val changed: () -> Unit,
) {
    private val opening = fields.mapNotNull { it.follows?.field }.toSet()

    fun draw(page: Page) {
        var group: Any? = null
        for (field in fields.filter(::isOpen)) {
            if (group != field.group.id) page.heading(field.group.label)
            group = field.group.id
            draw(page, field)
        }
    }

    /** Draws one field without its group's heading. */
    fun draw(page: Page, field: FieldForm) = when (val shape = field.shape) {
        is FieldShape.Words -> text(page, field, if (shape.long) LINES else 1)
        is FieldShape.People -> people(page, field, shape)
        FieldShape.Answer -> {
            val now = (values[field.field] as? Value.Answer)?.v1
            val choices = field.choices.map { it.id to it.label }
            page.oneOf(field.field, field.label, choices, now?.name?.lowercase()) { answer ->
                set(field, answer?.let { Value.Answer(Answer.valueOf(it.uppercase())) })
                if (field.field in opening) on.redraw()
            }
        }
        FieldShape.Choices -> {
            label(page, field)
            val chosen = (values[field.field] as? Value.Choices)?.v1.orEmpty().toMutableList()
            for (choice in field.choices) {
                page.choice("${field.field}-${choice.id}", choice.label, chosen = choice.id in chosen) { isNow ->
                    if (isNow) chosen.add(choice.id) else chosen.remove(choice.id)
                    set(field, if (chosen.isEmpty()) null else Value.Choices(chosen.toList()))
                }
            }
        }
    }

    private fun label(page: Page, field: FieldForm) {
        page.text(field.label, "${field.field}-label")
        field.hint?.let { page.note(it) }
    }

    /** Kept people to choose, with those who were chosen before; words where there is nobody, or where words were written. */
    private fun people(page: Page, field: FieldForm, shape: FieldShape.People) {
        val said = values[field.field]
        val named = (said as? Value.People)?.v1.orEmpty()
        val offered = people.filter { if (it.described.child) shape.children else shape.adults }
        val kept = offered.map { one -> named.firstOrNull { it.id == one.id } ?: Who(one.id, one.described.relation) }
        val all = kept + (named - kept.toSet())
        if (said is Value.Words || all.isEmpty()) return text(page, field, 1)
        label(page, field)
        val chosen = named.toMutableList()
        all.forEachIndexed { at, who ->
            val name = people.firstOrNull { it.id == who.id }?.described?.name.orEmpty()
            page.choice("${field.field}-$at", on.app.words.person(name, who.relation), chosen = who in chosen) { isNow ->
                if (isNow) chosen.add(who) else chosen.remove(who)
                set(field, if (chosen.isEmpty()) null else Value.People(chosen.toList()))
            }
        }
        page.button("${field.field}-in-words", on.say("phone-secret-in-words"), Weight.QUIET) {
            // The relation alone: a name stays out of the log.
            set(field, Value.Words(on.app.words.list(chosen.map { it.relation })))
            on.redraw()
        }
    }

    private fun text(page: Page, field: FieldForm, lines: Int) {
        val text = (values[field.field] as? Value.Words)?.v1.orEmpty()
        page.field(field.field, field.label, text, field.hint, lines = lines) { typed ->
            set(field, if (typed.isEmpty()) null else Value.Words(typed))
        }
    }

    /** What was said stays, even if another answer closed its field. */
    private fun isOpen(field: FieldForm): Boolean {
        val follows = field.follows ?: return true
        return field.field in values || (values[follows.field] as? Value.Answer)?.v1 in follows.answers
    }

    private fun set(field: FieldForm, value: Value?) {
        if (value == null) values.remove(field.field) else values[field.field] = value
        changed()
    }
}

private const val LINES = 3
