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
    Compartment.NOTES -> NotesHome()
}

/** Where the user comes in: write, look, and what is still open. */
class Home : Screen("home", "phone-home-title") {
    private var drafts: List<Draft> = listOf()
    private var tasks: List<SetUpTask> = listOf()
    private val atOpening = AtOpening(this)

    override fun load() {
        atOpening.load()
        loadLines()
    }

    private fun loadLines() = work(task = { door ->
        val drafts = door.drafts().use { it.list() }
        drafts to door.setUp().use { it.openTasks() }
    }) { (drafts, tasks) ->
        this.drafts = drafts
        this.tasks = tasks
        redraw()
    }

    override fun Page.body() {
        atOpening.draw(this)
        button("new-incident", say("phone-new-incident"), Weight.MAIN, R.drawable.plus) { front.go(NewIncident()) }
        if (drafts.isNotEmpty()) {
            heading(say("phone-drafts-title"))
            drafts.take(FEW).forEachIndexed { at, draft -> draftRow(this@Home, at, draft) }
            button("drafts", say("phone-drafts-all"), Weight.QUIET) { front.go(DraftList()) }
        }
        space()
        row("log", say("phone-view-log")) { front.go(RecordList()) }
        row("plan", say("phone-home-plan")) { front.go(PlanShown()) }
        row("worker", say("phone-worker-title"), say("phone-worker-about")) { front.go(WithWorker()) }
        row("helplines", say("phone-home-helplines")) { front.go(Helplines()) }
        row("export", say("phone-home-export")) { front.go(Export()) }
        row("settings", say("phone-home-settings")) { front.go(SettingsScreen()) }
        if (tasks.isNotEmpty()) {
            heading(say("phone-later-title"))
            for (task in tasks) later(task)
        }
    }

    private fun Page.later(task: SetUpTask) = when (task) {
        SetUpTask.RECOVERY_CODE -> row("later-recovery-code", app.words.task(task)) { front.go(RecoveryCode()) }
        SetUpTask.SECOND_DOOR -> row("later-second-secret", app.words.task(task)) { front.go(SecondSecret()) }
        SetUpTask.BACKUP -> row("later-backup", app.words.task(task)) { front.go(BackupScreen()) }
    }
}

private const val FEW = 3
