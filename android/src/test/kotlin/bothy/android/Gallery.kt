package bothy.android

import android.net.Uri
import bothy.android.files.Chosen
import bothy.android.files.Into
import bothy.android.kit.Screen
import bothy.android.media.StandInTape
import bothy.android.screens.Arm
import bothy.android.screens.Attach
import bothy.android.screens.BackupScreen
import bothy.android.screens.Before
import bothy.android.screens.BeforeYouStart
import bothy.android.screens.Bring
import bothy.android.screens.Calculator
import bothy.android.screens.ChangeSecret
import bothy.android.screens.ChooseSecret
import bothy.android.screens.Danger
import bothy.android.screens.Destroy
import bothy.android.screens.DraftList
import bothy.android.screens.EditTime
import bothy.android.screens.Export
import bothy.android.screens.FileShown
import bothy.android.screens.Filters
import bothy.android.screens.HelplineFilter
import bothy.android.screens.Helplines
import bothy.android.screens.Home
import bothy.android.screens.Kept
import bothy.android.screens.MayBothy
import bothy.android.screens.NewIncident
import bothy.android.screens.NewPlan
import bothy.android.screens.NoteScreen
import bothy.android.screens.NotesHome
import bothy.android.screens.OlderCopy
import bothy.android.screens.OneIncident
import bothy.android.screens.OpenBackup
import bothy.android.screens.OrderList
import bothy.android.screens.OwnContact
import bothy.android.screens.PatternShown
import bothy.android.screens.PeopleList
import bothy.android.screens.PlanShown
import bothy.android.screens.RecordList
import bothy.android.screens.Recorder
import bothy.android.screens.Recover
import bothy.android.screens.RecoveryCode
import bothy.android.screens.Saved
import bothy.android.screens.SecondSecret
import bothy.android.screens.SettingsScreen
import bothy.android.screens.TakeIn
import bothy.android.screens.TakeOverPlan
import bothy.android.screens.TakePhoto
import bothy.android.screens.UsefulNumbers
import bothy.android.screens.WithWorker
import bothy.android.screens.kept
import org.robolectric.shadows.ShadowMediaPlayer
import uniffi.bothy_core.About
import uniffi.bothy_core.Answer
import uniffi.bothy_core.Answered
import uniffi.bothy_core.Attachment
import uniffi.bothy_core.Consent
import uniffi.bothy_core.Contact
import uniffi.bothy_core.ContactDetails
import uniffi.bothy_core.Described
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Help
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Item
import uniffi.bothy_core.Kind
import uniffi.bothy_core.MadeFor
import uniffi.bothy_core.Moment
import uniffi.bothy_core.Order
import uniffi.bothy_core.OrderDetails
import uniffi.bothy_core.OrderKind
import uniffi.bothy_core.Page
import uniffi.bothy_core.Part
import uniffi.bothy_core.PlanSection
import uniffi.bothy_core.Query
import uniffi.bothy_core.RiskAnswer
import uniffi.bothy_core.Unfinished
import uniffi.bothy_core.Value
import uniffi.bothy_core.Wishes
import uniffi.bothy_core.Written
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Journal
import java.io.File
import java.nio.ByteBuffer
import java.time.LocalDate

/**
 * Every screen, as it looks with something in it. A new screen gets its line here. A step taps, "picks" a handed-over plan, or "types" its
 * words. [varies]: says what day or hour it is, what was drawn by chance, or how much there is.
 */
class Shot(
    val name: String,
    val steps: List<String> = listOf(),
    val of: Compartment = Compartment.VAULT,
    val varies: Boolean = false,
    val make: (App) -> Screen,
)

val GALLERY = listOf(
    Shot("calculator") { Calculator() },
    Shot("calculator-menu", listOf("key-7", "key-×", "key-8", "key-=", "menu")) { Calculator() },
    Shot("useful-numbers") { UsefulNumbers() },
    Shot("before-you-start") { BeforeYouStart() },
    Shot("choose-secret", varies = true) { ChooseSecret() },
    Shot("choose-secret-words", listOf("in-words"), varies = true) { ChooseSecret() },
    Shot("home") { Home() },
    Shot("new-incident") { NewIncident(isFirst = true) },
    Shot("new-incident-more", listOf("kind-physical-assault", "child_present-yes", "more-kinds", "more")) { NewIncident() },
    Shot("new-incident-nothing-chosen", listOf("save")) { NewIncident() },
    Shot("edit-time", varies = true) { EditTime(Happened.Exact(sampleMoment())) {} },
    Shot("saved") { Saved(listOf()) },
    Shot("saved-help") { Saved(listOf(Help.PRESSURE_ON_NECK, Help.SEXUAL_ASSAULT)) },
    Shot("record", varies = true) { RecordList() },
    Shot("attach") { Attach { Into() } },
    Shot("before-photo") { Before(Bring.PHOTO, Into()) },
    Shot("before-sound") { Before(Bring.SOUND, Into()) },
    Shot("before-file") { Before(Bring.FILE, Into()) },
    Shot("may-bothy") { MayBothy(Bring.VIDEO) { Home() } },
    Shot("camera-gone") { TakePhoto(Into()) },
    Shot("recorder") { recorder() },
    Shot("recorder-running", listOf("start")) { recorder() },
    Shot("take-in-late") { TakeIn(Chosen(Uri.EMPTY, Into()), isLate = true) },
    Shot("file-kept") { app -> Kept(listOf(app.say("phone-file-place-taken"))) },
    Shot("file-picture") { app -> FileShown(sampleFile(app.door, "door-frame.jpg")) },
    Shot("file-sound") { app -> FileShown(sampleFile(app.door, "spoken-note.m4a")) },
    Shot("send-file", listOf("send")) { app -> FileShown(sampleFile(app.door, "door-frame.jpg")) },
    Shot("filters") { Filters(Page(kind = Kind.CONTROLLING, from = "2026-03-01", child = Answer.YES)) {} },
    Shot("choose", listOf("kind")) { Filters(Page()) {} },
    Shot("year", listOf("from", "month"), varies = true) { Filters(Page(from = "2026-03-01")) {} },
    Shot("day", listOf("from"), varies = true) { Filters(Page(from = "2026-03-01")) {} },
    Shot("pattern", varies = true) { PatternShown() },
    Shot("incident", varies = true) { OneIncident(it.corrected()) },
    Shot("correct", listOf("correct")) { OneIncident(it.corrected()) },
    Shot("changes", listOf("changes"), varies = true) { OneIncident(it.corrected()) },
    Shot("remove-incident", listOf("remove")) { OneIncident(it.corrected()) },
    Shot("drafts", listOf("discard-0")) { DraftList() },
    Shot("new-plan") { NewPlan() },
    Shot("plan") { PlanShown() },
    Shot("plan-part", listOf("part-bag")) { PlanShown() },
    Shot("plan-part-change", listOf("part-bag", "change")) { PlanShown() },
    Shot("plan-item", listOf("code-word", "take-out")) { PlanShown() },
    Shot("plan-review", listOf("review"), varies = true) { PlanShown() },
    Shot("take-over") { TakeOverPlan() },
    Shot("take-over-words", listOf("file", "picks")) { TakeOverPlan() },
    Shot("take-over-adds", listOf("file", "picks", "types", "open")) { TakeOverPlan() },
    Shot("hand-over", listOf("hand-over")) { PlanShown() },
    Shot("hand-over-words", listOf("hand-over", "make"), varies = true) { PlanShown() },
    Shot("codes", listOf("hand-over", "make", "codes"), varies = true) { PlanShown() },
    Shot("print-plan", listOf("print")) { PlanShown() },
    Shot("print-card", listOf("card", "fuller")) { PlanShown() },
    Shot("worker") { WithWorker() },
    Shot("people") { it.hour(::PeopleList) },
    Shot("person", listOf("person-0", "remove")) { it.hour(::PeopleList) },
    Shot("background", listOf("background")) { it.hour(::PeopleList) },
    Shot("orders", varies = true) { it.hour(::OrderList) },
    Shot("order", listOf("order-0", "remove"), varies = true) { it.hour(::OrderList) },
    Shot("order-edit", listOf("order-0", "change"), varies = true) { it.hour(::OrderList) },
    Shot("danger", listOf("clear"), varies = true) { it.hour(::Danger) },
    Shot("danger-all", listOf("all"), varies = true) { it.hour(::Danger) },
    Shot("theme", listOf("theme-neck")) { it.hour(::Danger) },
    Shot("link", listOf("theme-neck", "incidents"), varies = true) { it.hour(::Danger) },
    Shot("theme-new", listOf("begin")) { it.hour(::Danger) },
    Shot("wishes", listOf("wishes")) { it.hour(::Danger) },
    Shot("consent", listOf("consent"), varies = true) { it.hour(::Danger) },
    Shot("referral", listOf("referral")) { it.hour(::Danger) },
    Shot("helplines", varies = true) { Helplines() },
    Shot("helpline", listOf("line-national-da"), varies = true) { Helplines() },
    Shot("helpline-filter") { HelplineFilter(Query(true, listOf(), null, null, null, false, false, null)) {} },
    Shot("contact", varies = true) { app -> OwnContact(asha(app.door)) },
    Shot("settings") { SettingsScreen() },
    Shot("change-secret") { ChangeSecret() },
    Shot("recovery-code") { RecoveryCode() },
    Shot("recovery-code-shown", listOf("make"), varies = true) { RecoveryCode() },
    Shot("second-secret") { SecondSecret() },
    Shot("arm", listOf("copy-no", "go-on", "tried-yes")) { Arm() },
    Shot("destroy", listOf("go-on")) { Destroy() },
    Shot("recover") { Recover(Secret.of("code")) },
    Shot("older-copy") { OlderCopy(Failure.RolledBack(Part.DATABASE)) },
    Shot("notes", of = Compartment.NOTES) { NotesHome() },
    Shot("notes-settings", of = Compartment.NOTES) { SettingsScreen() },
    Shot("note", of = Compartment.NOTES) { app -> NoteScreen(app.door.notes().use { it.list("", Order.CHANGED).last() }) },
    Shot("notes-recovery", of = Compartment.NOTES) { RecoveryCode() },
    Shot("notes-backup", of = Compartment.NOTES) { BackupScreen() },
    Shot("backup") { BackupScreen() },
    Shot("open-backup") { OpenBackup(isTrial = false) },
    Shot("export", listOf("hide-more")) { Export() },
    Shot("export-plan", listOf("see"), varies = true) { Export() },
)

private fun App.corrected() = door.journal().use { journal ->
    (journal.list(Page()).firstOrNull { it.revisions > 1u })?.id
        ?: correct(journal)
}

/** Fills a record that is open: what was written on four evenings, the first corrected and with a file; a plan that was reviewed; a draft. */
fun fill(door: Door) {
    door.journal().use { journal ->
        for ((at, text) in SAMPLES.withIndex()) {
            val fields = mapOf("details" to Value.Words(text), "child_present" to Value.Answer(Answer.entries[at % 2]))
            val kinds = listOf(Kind.entries[at + 2], Kind.FRIGHTENED_ME).distinct()
            journal.add(Incident(kinds, Happened.Day("2026-03-0${at + 1}"), fields), listOf())
        }
    }
    door.journal().use(::correct)
    door.plans().use { plans ->
        val id = plans.add(About(MadeFor.LIVING, true, null))
        val item = plans.get(id).items.first { it.section == PlanSection.BAG }
        plans.review(id, LocalDate.now().plusDays(30).toString(), "A bit. The door has a new lock.")
        plans.tick(id, item.id, true)
    }
    door.drafts().use { it.begin(null, DRAFT) }
    fillForWorker(door)
}

/** Corrects the first incident, and adds a file to it. */
private fun correct(journal: Journal): String {
    val first = journal.get(journal.list(Page()).last().id)
    val incident = first.current.incident
    val said = mapOf("details" to Value.Words(SAMPLES[0] + " The house keys too."), "place" to Value.Words("In the kitchen"))
    journal.amend(first.id, incident.copy(fields = incident.fields + said), false)
    journal.receive("kitchen.jpg", null).use { file ->
        file.write(ByteBuffer.allocateDirect(1))
        journal.attach(first.id, file)
    }
    return first.id
}

/** Two people, two orders, and a talk about danger; those that are gone once more. */
private fun App.hour(make: () -> Screen): Screen = make().also { fillForWorker(door) }

private fun fillForWorker(door: Door) {
    door.people().use { people ->
        if (people.list().size == 2) return@use
        people.list().forEach { people.remove(it.id) }
        people.add(Described("Dale", "ex-husband", false, null, true))
        people.add(Described("Ada", "daughter", true, "2019-05-04", false))
        people.setAboutUs(people.aboutUs().copy(relationship = "Married, two children", began = "June 2014"))
    }
    val until = LocalDate.now().plusDays(20).toString()
    door.orders().use { orders ->
        if (orders.list().size == 2) return@use
        orders.list().forEach { orders.remove(it.id) }
        val terms = "Not to come within 100 metres of the house or the school."
        val id = orders.add(
            OrderDetails(OrderKind.NON_MOLESTATION, "", terms, "2026-03-01", until, "ZW26P00123", "Leeds Family Court"),
            listOf(),
        )
        orders.add(OrderDetails(OrderKind.BAIL, "", "Not to contact me.", null, "2026-04-30", "", "Leeds police"), listOf())
        kept(door, Into(order = id), "order.pdf", ByteArray(1))
    }
    door.risk().use { risk ->
        if ("neck" in risk.get().answers) return@use
        val now = System.currentTimeMillis()
        risk.answer("neck", Answered(RiskAnswer.YES, "Twice this year, in the kitchen.", listOf(), "Asha, support worker", now))
        risk.answer("money", Answered(RiskAnswer.UNSURE, "", listOf(), "", now))
        val consent = Consent("A place in a refuge", "The refuge and the school", until, now, null)
        risk.setWishes(
            Wishes("Somewhere to sleep on Friday", "To stay near the school", "Text only, weekdays 9 to 3", asha(door).id, consent),
        )
    }
}

/** The contact that every picture has; its words may have been changed by a test. */
private fun asha(door: Door): Contact = door.contacts().use { all ->
    if (all.list().isEmpty()) all.add(ASHA)
    all.list().first()
}

private fun recorder() = StandInTape().let { tape -> Recorder(Into(), false, { _, _ -> tape }, tape::pipe) }

private fun sampleFile(door: Door, name: String): Attachment {
    ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(LENGTH_MS, 0) }
    val bytes = File(System.getProperty("bothy.journeys")!!).resolve("../fixtures/$name").readBytes()
    val incident = door.journal().use { it.add(Incident(listOf(Kind.OTHER), Happened.Day("2026-02-01"), mapOf()), listOf()) }
    kept(door, Into(incident = incident), name, bytes)
    return door.journal().use { it.get(incident) }.attachments.single()
}

private const val LENGTH_MS = 61_000
val NOTE = Written("Weekend", "Ring the garage about the brakes.", listOf(Item("Bread and milk", false), Item("Stamps", true)), true)

private val ASHA =
    ContactDetails("Asha", "support worker", "0113 496 0000", "the blue coat", "Mo,We 09:00-15:00", "Ask for Asha by name.")

val DRAFT = Unfinished(listOf(Kind.CONTROLLING), null, mapOf("details" to Value.Words("They took my phone again and")))

fun sampleMoment() = Moment("2026-03-01T21:30", 0)

private val SAMPLES = listOf(
    "They said I couldn't see my sister, and kept the car keys.",
    "They shouted and threw a cup at the wall. میں ڈر گئی۔",
    "Żółć. They counted my money and took the card.",
    "Forty messages in one hour while I was at work, then they waited at the gate until I came out.",
)
