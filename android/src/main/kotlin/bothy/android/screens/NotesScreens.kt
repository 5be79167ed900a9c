package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Edited
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import uniffi.bothy_core.Item
import uniffi.bothy_core.Note
import uniffi.bothy_core.Order
import uniffi.bothy_core.Written
import uniffi.bothy_ffi.Door

/** The notes, as in any notebook. Nothing here says that there is anything else. */
class NotesHome : Screen("notes", "phone-home-notes") {
    private var search = ""
    private var notes: List<Note>? = null

    override fun load() = work(task = { door -> door.notes().use { it.list(search, Order.CHANGED) } }) { redraw { notes = it } }

    override fun Page.body() {
        val notes = notes ?: return
        button("new-note", say("phone-notes-new"), Weight.MAIN, R.drawable.plus) { front.go(NoteScreen(null)) }
        if (notes.isNotEmpty() || search.isNotEmpty()) {
            field("search", say("phone-search"), search) { text ->
                search = text
                later(REST_MS, ::load)
            }
            space()
        }
        if (notes.isEmpty()) text(say(if (search.isEmpty()) "phone-notes-none" else "phone-notes-none-found"), "none")
        notes.forEachIndexed { at, note -> row("note-$at", title(note), below(note)) { front.go(NoteScreen(note)) } }
        space()
        row("settings", say("phone-home-settings")) { front.go(SettingsScreen()) }
    }

    private fun title(note: Note) = note.written.title.ifEmpty { say("phone-notes-untitled") }

    private fun below(note: Note): String {
        val left = app.words.list(note.written.items.filter { !it.done }.map { it.text })
        val first = note.written.text.trim().lineSequence().first()
        return listOf(first, left).filter(String::isNotEmpty).joinToString("\n") { it.take(OPENING) }
    }
}

/** One note: a title, text, and a list to tick. */
class NoteScreen(note: Note?) : Edited<Written>("note", note?.written ?: Written("", "", listOf(), false)) {
    private var id = note?.id
    private var item = ""
    private val twice = Twice(this)

    override fun title() = say(if (id == null) "phone-notes-new" else "phone-notes-text")

    override fun Page.body() {
        typed("title-of-note", "phone-notes-heading", now.title) { now = now.copy(title = it) }
        typed("text", "phone-notes-text", now.text, lines = LINES) { now = now.copy(text = it) }
        heading(say("phone-notes-list"))
        now.items.forEachIndexed { at, one -> choice("item-$at", one.text, chosen = one.done) { tick(at, it) } }
        typed("item", "phone-notes-item", item) { item = it }
        button("add", say("phone-notes-add"), Weight.QUIET) { add() }
        val left = now.items.filter { !it.done }
        if (left != now.items) button("clear", say("phone-notes-clear"), Weight.QUIET) { change(now.copy(items = left)) }
        choice("pin", say("phone-notes-pin"), chosen = now.pinned) { change(now.copy(pinned = it)) }
        space()
        button("done", say("phone-done"), Weight.MAIN) { save() }
        if (id != null) twice.draw(this, "remove", say("phone-notes-remove"), say("cli-gone-note")) { remove() }
    }

    private fun add() {
        if (item.isBlank()) return
        val added = Item(item.trim(), false)
        item = ""
        change(now.copy(items = now.items + added))
    }

    private fun tick(at: Int, done: Boolean) =
        change(now.copy(items = now.items.mapIndexed { i, one -> if (i == at) Item(one.text, done) else one }))

    override fun change(to: Written) = redraw { super.change(to) }

    /** What stands in the field for the list belongs to it. */
    override fun whole() = if (item.isBlank()) now else now.copy(items = now.items + Item(item.trim(), false))

    override fun put(door: Door, all: Written) =
        door.notes().use { notes -> id?.let { notes.edit(it, all) } ?: run { id = notes.add(all) } }

    private fun remove() = work(task = { door -> door.notes().use { notes -> id?.let(notes::remove) } }) {
        item = ""
        now = was
        front.back()
    }
}

private const val REST_MS = 300L
private const val OPENING = 80
private const val LINES = 4
