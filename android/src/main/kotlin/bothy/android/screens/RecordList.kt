package bothy.android.screens

import android.os.Handler
import android.os.Looper
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.ListRow
import uniffi.bothy_core.Page as Asked

/** The record: what happened, the latest first, 50 at a time. */
class RecordList : Screen("record") {
    private var search = ""
    private var rows: List<ListRow>? = null
    private var isWhole = false
    private var isLoading = false
    private val later = Handler(Looper.getMainLooper())

    override fun title() = say("phone-log-title")

    override fun opened() = load()

    override fun cameBack() = load()

    override fun Page.body() {
        val all = rows ?: return
        if (all.isNotEmpty() || search.isNotEmpty()) {
            field("search", say("phone-search"), search) { text ->
                search = text
                later.removeCallbacksAndMessages(null)
                later.postDelayed(::load, REST_MS)
            }
            space(GAP)
        }
        if (all.isEmpty()) text(say(if (search.isEmpty()) "phone-log-empty" else "phone-log-none-found"), "none")
        all.forEachIndexed { at, row -> row("incident-$at", row.kinds, below(row)) { front.go(Soon("incident")) } }
        if (!isWhole) button("more", say("phone-log-more"), Weight.QUIET) { more() }
    }

    private fun below(row: ListRow): String = (listOf(row.`when`, row.opening) + row.notes).filter { it.isNotEmpty() }.joinToString("\n")

    private fun load() = ask(null) { found -> rows = found }

    private fun more() = ask(rows?.lastOrNull()?.id) { found -> rows = rows.orEmpty() + found }

    override fun nearEnd() {
        if (!isWhole && !isLoading) more()
    }

    private fun ask(after: String?, then: (List<ListRow>) -> Unit) {
        isLoading = true
        val asked = Asked(after = after, search = search.takeIf { it.isNotBlank() })
        work(failed = ::notFound, task = { door -> door.journal().use { it.page(asked, app.words) } }) { found ->
            isLoading = false
            isWhole = !found.more
            then(found.rows)
            redraw()
        }
    }

    private fun notFound(bug: Throwable) {
        isLoading = false
        failed(bug)
    }

    private companion object {
        const val REST_MS = 300L
        const val GAP = 8
    }
}
