package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.twoLines
import uniffi.bothy_core.Destination
import uniffi.bothy_core.PackLine
import uniffi.bothy_core.PackOptions
import uniffi.bothy_core.Reader

/** An evidence pack: who will read it, and so what it hides. It draws what core offers. */
class Export : Screen("export", "phone-home-export") {
    private val choices by lazy { uniffi.bothy_ffi.exportChoices(app.words) }
    private var reader: Reader? = null
    private var hide: List<String> = listOf()
    private var showsHide = false
    private var initials = ""

    override fun Page.body() {
        val now = reader ?: choices.readers.first().reader
        heading(say("phone-export-who"))
        for (one in choices.readers) {
            choice("reader-${one.reader.name.lowercase()}", one.label, one.about, one.reader == now) { redraw { reader = one.reader } }
        }
        val hides = choices.readers.first { it.reader == now }.hides
        if (hides.isNotEmpty()) labelled(say("export-hidden"), app.words.list(hides), "hides")
        if (showsHide) {
            heading(say("phone-export-hide-more"))
            for (one in choices.canHide) {
                choice("hide-${one.field}", one.label, chosen = one.field in hide) { hide = if (it) hide + one.field else hide - one.field }
            }
        } else {
            button("hide-more", say("phone-export-hide-more"), Weight.QUIET) { redraw { showsHide = true } }
        }
        field("initials", choices.initialsLabel, initials) { initials = it }
        note(choices.initialsHint)
        space()
        button("see", say("phone-export-see"), Weight.MAIN) {
            front.go(ExportPlan(PackOptions(Destination.Document(""), now, hide, listOf(), listOf(), initials.trim().uppercase())))
        }
    }
}

/** The dry run: what this pack shows and hides, and what in it could harm. Only then a place for it. */
class ExportPlan(private val options: PackOptions) : Sending("export-plan", "phone-export-plan-title") {
    private var lines: List<PackLine>? = null

    override fun opened() = work(task = { door -> door.evidence().use { it.planLines(options, app.words) } }) { redraw { lines = it } }

    override fun Page.asks() {
        val lines = lines ?: return
        for (line in lines) {
            val words = context.twoLines(line.label, line.text)
            if (line.warns) message(words) else text(words)
        }
        space()
        for (one in uniffi.bothy_ffi.exportChoices(app.words).destinations.filter { it.id == "zip" }) note(one.about)
        note(say("phone-first-exports"))
        button("place", say("phone-choose-place"), Weight.MAIN) {
            send("papers.zip", "application/zip", { door, fd, address ->
                door.evidence().use { it.exportIn(options.copy(to = Destination.Document(address)), fd) }.use { job ->
                    steps(job::step)
                    job.sent()
                }
            }) { done(wordsOf(it), say("phone-first-exports")) }
        }
    }
}
