package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Editing
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import uniffi.bothy_core.AboutUs
import uniffi.bothy_core.Described
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Input
import uniffi.bothy_core.Person
import uniffi.bothy_ffi.Door
import java.time.LocalDate

/** Who is who, each with the letter that can stand for the name; and the background, said once. */
class PeopleList : Screen("people") {
    private var people: List<Person> = listOf()
    private var about: AboutUs? = null

    override fun title() = say("phone-people-title")

    override fun load() = work(task = { door -> door.people().use { it.list() to it.aboutUs() } }) { (found, about) ->
        people = found
        this.about = about
        redraw()
    }

    override fun Page.body() {
        val about = about ?: return
        note(say("phone-people-why"))
        people.forEachIndexed { at, one ->
            val said = one.described
            row("person-$at", app.words.person(said.name, said.relation), below(one)) { front.go(PersonShown(one)) }
        }
        button("add", say("phone-people-add"), icon = R.drawable.plus) { front.go(PersonShown(null)) }
        space()
        row("background", say("risk-background")) { front.go(Background(about)) }
    }

    private fun below(one: Person): String {
        val born = one.described.born?.let { say("person-born", "day" to app.words.day(it)) }
        val dangerous = say("person-dangerous").takeIf { one.described.dangerous }
        return listOfNotNull(letterOf(one), born, dangerous).joinToString("\n")
    }
}

/** One person, or a new one. */
class PersonShown(private val person: Person?) : Editing("person") {
    private var id = person?.id
    private var was = person?.described ?: Described("", "", false, null, false)
    private var now = was
    private val twice = Twice(this)

    override fun title() = person?.let(::letterOf) ?: say("phone-people-add")

    override fun Page.body() {
        field("relation", say("phone-contacts-what"), now.relation, say("phone-people-relation-hint")) { change(now.copy(relation = it)) }
        field("name", say("phone-contacts-name"), now.name) { change(now.copy(name = it)) }
        space()
        row("born", say("phone-people-born"), now.born?.let(app.words::day) ?: say("phone-no-day")) { front.go(born()) }
        choice("child", say("phone-people-child"), chosen = now.child) { change(now.copy(child = it)) }
        choice("dangerous", say("phone-people-dangerous"), say("phone-people-dangerous-about"), now.dangerous) {
            change(now.copy(dangerous = it))
        }
        space()
        button("save", say("phone-save"), Weight.MAIN) {
            if (now != was && now.relation.isBlank()) failed(Failure.Invalid(Input.PERSON)) else save()
        }
        if (person != null) twice.draw(this, "remove", say("phone-remove"), say("cli-gone-person")) { remove(person) }
    }

    /** A child that isn't born yet can have the day it is due. */
    private fun born() = PickDay(say("phone-people-born"), now.born?.let(LocalDate::parse), PickDay.today().plusMonths(EXPECTED)) {
        change(now.copy(born = it?.toString()))
    }

    private fun change(to: Described) {
        now = to
        changed()
    }

    /** A name that was typed without a relation isn't lost by a quick exit. */
    override fun keeping(): ((Door) -> Unit)? {
        val all = now.copy(name = now.name.trim(), relation = now.relation.trim().ifEmpty { "?" })
        if (now == was) return null
        return { door ->
            door.people().use { people -> id?.let { people.edit(it, all) } ?: run { id = people.add(all) } }
            was = all
        }
    }

    private fun remove(person: Person) = work(task = { door -> door.people().use { it.remove(person.id) } }) {
        now = was
        front.back()
    }

    private companion object {
        /** How far ahead core takes it, in months. */
        const val EXPECTED = 10L
    }
}

/** What is said once about the two of them, for statements and summaries. */
class Background(private var was: AboutUs) : Editing("background") {
    private var now = was

    override fun title() = say("risk-background")

    override fun Page.body() {
        note(say("phone-people-background-why"))
        said("relationship", now.relationship) { now = now.copy(relationship = it) }
        said("began", now.began) { now = now.copy(began = it) }
        said("ended", now.ended) { now = now.copy(ended = it) }
        said("living-together", now.livingTogether) { now = now.copy(livingTogether = it) }
        said("other-cases", now.otherCases) { now = now.copy(otherCases = it) }
        said("orders", now.orders) { now = now.copy(orders = it) }
        space()
        button("save", say("phone-save"), Weight.MAIN) { save() }
    }

    private fun Page.said(id: String, text: String, take: (String) -> Unit) = field(id, say("about-$id"), text, lines = 2) {
        take(it)
        changed()
    }

    override fun keeping(): ((Door) -> Unit)? {
        val all = now
        if (all == was) return null
        return { door ->
            door.people().use { it.setAboutUs(all) }
            was = all
        }
    }
}

private fun Screen.letterOf(one: Person) = say(if (one.described.child) "person-child" else "person-other", "letter" to one.letter)
