package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.Area
import uniffi.bothy_core.Bill
import uniffi.bothy_core.Contact
import uniffi.bothy_core.Query
import uniffi.bothy_ffi.Helpline
import uniffi.bothy_ffi.HelplineChannel
import uniffi.bothy_ffi.HelplineList
import uniffi.bothy_ffi.areas
import uniffi.bothy_ffi.spokenLanguages
import uniffi.bothy_ffi.whomChoices

/** Who can be rung: the user's own contacts, then helplines in core's order. Bothy rings nobody; a tap fills the dialler. */
class Helplines : Screen("helplines", "phone-home-helplines") {
    private var query = Query(true, listOf(), null, null, null, false, false, null)
    private var isOffBill = false
    private var showsAll = false
    private var found: HelplineList? = null
    private var contacts: List<Contact> = listOf()

    override fun load() = work(task = { door ->
        door.helplines().use { it.ask(query, app.words) } to door.contacts().use { it.list() }
    }) { (found, contacts) ->
        this.found = found
        this.contacts = contacts
        redraw()
    }

    override fun Page.body() {
        val found = found ?: return
        if (found.old) message(say("helplines-old"))
        note(say("helplines-as-of", "date" to app.words.day(found.date)))
        heading(say("phone-contacts-title"))
        contacts.forEachIndexed { at, one -> row("contact-$at", one.details.name, app.words.safe(one)) { front.go(OwnContact(one)) } }
        val none = if (contacts.isEmpty()) say("phone-contacts-none") else null
        row("add-contact", say("phone-contacts-add"), none) { front.go(OwnContact(null)) }
        heading(say("phone-home-helplines"))
        filter("open", query.open) { query = query.copy(open = it) }
        filter("free", query.free) { query = query.copy(free = it) }
        filter("bill", isOffBill) { isOffBill = it }
        row("narrow", say("phone-helplines-filter-for"), narrowed()) { front.go(HelplineFilter(query) { query = it }) }
        space()
        val lines = found.lines.filter { !isOffBill || it.bill == Bill.NOT_SHOWN }
        if (lines.isEmpty()) text(say("helplines-none"), "none")
        for (line in if (showsAll) lines else lines.take(FEW)) line(line)
        if (!showsAll && lines.size + found.notKnown.size > FEW) {
            button("more", say("phone-log-more"), Weight.QUIET) { redraw { showsAll = true } }
        }
        if (showsAll && found.notKnown.isNotEmpty()) {
            text(say("helplines-unknown", "lines" to found.notKnown.size))
            for (line in found.notKnown) line(line)
        }
        heading(say("phone-helplines-before-you-ring"))
        for (key in listOf(found.callsKey, found.rungKey, found.whichKey, found.orderKey)) note(say(key))
    }

    private fun Page.filter(id: String, now: Boolean, chosen: (Boolean) -> Unit) =
        choice("filter-$id", say("phone-helplines-filter-$id"), chosen = now) {
            chosen(it)
            load()
        }

    private fun narrowed(): String {
        val who = query.who.map(app.words::whom) + listOfNotNull(query.speaks?.let(app.words::spoken))
        return who.ifEmpty { listOf(say("phone-helplines-filter-any")) }.joinToString(", ")
    }

    private fun Page.line(line: Helpline) =
        row("line-${line.id}", line.name, "${app.words.state(line.state)} ${say(line.costKey)}") { front.go(HelplineShown(line)) }
}

/** Who a line is for, in which language, and where the user is. */
class HelplineFilter(private var query: Query, private val then: (Query) -> Unit) :
    Screen("helpline-filter", "phone-helplines-filter-for") {
    private var here: Area? = null

    override fun opened() = work(task = { door -> door.contacts().use { it.area() } }) { redraw { here = it } }

    override fun Page.body() {
        button("done", say("phone-done"), Weight.MAIN) { front.back() }
        one("area", "phone-helplines-where", areas().map { it.area to it.key } + (null to "phone-helplines-where-not-said"), here) { area ->
            here = area
            work(task = { door -> door.contacts().use { it.setArea(area) } }) {}
        }
        one("speaks", "phone-helplines-filter-language", spokenLanguages().map { it.language to it.key }, query.speaks) {
            query = query.copy(speaks = it)
        }
        heading(say("phone-helplines-filter-for"))
        for (one in whomChoices()) {
            choice("for-${one.who.name.lowercase()}", say(one.key), chosen = one.who in query.who) { now ->
                query = query.copy(who = if (now) query.who + one.who else query.who - one.who)
            }
        }
    }

    /** One of several, or none. */
    private fun <T> Page.one(id: String, title: String, all: List<Pair<T?, String>>, chosen: T?, choose: (T?) -> Unit) {
        heading(say(title))
        for ((one, key) in all) {
            choice("$id-${one?.toString()?.lowercase()}", say(key), chosen = one == chosen) { now -> redraw { choose(one.takeIf { now }) } }
        }
    }

    override fun left() = then(query)
}

/** One helpline: when, at what cost, and every way to reach it. A number for texts is never a call button. */
class HelplineShown(private val line: Helpline) : Screen("helpline") {
    override fun title() = line.name

    override fun Page.body() {
        text(line.about)
        text(app.words.state(line.state), "state")
        line.tel?.let { number(line.name, line.number, it, front::dial) }
        line.telWithheld?.let {
            row("withheld", say("phone-helplines-hide-number"), leftToRight(line.number), R.drawable.call) { front.dial(it) }
        }
        note(say(line.costKey))
        note(say("helplines-calls"))
        line.why?.let { note(it) }
        for (channel in line.channels.filter { it.tel == null || it.to != null }) channel(channel)
        val spoken = line.languages.joinToString(transform = app.words::spoken)
        if (spoken.isNotEmpty()) note(say("helplines-speaks", "languages" to spoken))
        if (line.interpreter) note(say("helplines-interpreter"))
        line.answeredBy?.let { note(say("helplines-answered-by", "who" to it)) }
        line.lastChecked?.let { note(say("helplines-rung", "date" to app.words.day(it))) }
    }

    private fun Page.channel(channel: HelplineChannel) {
        val by = app.words.channel(channel.kind)
        val state = app.words.state(channel.state)
        val to = channel.to
        heading(by)
        text(if (to == null) state else say("helplines-channel-to", "channel" to by, "to" to leftToRight(to), "state" to state))
        channel.tel?.let { number(by, to.orEmpty(), it, front::dial) }
        channel.costKey?.let { note(say(it)) }
        channel.note?.let { note(it) }
    }
}

private const val FEW = 12
