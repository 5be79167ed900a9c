package bothy.android.screens

import android.view.View.ACCESSIBILITY_LIVE_REGION_POLITE
import bothy.android.Secret
import bothy.android.dayOf
import bothy.android.kit.Edited
import bothy.android.kit.Editing
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import uniffi.bothy_core.Answered
import uniffi.bothy_core.Area
import uniffi.bothy_core.Consent
import uniffi.bothy_core.Contact
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Input
import uniffi.bothy_core.RiskAnswer
import uniffi.bothy_core.Wishes
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.RiskSaid
import uniffi.bothy_ffi.SendTo
import uniffi.bothy_ffi.riskThemes
import java.time.LocalDate

/** The talk about danger, led by a worker: its questions, what was answered, and what follows. Nothing here counts, adds up or grades. */
class Danger : Screen("danger", "phone-danger-title") {
    private var said: RiskSaid? = null
    private var consent = ""
    private var showsAll = false
    private val twice = Twice(this)

    override fun load() = work(task = { door -> door.risk().use { it.get() to it.consent(app.words) } }) { (found, agreed) ->
        said = found
        consent = agreed
        redraw()
    }

    override fun Page.body() {
        val said = said ?: return
        val themes = riskThemes()
        note(say("phone-danger-about"))
        val next = themes.indexOfFirst { it.id !in said.answers }
        if (next >= 0) {
            button("begin", say(if (said.answers.isEmpty()) "phone-danger-begin" else "phone-go-on"), Weight.MAIN) {
                front.go(ThemeAsked(next, said))
            }
        }
        themes.forEachIndexed { at, theme ->
            val answered = said.answers[theme.id]
            if (answered == null && !showsAll) return@forEachIndexed
            row("theme-${theme.id}", say("risk-theme-${theme.id}"), answered?.let(::wordsOf)) { front.go(ThemeAsked(at, said)) }
        }
        if (!showsAll) {
            button("all", say("phone-danger-all"), Weight.QUIET) {
                showsAll = true
                redraw()
            }
        }
        heading(say("phone-danger-then"))
        row("wishes", say("phone-danger-wishes")) { front.go(WishesShown(said.wishes)) }
        row("consent", say("phone-danger-consent"), consent) { front.go(ConsentShown()) }
        row("referral", say("pages-referral-title")) { front.go(Referral()) }
        note(say("risk-own-tool"))
        note(say("risk-no-replacement"))
        twice.draw(this, "clear", say("phone-danger-clear"), say("cli-gone-risk")) { clear() }
    }

    private fun wordsOf(answered: Answered) =
        say("risk-answered", "answer" to app.words.riskAnswer(answered.answer), "day" to app.words.day(dayOf(answered.askedMs)))

    private fun clear() = work(task = { door -> door.risk().use { it.clear() } }) { load() }
}

/** One question: the answer, advice at once where it can't wait, and the facts in the person's own words. */
class ThemeAsked(private val at: Int, private val said: RiskSaid, present: String? = null) : Editing("theme", "phone-danger-title") {
    private val themes = riskThemes()
    private val theme = themes[at]
    private var was = said.answers[theme.id]
    private var answer = was?.answer
    private var facts = was?.facts.orEmpty()
    private var present = was?.present ?: present ?: said.answers.values.maxByOrNull { it.askedMs }?.present.orEmpty()
    private val incidents = was?.incidents.orEmpty().toMutableList()
    private var here: Area? = null
    private val twice = Twice(this)

    override fun opened() = work(task = { door -> door.contacts().use { it.area() } }) { redraw { here = it } }

    override fun Page.body() {
        heading(say("risk-theme-${theme.id}"))
        val answers = RiskAnswer.entries.map { it.name.lowercase() to say("phone-answer-${it.name.lowercase()}") }
        // An answer with facts is taken back by its own button, which says what that costs.
        oneOf("answer", null, answers, answer?.name?.lowercase()) { id ->
            id?.let { answer = RiskAnswer.valueOf(it.uppercase()) }
            changed()
            redraw()
        }
        val isDue = answer == RiskAnswer.YES || theme.adviceIfUnsure && answer == RiskAnswer.UNSURE
        theme.advice?.takeIf { isDue }?.let { advice(it) }
        if (answer != null) {
            typed("facts", "phone-plan-words", facts, lines = LINES) { facts = it }
            typed("present", "phone-danger-present", present) { present = it }
            space()
            val linked = incidents.size.takeIf { it > 0 }?.let { say("phone-log-counts", "incidents" to it) }
            row("incidents", say("phone-danger-incidents"), linked) { front.go(RecordList(Linking(incidents, ::changed))) }
        }
        space()
        if (at < themes.lastIndex) button("next", say("phone-danger-next"), Weight.MAIN) { save(::next) }
        if (answer != null) button("save", say("phone-save")) { save() }
        if (was != null) twice.draw(this, "take-back", say("phone-danger-take-back"), say("cli-gone-answer")) { takeBack() }
    }

    private fun Page.advice(name: String) = card("advice") {
        val advice = app.words.riskAdvice(name, here)
        text(advice.text).accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
        for (line in advice.numbers) number(line.name, line.number, line.tel, front::dial)
    }

    private fun next() = front.replace(ThemeAsked(at + 1, said, present))

    override fun keeping(): ((Door) -> Unit)? {
        val all = Answered(answer ?: return null, facts.trim(), incidents.toList(), present.trim(), System.currentTimeMillis())
        if (all.copy(askedMs = was?.askedMs ?: 0) == was) return null
        return { door ->
            door.risk().use { it.answer(theme.id, all) }
            was = all
        }
    }

    private fun takeBack() = work(task = { door -> door.risk().use { it.takeBack(theme.id) } }) {
        answer = null
        front.back()
    }
}

/** What the person needs and wants, how to reach them safely, and their worker. */
class WishesShown(was: Wishes) : Edited<Wishes>("wishes", was, "phone-danger-wishes") {
    private var contacts: List<Contact> = listOf()

    override fun load() = work(task = { door -> door.contacts().use { it.list() } }) { redraw { contacts = it } }

    override fun Page.body() {
        wish("needs", now.needs) { now.copy(needs = it) }
        wish("wants", now.wants) { now.copy(wants = it) }
        wish("reach", now.reach, say("phone-danger-reach-hint")) { now.copy(reach = it) }
        space()
        val worker = contacts.firstOrNull { it.id == now.worker }?.details?.name
        row("worker", say("phone-danger-worker"), worker ?: nobody()) { front.go(if (contacts.isEmpty()) OwnContact(null) else workers()) }
        space()
        button("save", say("phone-save"), Weight.MAIN) { save() }
    }

    private fun Page.wish(id: String, text: String, hint: String? = null, with: (String) -> Wishes) =
        field(id, say("phone-danger-$id"), text, hint, lines = 2) { change(with(it)) }

    private fun workers() =
        ChooseOne(say("phone-danger-worker"), contacts.map { it.id to it.details.name } + ("" to nobody()), now.worker.orEmpty()) {
            change(now.copy(worker = it.ifEmpty { null }))
        }

    private fun nobody() = say("phone-helplines-where-not-said")

    override fun put(door: Door, all: Wishes) = door.wish { all.copy(consent = it.consent) }
}

/** What may be passed on, who gets it, and for how long. Only its own button agrees to it. */
class ConsentShown : Editing("consent", "phone-danger-consent") {
    override val addsOnce get() = true
    private var kept: Consent? = null
    private var stands = ""
    private var purpose = ""
    private var to = ""
    private var until: LocalDate? = null

    override fun load() = work(task = { door -> door.risk().use { it.get().wishes.consent to it.consent(app.words) } }) { (found, words) ->
        kept = found
        stands = words
        redraw()
    }

    override fun Page.body() {
        text(stands, "stands")
        kept?.takeIf { it.withdrawnMs == null }?.let { consent ->
            button("withdraw", say("phone-danger-withdraw")) { keep(consent.copy(withdrawnMs = System.currentTimeMillis()), ::load) }
        }
        typed("purpose", "phone-danger-purpose", purpose, lines = 2) { purpose = it }
        typed("to", "phone-danger-to", to, lines = 2) { to = it }
        space()
        row("until", say("phone-danger-until"), until?.let { app.words.day("$it") } ?: say("phone-no-day")) { front.go(day()) }
        space()
        button("agree", say("phone-danger-agree"), Weight.MAIN) { agree() }
    }

    private fun day() = PickDay(say("phone-danger-until"), until, PickDay.farOff()) { until = it }

    /** Consent has an end, which nothing here makes up. */
    private fun agree() {
        if (purpose.isBlank() || to.isBlank()) return failed(Failure.Invalid(Input.RISK))
        val until = until ?: return front.go(day())
        keep(Consent(purpose.trim(), to.trim(), "$until", System.currentTimeMillis(), null)) {
            purpose = ""
            to = ""
            front.back()
        }
    }

    private fun keep(consent: Consent, then: () -> Unit) =
        work(say("phone-saving"), task = { door -> door.wish { it.copy(consent = consent) } }) { then() }

    /** What was typed and not agreed to is no consent. It stays with what the person wants. */
    override fun keeping(): ((Door) -> Unit)? {
        if (purpose.isBlank() && to.isBlank()) return null
        val words = say("phone-danger-not-agreed", "purpose" to purpose.trim(), "to" to to.trim())
        return { door -> door.wish { it.copy(wants = "${it.wants}\n$words".trim()) } }
    }
}

/** The summary for a worker, as a file where the user chooses. Who could read it is said first. */
class Referral : Sending("referral", "pages-referral-title") {
    override fun Page.asks() {
        text(say("phone-send-unlocked"))
        text(say("phone-danger-referral-shows"))
        note(say("phone-first-exports"))
        space()
        button("place", say("phone-choose-place"), Weight.MAIN) { write() }
    }

    private fun write() = send("papers.pdf", "application/pdf", { door, fd, address ->
        val printed = door.risk().use { it.print(app.words) }
        Secret(printed.pdf).use { pdf -> door.evidence().use { it.sendMade(pdf, SendTo.Document(fd, address)) } }.use { job ->
            steps(job::step)
            job.sent() to printed.missing
        }
    }) { (sent, missing) ->
        val unprinted = missing.takeIf { it.isNotEmpty() }
            ?.let { say("cli-no-letters", "count" to it.size, "letters" to it.take(SHOWN).joinToString(" ")) }
        done(*listOfNotNull(wordsOf(sent), unprinted, say("phone-first-exports")).toTypedArray())
    }
}

private fun Door.wish(with: (Wishes) -> Wishes) = risk().use { risk -> risk.setWishes(with(risk.get().wishes)) }

private const val LINES = 3
private const val SHOWN = 12
