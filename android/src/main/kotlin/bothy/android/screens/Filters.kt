package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Answer
import uniffi.bothy_core.Kind
import java.time.LocalDate
import uniffi.bothy_core.Page as Asked

/** Which incidents the record shows. What is chosen holds on going back. */
class Filters(private var asked: Asked, private val then: (Asked) -> Unit) : Screen("filters", "phone-filter") {
    override fun Page.body() {
        val kinds = app.words.kinds()
        val any = say("phone-filter-any")
        row("kind", say("phone-filter-kind"), kinds.firstOrNull { it.kind == asked.kind }?.label ?: any) {
            val all = listOf(ANY to any) + kinds.map { it.kind.name to it.label }
            front.go(ChooseOne(say("phone-filter-kind"), all, asked.kind?.name ?: ANY, ::kind))
        }
        day("from", asked.from) { asked = asked.copy(from = it) }
        day("to", asked.to) { asked = asked.copy(to = it) }
        val answers = Answer.entries.map { it.name.lowercase() to app.words.answer(it) }
        oneOf("child", say("phone-child-present"), answers, asked.child?.name?.lowercase()) { id ->
            asked = asked.copy(child = id?.let { Answer.valueOf(it.uppercase()) })
        }
        val files = listOf("with", "without").map { it to say("phone-filter-$it-files") }
        oneOf("files", say("phone-files"), files, asked.hasAttachment?.let { if (it) "with" else "without" }) { id ->
            asked = asked.copy(hasAttachment = id?.let { it == "with" })
        }
        space()
        choice("put-away", say("phone-put-away"), say("phone-put-away-means"), asked.putAway) { asked = asked.copy(putAway = it) }
        space()
        button("done", say("phone-done"), Weight.MAIN) { front.back() }
        button("show-all", say("phone-filter-clear"), Weight.QUIET) {
            asked = Asked()
            front.back()
        }
    }

    override fun left() = then(asked)

    private fun kind(id: String) {
        asked = asked.copy(kind = Kind.entries.firstOrNull { it.name == id })
    }

    private fun Page.day(id: String, day: String?, take: (String?) -> Unit) {
        val label = say("phone-filter-$id")
        row(id, label, day?.let(app.words::day) ?: say("phone-no-day")) {
            front.go(PickDay(label, day?.let(LocalDate::parse), PickDay.today()) { take(it?.toString()) })
        }
    }
}

private const val ANY = "any"
