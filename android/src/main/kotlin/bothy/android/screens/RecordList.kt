package bothy.android.screens

import android.os.Handler
import android.os.Looper
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.wordsOf
import uniffi.bothy_core.Line
import uniffi.bothy_core.Page as Asked

/** The record: what happened, the latest first, 50 at a time. */
class RecordList : Screen("record") {
    private var search = ""
    private var lines: List<Line>? = null
    private var isWhole = false
    private var isLoading = false
    private val later = Handler(Looper.getMainLooper())

    override fun title() = say("phone-log-title")

    override fun opened() = load()

    override fun cameBack() = load()

    override fun Page.body() {
        val all = lines ?: return
        if (all.isNotEmpty() || search.isNotEmpty()) {
            field("search", say("phone-search"), search) { text ->
                search = text
                later.removeCallbacksAndMessages(null)
                later.postDelayed(::load, REST_MS)
            }
            space(GAP)
        }
        if (all.isEmpty()) text(say(if (search.isEmpty()) "phone-log-empty" else "phone-log-none-found"), "none")
        all.forEachIndexed { at, line -> row("incident-$at", app.words.kinds(line.kinds), below(line)) { front.go(Soon("incident")) } }
        if (!isWhole) button("more", say("phone-log-more"), Weight.QUIET) { more() }
    }

    private fun below(line: Line): String = listOf(app.wordsOf(line.happened), line.opening).filter { it.isNotEmpty() }.joinToString("\n")

    private fun load() = ask(null) { found -> lines = found }

    private fun more() = ask(lines?.lastOrNull()?.id) { found -> lines = lines.orEmpty() + found }

    override fun nearEnd() {
        if (!isWhole && !isLoading) more()
    }

    private fun ask(after: String?, then: (List<Line>) -> Unit) {
        isLoading = true
        val asked = Asked(after = after, search = search.takeIf { it.isNotBlank() })
        work(failed = ::notFound, task = { door -> door.journal().use { it.list(asked) } }) { found ->
            isLoading = false
            isWhole = found.size < A_PAGE
            then(found)
            redraw()
        }
    }

    private fun notFound(bug: Throwable) {
        isLoading = false
        failed(bug)
    }

    private companion object {
        const val A_PAGE = 50
        const val REST_MS = 300L
        const val GAP = 8
    }
}
