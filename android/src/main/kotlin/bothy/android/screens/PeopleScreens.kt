package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Edited
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
class PeopleList : Screen("people", "phone-people-title") {
    private var people: List<Person> = listOf()
    private var about: AboutUs? = null

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
class PersonShown(private val person: Person?) :
    Edited<Described>("person", person?.described ?: Described("", "", false, null, false)) {
    private var id = person?.id
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

    /** A name that was typed without a relation isn't lost by a quick exit. */
    override fun whole() = now.takeIf { it != was }?.run { copy(name = name.trim(), relation = relation.trim().ifEmpty { "?" }) }

    override fun put(door: Door, all: Described) =
        door.people().use { people -> id?.let { people.edit(it, all) } ?: run { id = people.add(all) } }

    private fun remove(person: Person) = work(task = { door -> door.people().use { it.remove(person.id) } }) {
        now = was
        front.back()
    }
}

/** What is said once about the two of them, for statements and summaries. */
class Background(was: AboutUs) : Edited<AboutUs>("background", was, "risk-background") {
    override fun Page.body() {
        note(say("phone-people-background-why"))
        said("relationship", now.relationship) { now.copy(relationship = it) }
        said("began", now.began) { now.copy(began = it) }
        said("ended", now.ended) { now.copy(ended = it) }
        said("living-together", now.livingTogether) { now.copy(livingTogether = it) }
        said("other-cases", now.otherCases) { now.copy(otherCases = it) }
        said("orders", now.orders) { now.copy(orders = it) }
        space()
        button("save", say("phone-save"), Weight.MAIN) { save() }
    }

    private fun Page.said(id: String, text: String, with: (String) -> AboutUs) =
        field(id, say("about-$id"), text, lines = 2) { change(with(it)) }

    override fun put(door: Door, all: AboutUs) = door.people().use { it.setAboutUs(all) }
}

private fun Screen.letterOf(one: Person) = say(if (one.described.child) "person-child" else "person-other", "letter" to one.letter)

/** How far ahead core takes it, in months. */
private const val EXPECTED = 10L
