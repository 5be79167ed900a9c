package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Draft
import uniffi.bothy_core.SetUpTask
import uniffi.bothy_core.Value
import uniffi.bothy_ffi.Compartment

/** Returns the first screen of what was opened. */
fun firstScreen(of: Compartment): Screen = when (of) {
    Compartment.VAULT -> Home()
    Compartment.NOTES -> Soon("notes")
}

/** Where the user comes in: write, look, and what is still open. */
class Home : Screen("home") {
    private var drafts: List<Draft> = listOf()
    private var tasks: List<SetUpTask> = listOf()

    override fun title() = say("phone-home-title")

    override fun opened() = load()

    override fun cameBack() = load()

    private fun load() = work(task = { door ->
        val drafts = door.drafts().use { it.list() }
        drafts to door.setUp().use { it.openTasks() }
    }) { (drafts, tasks) ->
        this.drafts = drafts
        this.tasks = tasks
        redraw()
    }

    override fun Page.body() {
        button("new-incident", say("phone-new-incident"), Weight.MAIN, R.drawable.plus) { front.go(NewIncident()) }
        if (drafts.isNotEmpty()) {
            heading(say("phone-drafts-title"))
            drafts.forEachIndexed { at, draft -> row("draft-$at", opening(draft), kept(draft)) { front.go(NewIncident(draft)) } }
        }
        space(GAP)
        row("log", say("phone-view-log")) { front.go(RecordList()) }
        for (name in listOf("plan", "helplines", "export", "settings")) row(name, say("phone-home-$name")) { front.go(Soon(name)) }
        if (tasks.isNotEmpty()) {
            heading(say("phone-later-title"))
            for (task in tasks) later(task)
        }
    }

    private fun Page.later(task: SetUpTask) {
        val name = when (task) {
            SetUpTask.RECOVERY_CODE -> "recovery-code"
            SetUpTask.SECOND_DOOR -> "second-secret"
            SetUpTask.BACKUP -> "backup"
        }
        row("later-$name", say("phone-later-$name")) { front.go(Soon("later-$name")) }
    }

    private fun opening(draft: Draft): String {
        val details = (draft.said.fields["details"] as? Value.Words)?.v1.orEmpty().trim()
        val first = details.lineSequence().first()
        return if (first.length > OPENING) first.take(OPENING).trimEnd() + "…" else first.ifEmpty { say("phone-draft-empty") }
    }

    private fun kept(draft: Draft) = app.words.kindsOf(draft.said.kinds).takeIf { draft.said.kinds.isNotEmpty() }

    private companion object {
        const val OPENING = 80
        const val GAP = 8
    }
}

/** The place of a screen that is being written. */
class Soon(private val of: String) : Screen(of) {
    override fun title() = say(if (of.startsWith("later-")) "phone-$of" else "phone-home-$of")

    override fun Page.body() = Unit
}
