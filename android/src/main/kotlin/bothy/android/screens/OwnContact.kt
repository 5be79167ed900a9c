package bothy.android.screens

import android.text.InputType
import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.Contact
import uniffi.bothy_core.ContactDetails
import uniffi.bothy_ffi.contactTel

/** A contact of the user's own, to ring or to change, with the days and hours when that is safe. */
class OwnContact(private val contact: Contact?) : Screen("contact") {
    private var now = contact?.details ?: ContactDetails("", "", "", "", null, "")
    private val hours = now.safe?.let(HOURS::matchEntire)?.groupValues
    private val days = hours?.get(1).orEmpty().split(',').filter(DAYS::contains).toMutableSet()
    private var from = hours?.get(2) ?: "09:00"
    private var until = hours?.last() ?: "15:00"
    private var isChanged = false

    override fun title() = contact?.details?.name ?: say("phone-contacts-add")

    override fun Page.body() {
        contact?.let { ring(it) }
        words("name", now.name) { now = now.copy(name = it) }
        words("number", now.number) { now = now.copy(number = it) }.inputType = InputType.TYPE_CLASS_PHONE
        words("what", now.what) { now = now.copy(what = it) }
        words("code-word", now.codeWord) { now = now.copy(codeWord = it) }
        heading(say("phone-contacts-days"))
        DAYS.forEachIndexed { at, day ->
            choice("day-$day", say("date-weekday-short", "weekday" to at + 1), chosen = day in days) {
                if (it) days.add(day) else days.remove(day)
                isChanged = true
                redraw()
            }
        }
        if (days.isNotEmpty()) {
            words("from", from) { from = it }
            words("to", until) { until = it }
        }
        words("note", now.note, LINES) { now = now.copy(note = it) }
        space()
        button("save", say("phone-save"), Weight.MAIN) { save() }
        contact?.let { kept ->
            button("remove", say("phone-remove"), Weight.DANGER) {
                work(task = { door -> door.contacts().use { it.remove(kept.id) } }) { front.back() }
            }
        }
    }

    private fun Page.ring(kept: Contact) {
        app.words.safe(kept)?.let { text(it, "safe") }
        number(kept.details.name, kept.details.number, contactTel(kept, false), front::dial)
        row("withheld", say("phone-helplines-hide-number"), leftToRight(kept.details.number), R.drawable.call) {
            front.dial(contactTel(kept, true))
        }
        note(say("helplines-calls"))
        heading(say("phone-contacts-change"))
    }

    private fun Page.words(id: String, text: String, lines: Int = 1, changed: (String) -> Unit) =
        field(id, say("phone-contacts-$id"), text, lines = lines) {
            isChanged = true
            changed(it)
        }

    private fun save() {
        // Hours that were written in another way stay as they are, until something is chosen here.
        val chosen = DAYS.filter(days::contains).joinToString(",").ifEmpty { null }?.let { "$it ${from.trim()}-${until.trim()}" }
        val safe = if (hours == null && days.isEmpty() || !isChanged) now.safe else chosen
        work(say("phone-saving"), task = { door ->
            door.contacts().use { all -> contact?.let { all.edit(it.id, now.copy(safe = safe)) } ?: all.add(now.copy(safe = safe)) }
        }) { front.back() }
    }

    private companion object {
        val DAYS = listOf("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
        val HOURS = Regex("([A-Za-z,]+) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)")
        const val LINES = 3
    }
}
