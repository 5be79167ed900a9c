package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.AdviceNumber
import uniffi.bothy_core.Help
import uniffi.bothy_core.Query
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Words

/** It is saved; and help with it, once, stored nowhere. */
class Saved(private val help: List<Help>) : Screen("saved", "phone-saved") {
    override fun Page.body() {
        text(say("phone-saved-safe"))
        if (help.isNotEmpty()) {
            heading(say("phone-help-title"))
            note(say("phone-help-once"))
        }
        for (one in help) {
            val advice = app.words.help(one, null)
            card("help") {
                heading(app.words.helpHeading(one))
                text(advice.text)
                for (line in advice.numbers) number(line.name, line.number, line.tel, front::dial)
            }
        }
        space()
        button("another", say("phone-new-incident")) { front.replace(NewIncident()) }
        button("log", say("phone-view-log")) { front.replace(RecordList()) }
        button("done", say(if (help.isEmpty()) "phone-done" else "phone-help-close"), Weight.QUIET) { front.back() }
    }
}

/** Returns who can be rung at any hour: the user's nation's line, otherwise the first that is free now; and 999. */
fun toPhone(door: Door, words: Words): List<AdviceNumber> = door.helplines().use { helplines ->
    val all = helplines.ask(Query(true, listOf(), null, null, null, true, false, null), words).lines
    val own = helplines.ofNation()
    val local = all.firstOrNull { it.id == own } ?: all.firstOrNull { it.tel != null && it.number != EMERGENCY }
    val emergency = all.firstOrNull { it.number == EMERGENCY }
    listOfNotNull(local, emergency).mapNotNull { line -> line.tel?.let { AdviceNumber(line.name, line.number, it) } }
}

private const val EMERGENCY = "999"
