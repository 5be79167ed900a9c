package bothy.android.screens

import android.os.Handler
import android.os.Looper
import bothy.android.Typed
import bothy.android.kit.Form
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.momentOf
import bothy.android.now
import bothy.android.wordsOf
import uniffi.bothy_core.AdviceNumber
import uniffi.bothy_core.Answer
import uniffi.bothy_core.Draft
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Help
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Input
import uniffi.bothy_core.Kind
import uniffi.bothy_core.SaidBeside
import uniffi.bothy_core.Unfinished
import uniffi.bothy_core.Value
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.KindChoice
import uniffi.bothy_ffi.kindChoices

/** New incident, with all that the published screen had. It is kept as a draft while it is typed. */
class NewIncident(draft: Draft? = null, private val isFirst: Boolean = false) : Screen("new-incident") {
    private val typed = Typed(draft?.id, draft?.amends)
    private val kinds = draft?.said?.kinds.orEmpty().toMutableList()
    private val fields = draft?.said?.fields.orEmpty().toMutableMap()
    private var happened = draft?.said?.happened ?: momentOf(now())?.let { Happened.Exact(it) }
    private var showsAllKinds = kinds.any { kind -> FIRST.none { it == kind } }
    private var showsMore = fields.keys.any { it != "details" && it != "child_present" }
    private var numbers: List<AdviceNumber> = listOf()
    private var isChanged = false
    private val later = Handler(Looper.getMainLooper())

    override val hasCloseAtTop get() = true

    override fun title() = say("phone-new-incident")

    override fun opened() = work(failed = {}, task = { door -> toPhone(door, app.words) }) {
        numbers = it
        redraw()
    }

    override fun Page.body() {
        if (isFirst) note(say("phone-in"))
        heading(say("phone-kinds-title"))
        for (choice in kindChoices().filter { it.kind in FIRST || showsAllKinds }) kind(choice)
        val (id, words) = if (showsAllKinds) "fewer-kinds" to "phone-kinds-fewer" else "more-kinds" to "phone-kinds-more"
        button(id, say(words), Weight.QUIET) {
            showsAllKinds = !showsAllKinds
            redraw()
        }
        val details = (fields["details"] as? Value.Words)?.v1.orEmpty()
        field("details", say("phone-details"), details, say("phone-details-hint"), lines = LINES) { text ->
            if (text.isEmpty()) fields.remove("details") else fields["details"] = Value.Words(text)
            changed()
        }
        val present = (fields["child_present"] as? Value.Answer)?.v1?.name?.lowercase()
        oneOf("child-present", say("phone-child-present"), app.answers(), present) { answer ->
            if (answer ==
                null
            ) {
                fields.remove("child_present")
            } else {
                fields["child_present"] = Value.Answer(Answer.valueOf(answer.uppercase()))
            }
            changed()
        }
        heading(say("record-happened"))
        text(happened?.let { app.wordsOf(it) } ?: say("record-not-said"), "happened")
        button("edit-time", say("phone-edit-time")) { front.go(EditTime(happened, ::happened)) }
        if (showsMore) {
            heading(say("phone-more"))
            Form(app.moreFields(), fields, ::changed).draw(this)
        } else {
            button("more", say("phone-more")) {
                showsMore = true
                redraw()
            }
        }
        space(GAP)
        button("save", say("phone-save"), Weight.MAIN) { save() }
        note(say("phone-close"))
        if (numbers.isNotEmpty()) {
            heading(say("phone-need-to-phone"))
            for (one in numbers) number(one.name, one.number, one.tel, front::dial)
        }
        space(GAP)
        row("log", say("phone-view-log")) { front.go(RecordList()) }
    }

    private fun Page.kind(choice: KindChoice) {
        val hint = say(choice.hintKey).takeIf { showsAllKinds }
        choice("kind-${choice.kind.name.lowercase().replace('_', '-')}", say(choice.key), hint, choice.kind in kinds) { isNow ->
            if (isNow) kinds.add(choice.kind) else kinds.remove(choice.kind)
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
        later.removeCallbacksAndMessages(null)
        later.postDelayed(::keep, REST_MS)
    }

    private fun keep() {
        val said = said()
        // A lock meanwhile keeps it again: only what is on disk is kept.
        work(task = { typed.keep(it, said) }) { if (said == said()) isChanged = false }
    }

    override fun unsaved(): ((Door) -> Unit)? {
        later.removeCallbacksAndMessages(null)
        val said = said()
        return if (isChanged) ({ door -> typed.keep(door, said) }) else null
    }

    override fun left() {
        if (isChanged) keep()
    }

    private fun save() {
        later.removeCallbacksAndMessages(null)
        val said = said()
        if (said.kinds.isEmpty()) return failed(Failure.Invalid(Input.KINDS))
        work(say("phone-saving"), task = { door ->
            typed.save(door, said)
            val incident = Incident(said.kinds, checkNotNull(said.happened), said.fields)
            door.journal().use { it.help(incident, null, SaidBeside(false, false)) }
        }) { help: List<Help> ->
            isChanged = false
            front.replace(Saved(help))
        }
    }

    private companion object {
        /** The kinds of the published screen. */
        val FIRST = setOf(Kind.PHYSICAL_ASSAULT, Kind.SEXUAL_ASSAULT, Kind.CONTROLLING, Kind.FRIGHTENED_ME, Kind.OTHER)
        const val REST_MS = 700L
        const val LINES = 4
        const val GAP = 12
    }
}
