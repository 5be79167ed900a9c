package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.ListRow
import uniffi.bothy_core.RecordCounts
import uniffi.bothy_core.Page as Asked

/** The record: what happened, the latest first, 50 at a time. With [linking] its incidents are chosen, and not opened. */
class RecordList(private val linking: Linking? = null) : Screen(if (linking == null) "record" else "link") {
    private var search = ""
    private var filter = Asked()
    private var counts = RecordCounts(0u, 0u, 0u)
    private var fitting = 0
    private var rows: List<ListRow>? = null
    private var isWhole = false
    private var isLoading = false

    override fun title() = say(if (linking == null) "phone-log-title" else "phone-danger-incidents")

    override fun Page.body() {
        val all = rows ?: return
        if (all.isNotEmpty() || isNarrowed || counts.putAway > 0u) narrow()
        if (all.isEmpty()) text(say(whyNone()), "none")
        all.forEachIndexed { at, row -> line("incident-$at", row) }
        if (!isWhole) button("more", say("phone-log-more"), Weight.QUIET) { more() }
    }

    private fun Page.line(id: String, row: ListRow) {
        if (linking == null) {
            row(id, row.kinds, below(row)) { front.go(OneIncident(row.id)) }
        } else {
            choice(id, row.kinds, below(row), row.id in linking.chosen) { linking.choose(row.id, it) }
        }
    }

    private fun Page.narrow() {
        field("search", say("phone-search"), search) { text ->
            search = text
            later(REST_MS, ::load)
        }
        button("filter", say("phone-filter")) { front.go(Filters(filter) { filter = it }) }
        if (isNarrowed) {
            button("show-all", say("phone-filter-clear"), Weight.QUIET) { showAll() }
            note(say("phone-log-fit", "incidents" to fitting), "count")
        } else {
            if (linking == null) row("pattern", say("phone-pattern")) { front.go(PatternShown()) }
            note(say("phone-log-counts", "incidents" to counts.incidents.toLong()), "count")
            if (counts.putAway > 0u) note(say("phone-log-put-away", "incidents" to counts.putAway.toLong()), "put-away")
        }
        space()
    }

    private val isNarrowed get() = search.isNotBlank() || filter != Asked()

    private fun whyNone() = when {
        filter != Asked() -> "phone-log-none-fit"
        search.isNotBlank() -> "phone-log-none-found"
        else -> "phone-log-empty"
    }

    private fun showAll() {
        search = ""
        filter = Asked()
        load()
    }

    private fun below(row: ListRow): String = (listOf(row.`when`, row.opening) + row.notes).filter { it.isNotEmpty() }.joinToString("\n")

    override fun load() = ask(null) { found -> rows = found }

    private fun more() = ask(rows?.lastOrNull()?.id) { found -> rows = rows.orEmpty() + found }

    override fun nearEnd() {
        if (!isWhole && !isLoading) more()
    }

    private fun ask(after: String?, then: (List<ListRow>) -> Unit) {
        isLoading = true
        val asked = filter.copy(after = after, search = search.takeIf { it.isNotBlank() })
        val isFirst = after == null
        work(failed = ::notFound, task = { door ->
            door.journal().use { Triple(it.page(asked, app.words), it.counts(), if (isFirst) it.countFound(asked).toInt() else fitting) }
        }) { (found, counts, fitting) ->
            isLoading = false
            this.counts = counts
            this.fitting = fitting
            isWhole = !found.more
            then(found.rows)
            redraw()
        }
    }

    private fun notFound(bug: Throwable) {
        isLoading = false
        failed(bug)
    }
}

/** The incidents that belong to an answer, and who is told when they change. */
class Linking(val chosen: MutableList<String>, private val changed: () -> Unit) {
    fun choose(incident: String, isNow: Boolean) {
        if (isNow) chosen.add(incident) else chosen.remove(incident)
        changed()
    }
}

private const val REST_MS = 300L
