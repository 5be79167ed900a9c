package bothy.android

import bothy.android.kit.Screen
import bothy.android.screens.Arm
import bothy.android.screens.BackupScreen
import bothy.android.screens.BeforeYouStart
import bothy.android.screens.Calculator
import bothy.android.screens.ChangeSecret
import bothy.android.screens.ChooseSecret
import bothy.android.screens.Destroy
import bothy.android.screens.EditTime
import bothy.android.screens.Export
import bothy.android.screens.HelplineFilter
import bothy.android.screens.Helplines
import bothy.android.screens.Home
import bothy.android.screens.NewIncident
import bothy.android.screens.NoteScreen
import bothy.android.screens.NotesHome
import bothy.android.screens.OpenBackup
import bothy.android.screens.OwnContact
import bothy.android.screens.RecordList
import bothy.android.screens.Recover
import bothy.android.screens.RecoveryCode
import bothy.android.screens.Saved
import bothy.android.screens.SecondSecret
import bothy.android.screens.SettingsScreen
import bothy.android.screens.UsefulNumbers
import uniffi.bothy_core.Answer
import uniffi.bothy_core.Contact
import uniffi.bothy_core.ContactDetails
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Help
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Item
import uniffi.bothy_core.Kind
import uniffi.bothy_core.Moment
import uniffi.bothy_core.Note
import uniffi.bothy_core.Query
import uniffi.bothy_core.Unfinished
import uniffi.bothy_core.Value
import uniffi.bothy_core.Written
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.Door

/** Every screen, as it looks with something in it. A new screen gets its line here. */
class Shot(val name: String, val steps: List<String> = listOf(), val of: Compartment = Compartment.VAULT, val make: (App) -> Screen)

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
    Shot("helplines") { Helplines() },
    Shot("helpline", listOf("line-national-da")) { Helplines() },
    Shot("helpline-filter") { HelplineFilter(Query(true, listOf(), null, null, null, false, false, null)) {} },
    Shot("contact") { OwnContact(CONTACT) },
    Shot("settings") { SettingsScreen() },
    Shot("change-secret") { ChangeSecret() },
    Shot("recovery-code") { RecoveryCode() },
    Shot("recovery-code-shown", listOf("make")) { RecoveryCode() },
    Shot("second-secret") { SecondSecret() },
    Shot("arm", listOf("copy-no", "go-on", "tried-yes")) { Arm() },
    Shot("destroy", listOf("go-on")) { Destroy() },
    Shot("recover") { Recover(Secret.of("code")) },
    Shot("notes", of = Compartment.NOTES) { NotesHome() },
    Shot("notes-settings", of = Compartment.NOTES) { SettingsScreen() },
    Shot("note", of = Compartment.NOTES) { NoteScreen(Note("", NOTE, 0, 0)) },
    Shot("notes-recovery", of = Compartment.NOTES) { RecoveryCode() },
    Shot("notes-backup", of = Compartment.NOTES) { BackupScreen() },
    Shot("backup") { BackupScreen() },
    Shot("open-backup") { OpenBackup(isTrial = false) },
    Shot("export", listOf("hide-more")) { Export() },
    Shot("export-plan", listOf("see")) { Export() },
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

val NOTE = Written("Weekend", "Ring the garage about the brakes.", listOf(Item("Bread and milk", false), Item("Stamps", true)), true)

private val CONTACT =
    Contact(
        "00112233445566778899aabbccddeeff",
        ContactDetails("Asha", "support worker", "0113 496 0000", "the blue coat", "Mo,We 09:00-15:00", "Ask for Asha by name."),
    )

val DRAFT = Unfinished(listOf(Kind.CONTROLLING), null, mapOf("details" to Value.Words("They took my phone again and")))

fun sampleMoment() = Moment("2026-03-01T21:30", 0)

private val SAMPLES = listOf(
    "They said I couldn't see my sister, and kept the car keys.",
    "They shouted and threw a cup at the wall. میں ڈر گئی۔",
    "Żółć. They counted my money and took the card.",
    "Forty messages in one hour while I was at work, then they waited at the gate until I came out.",
)
