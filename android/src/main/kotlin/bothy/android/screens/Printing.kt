package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.Contact
import uniffi.bothy_core.Plan
import uniffi.bothy_core.Printed
import uniffi.bothy_core.Query
import uniffi.bothy_ffi.CardChoice
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Helpline

/** Pages to print, in clear. They are made as soon as they are asked for, to say first what can't be printed. */
abstract class Printing(name: String, titleKey: String) : Sending(name, titleKey) {
    private var printed: Printed? = null

    protected abstract fun print(door: Door): Printed

    protected abstract fun Page.choices()

    override fun opened() = make()

    protected fun make() = work(task = ::print) {
        letGo()
        printed = it
        redraw()
    }

    override fun Page.asks() {
        message(say("phone-print-clear"))
        choices()
        val printed = printed ?: return
        if (printed.missing.isNotEmpty()) note(say("phone-print-missing", "letters" to printed.missing.joinToString(" ")))
        space()
        button("place", say("phone-choose-place"), Weight.MAIN) {
            send("papers.pdf", "application/pdf", { door, to, address -> write(printed.pdf, door, to, address) }) {
                done(wordsOf(it), say("phone-first-exports"))
            }
        }
    }

    override fun letGo() {
        printed?.pdf?.fill(0)
        printed = null
    }
}

/** A plan on paper. */
class PrintPlan(private val plan: Plan) : Printing("print-plan", "phone-print-title") {
    private var safer = false

    override fun print(door: Door) = door.plans().use { it.print(plan.id, safer, app.words) }

    override fun Page.choices() {
        if (plan.versions.none { it.safer.isNotEmpty() }) return
        choice("safer", say("phone-print-safer"), chosen = safer) {
            safer = it
            make()
        }
    }
}

/** A card for a purse. As it begins, nothing on it says what it is for. */
class PrintCard(private val plan: String) : Printing("print-card", "phone-card-title") {
    private var chosen = CardChoice(null, listOf(), false, false)
    private var helpline: Helpline? = null
    private var contacts: List<Contact> = listOf()

    override fun print(door: Door): Printed {
        contacts = door.contacts().use { it.list() }
        helpline = door.helplines().use { all ->
            all.ofNation()?.let { id -> all.ask(EVERY_LINE, app.words).lines.find { it.id == id } }
        }
        return door.plans().use { it.printCard(plan, chosen, app.words) }
    }

    override fun Page.choices() {
        text(say("pages-card-before"))
        helpline?.let { line ->
            choose("helpline", line.name, leftToRight(line.number), chosen.helpline != null) { copy(helpline = line.id.takeIf { _ -> it }) }
        } ?: note(say("phone-card-no-helpline"))
        contacts.forEachIndexed { at, one ->
            choose("contact-$at", one.details.name, leftToRight(one.details.number), one.id in chosen.contacts) {
                copy(contacts = if (it) contacts + one.id else contacts - one.id)
            }
        }
        choose("fuller", say("phone-card-fuller"), say("pages-card-fuller"), chosen.fuller) { copy(fuller = it) }
        choose("own-words", say("phone-card-own-words"), say("phone-card-own-words-about"), chosen.ownWords) { copy(ownWords = it) }
    }

    private fun Page.choose(id: String, label: String, below: String, now: Boolean, change: CardChoice.(Boolean) -> CardChoice) =
        choice(id, label, below, now) {
            chosen = chosen.change(it)
            make()
        }
}

private val EVERY_LINE = Query(false, listOf(), null, null, null, false, false, null)
