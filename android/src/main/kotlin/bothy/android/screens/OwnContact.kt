package bothy.android.screens

import android.text.InputType
import bothy.android.R
import bothy.android.kit.Edited
import bothy.android.kit.Page
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.Contact
import uniffi.bothy_core.ContactDetails
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Input
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.contactTel
import java.time.LocalTime

/** A contact of the user's own, to ring or to change, with the days and hours when that is safe. */
class OwnContact(private val contact: Contact?) :
    Edited<ContactDetails>("contact", contact?.details ?: ContactDetails("", "", "", "", null, "")) {
    private var id = contact?.id
    private val hours = now.safe?.let(HOURS::matchEntire)?.groupValues
    private val days = hours?.get(1).orEmpty().split(',').filter(DAYS::contains).toMutableSet()
    private var from = hours?.get(2) ?: "09:00"
    private var until = hours?.last() ?: "15:00"
    private var hasOtherHours = false
    private val twice = Twice(this)

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
                hasOtherHours = true
                changed()
                redraw()
            }
        }
        if (days.isNotEmpty()) {
            hour("from", from) { from = it }
            hour("to", until) { until = it }
        }
        words("note", now.note, LINES) { now = now.copy(note = it) }
        space()
        button("save", say("phone-save"), Weight.MAIN) { if (areHours()) save() else failed(Failure.Invalid(Input.HOURS)) }
        contact?.let { kept -> twice.draw(this, "remove", say("phone-remove"), say("cli-gone-contact")) { remove(kept) } }
    }

    private fun Page.ring(kept: Contact) {
        app.words.safe(kept)?.let { text(it, "safe") }
        contactTel(kept, false)?.let { tel ->
            number(kept.details.name, kept.details.number, tel, front::dial)
            row("withheld", say("phone-helplines-hide-number"), leftToRight(kept.details.number), R.drawable.call) {
                front.dial(contactTel(kept, true) ?: tel)
            }
            note(say("helplines-calls"))
        }
        heading(say("phone-contacts-change"))
    }

    private fun Page.words(id: String, text: String, lines: Int = 1, take: (String) -> Unit) =
        typed(id, "phone-contacts-$id", text, lines = lines, take = take)

    private fun Page.hour(id: String, text: String, take: (String) -> Unit) = words(id, text) {
        hasOtherHours = true
        take(it)
    }

    private fun areHours() = days.isEmpty() || listOf(from, until).all { runCatching { LocalTime.parse(it.trim()) }.isSuccess }

    override fun whole(): ContactDetails {
        // Hours that were written in another way stay as they are, until something is chosen here; half-typed ones cost nothing else.
        val chosen = DAYS.filter(days::contains).joinToString(",").ifEmpty { null }?.let { "$it ${from.trim()}-${until.trim()}" }
        val said = listOf(now.name, now.number, now.what, now.codeWord, now.note.lines().first().take(SHORT))
        val named = now.copy(name = said.firstOrNull(String::isNotBlank).orEmpty())
        return if (hasOtherHours && areHours()) named.copy(safe = chosen) else named
    }

    /** Half a number costs nothing else, and is said on saving. */
    override fun put(door: Door, all: ContactDetails) = door.contacts().use { contacts ->
        fun keep(all: ContactDetails) = id?.let { contacts.edit(it, all) } ?: run { id = contacts.add(all) }
        runCatching { keep(all) }.onFailure { if (it is Failure.Invalid) keep(all.copy(number = was.number)) }.getOrThrow()
    }

    private fun remove(kept: Contact) = work(task = { door -> door.contacts().use { it.remove(kept.id) } }) {
        now = was
        hasOtherHours = false
        front.back()
    }
}

private val DAYS = listOf("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
private val HOURS = Regex("([A-Za-z,]+) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)")
private const val LINES = 3
private const val SHORT = 60
