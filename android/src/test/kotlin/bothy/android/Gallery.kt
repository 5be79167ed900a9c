package bothy.android

import bothy.android.kit.Screen
import bothy.android.screens.BeforeYouStart
import bothy.android.screens.Calculator
import bothy.android.screens.ChooseSecret
import bothy.android.screens.EditTime
import bothy.android.screens.Home
import bothy.android.screens.NewIncident
import bothy.android.screens.RecordList
import bothy.android.screens.Saved
import bothy.android.screens.UsefulNumbers
import uniffi.bothy_core.Moment
import uniffi.bothy_core.Answer
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Help
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Kind
import uniffi.bothy_core.Unfinished
import uniffi.bothy_core.Value
import uniffi.bothy_ffi.Door

/** Every screen, as it looks with something in it. A new screen gets its line here. */
class Shot(val name: String, val steps: List<String> = listOf(), val make: (App) -> Screen)

val GALLERY = listOf(
    Shot("calculator") { Calculator() },
    Shot("calculator-menu", listOf("key-7", "key-×", "key-8", "key-=", "menu")) { Calculator() },
    Shot("useful-numbers") { UsefulNumbers() },
    Shot("before-you-start") { BeforeYouStart() },
    Shot("choose-secret") { ChooseSecret() },
    Shot("choose-secret-words", listOf("in-words")) { ChooseSecret() },
    Shot("home") { Home() },
    Shot("new-incident") { NewIncident(isFirst = true) },
    Shot("new-incident-more", listOf("kind-physical-assault", "child_present-yes", "more-kinds", "more")) { NewIncident() },
    Shot("new-incident-nothing-chosen", listOf("save")) { NewIncident() },
    Shot("edit-time") { EditTime(Happened.Exact(sampleMoment())) {} },
    Shot("saved") { Saved(listOf()) },
    Shot("saved-help") { Saved(listOf(Help.PRESSURE_ON_NECK, Help.SEXUAL_ASSAULT)) },
    Shot("record") { RecordList() },
)

/** Fills a record that is open: what was written on three evenings, and a draft. */
fun fill(door: Door) {
    door.journal().use { journal ->
        for ((at, text) in SAMPLES.withIndex()) {
            val fields = mapOf("details" to Value.Words(text), "child_present" to Value.Answer(Answer.entries[at % 2]))
            val kinds = listOf(Kind.entries[at + 2], Kind.FRIGHTENED_ME).distinct()
            journal.add(Incident(kinds, Happened.Day("2026-03-0${at + 1}"), fields), listOf())
        }
    }
    door.drafts().use { it.begin(null, DRAFT) }
}

val DRAFT = Unfinished(listOf(Kind.CONTROLLING), null, mapOf("details" to Value.Words("They took my phone again and")))

fun sampleMoment() = Moment("2026-03-01T21:30", 0)

private val SAMPLES = listOf(
    "They said I couldn't see my sister, and kept the car keys.",
    "They shouted and threw a cup at the wall. میں ڈر گئی۔",
    "Żółć. They counted my money and took the card.",
    "Forty messages in one hour while I was at work, then they waited at the gate until I came out.",
)
