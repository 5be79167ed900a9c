package bothy.android

import android.content.ComponentCallbacks2.TRIM_MEMORY_COMPLETE
import android.content.Intent
import android.text.InputType.TYPE_CLASS_PHONE
import android.text.InputType.TYPE_MASK_CLASS
import android.view.View
import android.widget.EditText
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_core.Order
import uniffi.bothy_ffi.Compartment

/** What can happen to a screen that is open, on each of the gallery: none of it is a bug, loses words, or does a thing twice. */
@RunWith(RobolectricTestRunner::class)
class EveryScreenTest {
    private val device = Device()
    private val app = device.app
    private val album = Album(device)
    private val wrong = ArrayList<String>()

    @After
    fun end() = device.end()

    @Test
    fun `what is typed stays through all that a phone does, and no secret does`() {
        var turn = 0
        onEach { shot ->
            // From one to the other and back, a screen each.
            val (qualifiers, font) = PHONES[turn++ % PHONES.size]
            stays(shot, listOf("the phone was turned" to { it: Device -> it.change(qualifiers, font) }) + HAPPENINGS)
        }
        device.change(PHONES.last().first, PHONES.last().second)
    }

    private fun stays(shot: Shot, happenings: List<Pair<String, (Device) -> Unit>>) {
        val typed = fields().filter { !isSecret(it) }.associate { it.getTag(R.id.control) to HARD }
        fields().forEach { it.setText(HARD) }
        app.settle()
        for ((what, happens) in happenings) {
            happens(device)
            app.settle()
            val now = fields().associate { it.getTag(R.id.control) to "${it.text}" }
            for ((name, text) in typed) check(shot, "$name after $what", now[name], text)
            fields().filter(::isSecret).forEach { check(shot, "a secret after $what", "${it.text}", "") }
        }
    }

    @Test
    fun `a call, the screen going off and leaving end at the calculator, and what was typed is kept`() {
        var turn = 0
        onEach { shot ->
            val event = LOCKS[turn++ % LOCKS.size]
            val typed = fields().filter {
                !isSecret(it) &&
                    "${it.getTag(R.id.control)}".let { name -> name !in NOT_KEPT && "$name of ${shot.name}" !in NOT_KEPT }
            }.mapIndexed { at, field ->
                val isNumber = field.inputType and TYPE_MASK_CLASS == TYPE_CLASS_PHONE
                "${field.getTag(R.id.control)}" to (if (isNumber) "0151 496 ${1000 + turn}" else "$HARD $turn $at").also(field::setText)
            }
            app.does(event)
            app.settle()
            if (shot.name !in DULL) check(shot, "on top after $event", app.top.name, "calculator")
            album.openAgain(shot.of)
            val kept = everything(shot.of)
            typed.filter { (_, words) -> words !in kept }.forEach { (name, _) -> wrong.add("${shot.name}: $name is lost after $event") }
        }
    }

    @Test
    fun `two taps at once do a thing once`() = onEach { shot ->
        for (name in controls()) {
            album.show(shot)
            val view = device.find(name) ?: continue
            val before = things(shot.of)
            val screens = app.stack.size
            repeat(2) { view.performClick() }
            if (app.stack.size > screens + 1) wrong.add("${shot.name}, $name: opens twice")
            app.settle()
            if (app.open == null) album.openAgain(shot.of)
            val more = things(shot.of).zip(before) { now, then -> now - then }
            if (more.any {
                    it > 1
                }
            ) {
                wrong.add("${shot.name}, $name: $more more incidents, drafts, plans, contacts, people, orders, or notes")
            }
        }
    }

    private fun onEach(does: (Shot) -> Unit) {
        for (shot in GALLERY.filter { ONLY == null || it.name in ONLY }) {
            album.show(shot)
            does(shot)
            app.faults.forEach { wrong.add("${shot.name}: ${it.stackTraceToString()}") }
            app.faults.clear()
        }
        assertEquals("", wrong.joinToString("\n"))
    }

    private fun check(shot: Shot, what: String, now: String?, wanted: String) {
        if (now != wanted) wrong.add("${shot.name}: $what is $now")
    }

    /** How many there are of all that can be made. */
    private fun things(of: Compartment): List<Int> = if (of == Compartment.NOTES) {
        listOf(app.door.notes().use { it.list("", Order.CHANGED).size })
    } else {
        val door = app.door
        listOf(
            door.journal().use { it.count().toInt() },
            door.drafts().use { it.list().size },
            door.plans().use { it.list().size },
            door.contacts().use { it.list().size },
            door.people().use { it.list().size },
            door.orders().use { it.list().size },
        )
    }

    /** All that was ever typed and kept. */
    private fun everything(of: Compartment): String {
        val door = app.door
        if (of == Compartment.NOTES) return door.notes().use { all -> all.list("", Order.CHANGED).map { all.get(it.id) } }.toString()
        return listOf(
            door.drafts().use { it.list() },
            door.contacts().use { it.list() },
            door.people().use { it.list() to it.aboutUs() },
            door.orders().use { it.list() },
            door.plans().use { all -> all.list().map { all.get(it.id) } },
            door.risk().use { it.get().let { said -> said.answers to said.wishes } },
        ).toString()
    }

    private fun fields() = Phone.views().filterIsInstance<EditText>().filter(View::isShown)

    private fun controls() = Phone.views().filter { it.isShown && it.isClickable && it.isEnabled && it !is EditText }
        .filter { !it.createAccessibilityNodeInfo().isCheckable }
        .mapNotNull { it.getTag(R.id.control)?.toString() }.filter { !it.startsWith("call-") && it !in AROUND }

    private fun isSecret(field: EditText) = field.transformationMethod != null &&
        field.maxLines == 1 &&
        field.inputType and android.text.InputType.TYPE_MASK_VARIATION == android.text.InputType.TYPE_TEXT_VARIATION_PASSWORD

    private companion object {
        val ONLY = System.getProperty("screens")?.split(',')

        /** An emoji, Urdu, and an override of the direction of text. */
        const val HARD = "\uD83D\uDE00 میں ڈر گئی \u202Eba"

        /** What isn't the record's: what is looked for, times that aren't whole yet, letters of a pack, words that confirm. */
        val NOT_KEPT = setOf("search", "time", "from of contact", "to of contact", "initials", "words of destroy")

        /** What stands around every page. */
        val AROUND = setOf("back", "close", "close-top")

        /** Those that anybody may see: nothing of them is closed. */
        val DULL = setOf("useful-numbers", "before-you-start", "choose-secret", "choose-secret-words")

        val HAPPENINGS = listOf<Pair<String, (Device) -> Unit>>(
            "little memory" to { it.app.onTrimMemory(TRIM_MEMORY_COMPLETE).also { _ -> it.activity.onLowMemory() } },
            "another zone" to { it.app.sendBroadcast(Intent(Intent.ACTION_TIMEZONE_CHANGED)) },
            "another day" to { it.app.sendBroadcast(Intent(Intent.ACTION_DATE_CHANGED)) },
        )

        /** Another direction, light, size of text and language, all at once; and back. */
        val PHONES = listOf("+ur-ldrtl-land-night" to 2f, "+en-rGB-ldltr-port-notnight" to 1f)

        /** After each screen the next of these: all of them lock. */
        val LOCKS = listOf(LeavingEvent.CALL, LeavingEvent.SCREEN_OFF, LeavingEvent.LEFT)
    }
}
