package bothy.android.screens

import bothy.android.R
import bothy.android.Typed
import bothy.android.files.Into
import bothy.android.kit.Form
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.wordsOf
import uniffi.bothy_core.AdviceNumber
import uniffi.bothy_core.Draft
import uniffi.bothy_core.Failure
import uniffi.bothy_core.FieldShape
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Help
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Input
import uniffi.bothy_core.KindForm
import uniffi.bothy_core.Person
import uniffi.bothy_core.Record
import uniffi.bothy_core.SaidBeside
import uniffi.bothy_core.Unfinished
import uniffi.bothy_core.Value
import uniffi.bothy_ffi.Door

/**
 * New incident, with all that the published screen had. It is kept as a draft while it is typed. A correction of [record] begins with what
 * that says now, and [words] that another app shared are its first.
 */
class NewIncident(draft: Draft? = null, private val isFirst: Boolean = false, record: Record? = null, words: String? = null) :
    Screen("new-incident") {
    private val amends = draft?.amends ?: record?.id
    private val typed = Typed(draft?.id, amends)
    private val start = draft?.said ?: record?.current?.incident?.let { Unfinished(it.kinds, it.happened, it.fields) }
    private val kinds = start?.kinds.orEmpty().toMutableList()
    private val fields = start?.fields.orEmpty().toMutableMap().apply { words?.let { put("details", Value.Words(it)) } }
    private var happened = start?.happened
    private var isSpellingOnly = false
    private val forms by lazy { app.words.fields() }
    private val kindForms by lazy { app.words.kinds() }
    private val first by lazy { forms.filter { it.first } }
    private var showsAllKinds = false
    private var showsMore = false
    private var numbers: List<AdviceNumber> = listOf()
    private var people: List<Person> = listOf()
    private var isChanged = words != null

    override val hasCloseAtTop get() = true

    override fun title() = say(if (amends == null) "phone-new-incident" else "phone-correct-title")

    override fun opened() {
        showsAllKinds = kindForms.any { it.kind in kinds && !it.first }
        showsMore = fields.keys.any { name -> first.none { it.field == name } }
        work(failed = {}, task = { door -> Triple(door.happenedNow(), toPhone(door, app.words), door.people().use { it.list() }) }) {
            happened = happened ?: it.first
            numbers = it.second
            people = it.third
            redraw()
        }
    }

    override fun Page.body() {
        if (isFirst) note(say("phone-in"))
        if (amends != null) note(say("phone-correct-keeps"))
        heading(say("phone-kinds-title"))
        for (form in kindForms.filter { it.first || showsAllKinds }) kind(form)
        val (id, words) = if (showsAllKinds) "fewer-kinds" to "phone-kinds-fewer" else "more-kinds" to "phone-kinds-more"
        button(id, say(words), Weight.QUIET) { redraw { showsAllKinds = !showsAllKinds } }
        val form = Form(this@NewIncident, forms, fields, people, ::changed)
        // The words of the published screen.
        for (field in first) form.draw(this, if (field.shape is FieldShape.Words) field.copy(label = say("phone-details")) else field)
        heading(say("record-happened"))
        text(happened?.let { app.wordsOf(it) } ?: say("record-not-said"), "happened")
        button("edit-time", say("phone-edit-time")) { front.go(EditTime(happened, ::happened)) }
        if (showsMore) {
            Form(this@NewIncident, forms - first.toSet(), fields, people, ::changed).draw(this)
        } else {
            button("more", say("phone-more")) { redraw { showsMore = true } }
        }
        row("attach", say("phone-attach-row"), icon = R.drawable.plus) {
            front.go(Attach { door -> Into(draft = typed.keep(door, said())) })
        }
        space()
        if (amends != null) choice("spelling-only", say("phone-spelling-only"), chosen = isSpellingOnly) { isSpellingOnly = it }
        button("save", say("phone-save"), Weight.MAIN) { save() }
        note(say("phone-close"))
        if (numbers.isNotEmpty()) {
            heading(say("phone-need-to-phone"))
            for (one in numbers) number(one.name, one.number, one.tel, front::dial)
        }
        space()
        row("log", say("phone-view-log")) { front.go(RecordList()) }
    }

    private fun Page.kind(form: KindForm) {
        val hint = form.hint.takeIf { showsAllKinds }
        choice("kind-${form.kind.name.lowercase().replace('_', '-')}", form.label, hint, form.kind in kinds) { isNow ->
            if (isNow) kinds.add(form.kind) else kinds.remove(form.kind)
            changed()
        }
    }

    private fun happened(now: Happened) {
        happened = now
        changed()
    }

    private fun said() = Unfinished(kinds.toList(), happened, fields.toMap())

    /** Keeps it soon: on disk, in one go, after the fingers rest. */
    private fun changed() {
        isChanged = true
        later(REST_MS, ::keep)
    }

    private fun keep() {
        val said = said()
        // A lock meanwhile keeps it again: only what is on disk is kept.
        work(keeps = true, task = { typed.keepUnsaved(it, said) }) { if (said == said()) isChanged = false }
    }

    override fun unsaved(): ((Door, Boolean) -> Unit)? {
        notLater()
        val said = said()
        return if (isChanged) ({ door, isLast -> if (isLast) typed.leave(door, said) else typed.keepUnsaved(door, said) }) else null
    }

    override fun left() {
        if (isChanged) keep()
    }

    private fun save() {
        notLater()
        val said = said()
        if (said.kinds.isEmpty()) return failed(Failure.Invalid(Input.KINDS))
        val isSpellingOnly = isSpellingOnly
        work(say("phone-saving"), keeps = true, task = { door ->
            val incident = Incident(said.kinds, said.happened ?: throw Failure.Invalid(Input.HAPPENED), said.fields)
            val before = amends?.let { id -> door.journal().use { it.get(id).current.incident } }
            if (isSpellingOnly) typed.saveSpelling(door, incident, said) else typed.save(door, said)
            door.journal().use { it.help(incident, before, SaidBeside(false, false)) }
        }) { help: List<Help> ->
            isChanged = false
            front.replace(Saved(help))
        }
    }
}

private const val REST_MS = 700L
