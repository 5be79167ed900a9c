package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Item
import uniffi.bothy_core.Note
import uniffi.bothy_core.Order
import uniffi.bothy_core.Written
import uniffi.bothy_ffi.Door

/** The notes, as in any notebook. Nothing here says that there is anything else. */
class NotesHome : Screen("notes") {
    private var search = ""
    private var notes: List<Note>? = null

    override fun title() = say("phone-home-notes")

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
        val left = note.written.items.filter { !it.done }.joinToString(", ") { it.text }
        val first = note.written.text.trim().lineSequence().first()
        return listOf(first, left).filter(String::isNotEmpty).joinToString("\n") { it.take(OPENING) }
    }

    private companion object {
        const val REST_MS = 300L
        const val OPENING = 80
    }
}

/** One note: a title, text, and a list to tick. It is kept when it is left, however that is. */
class NoteScreen(note: Note?) : Screen("note") {
    private val kept = KeptNote(note?.id)
    private var was = note?.written ?: Written("", "", listOf(), false)
    private var now = was
    private var item = ""

    override fun title() = say(if (kept.isNew) "phone-notes-new" else "phone-notes-text")

    override fun Page.body() {
        field("title-of-note", say("phone-notes-heading"), now.title) { now = now.copy(title = it) }
        field("text", say("phone-notes-text"), now.text, lines = LINES) { now = now.copy(text = it) }
        heading(say("phone-notes-list"))
        now.items.forEachIndexed { at, one -> choice("item-$at", one.text, chosen = one.done) { tick(at, it) } }
        field("item", say("phone-notes-item"), item) { item = it }
        button("add", say("phone-notes-add"), Weight.QUIET) { add() }
        val left = now.items.filter { !it.done }
        if (left != now.items) button("clear", say("phone-notes-clear"), Weight.QUIET) { change(now.copy(items = left)) }
        choice("pin", say("phone-notes-pin"), chosen = now.pinned) { now = now.copy(pinned = it) }
        space()
        button("done", say("phone-done"), Weight.MAIN) {
            unsaved()?.let { keep -> work(task = { keep(it, false) }) { close() } } ?: close()
        }
        if (!kept.isNew) button("remove", say("phone-notes-remove"), Weight.DANGER) { remove() }
    }

    private fun add() {
        if (item.isBlank()) return
        val added = Item(item.trim(), false)
        item = ""
        change(now.copy(items = now.items + added))
    }

    private fun tick(at: Int, done: Boolean) =
        change(now.copy(items = now.items.mapIndexed { i, one -> if (i == at) Item(one.text, done) else one }))

    private fun change(to: Written) = redraw { now = to }

    private fun remove() = work(task = kept::remove) { close() }

    private fun close() {
        item = ""
        was = now
        front.back()
    }

    /** Null if there is nothing new. What stands in the field for the list belongs to it. */
    override fun unsaved(): ((Door, Boolean) -> Unit)? {
        val all = if (item.isBlank()) now else now.copy(items = now.items + Item(item.trim(), false))
        return if (all == was) null else ({ door, _ -> kept.keep(door, all) })
    }

    override fun left() {
        val keep = unsaved() ?: return
        work(task = { keep(it, false) }) {}
    }

    private companion object {
        const val LINES = 4
    }
}

/** A note between its first letter and its keeping, whichever thread comes first. */
private class KeptNote(private var id: String?) {
    val isNew get() = id == null

    @Synchronized
    fun keep(door: Door, written: Written) = door.notes().use { notes ->
        id?.let { notes.edit(it, written) }
            ?: run { id = notes.add(written) }
    }

    @Synchronized
    fun remove(door: Door) = door.notes().use { notes -> id?.let(notes::remove) ?: Unit }
}
