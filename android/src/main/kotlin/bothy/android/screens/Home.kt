package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Draft
import uniffi.bothy_core.SetUpTask
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

    override fun load() = work(task = { door ->
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
            drafts.take(FEW).forEachIndexed { at, draft -> draftRow(this@Home, at, draft) }
            button("drafts", say("phone-drafts-all"), Weight.QUIET) { front.go(DraftList()) }
        }
        space()
        row("log", say("phone-view-log")) { front.go(RecordList()) }
        row("plan", say("phone-home-plan")) { front.go(PlanShown()) }
        for (name in listOf("helplines", "export", "settings")) row(name, say("phone-home-$name")) { front.go(Soon(name)) }
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

    private companion object {
        const val FEW = 3
    }
}

/** The place of a screen that is being written. */
class Soon(private val of: String) : Screen(of) {
    override fun title() = say(if (of.startsWith("later-")) "phone-$of" else "phone-home-$of")

    override fun Page.body() = Unit
}
