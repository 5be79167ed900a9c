package bothy.android.screens

import android.graphics.BitmapFactory
import android.net.Uri
import bothy.android.R
import bothy.android.Secret
import bothy.android.files.readable
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import bothy.android.kit.twoLines
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Handed
import uniffi.bothy_core.Joined
import uniffi.bothy_core.Plan
import uniffi.bothy_core.TakeOver
import uniffi.bothy_ffi.HandedIn
import uniffi.bothy_ffi.SealedPlan
import uniffi.bothy_ffi.drawCode
import uniffi.bothy_ffi.handOverParts
import uniffi.bothy_ffi.openHanded
import uniffi.bothy_ffi.wordsSlip
import java.io.IOException
import kotlin.properties.Delegates

/** A plan that somebody hands over: its file or photos of its codes, then its six words, then what it would add, and only then that. */
class TakeOverPlan : Asking("take-over", "phone-take-over-title") {
    private val handedIn = HandedIn()
    private var joined: Joined? = null
    private var handed: Handed? = null
    private var would: TakeOver? = null
    private var plans: List<Plan> = listOf()
    private var into: String? = null

    override fun Page.asks() {
        val would = would
        val joined = joined
        when {
            would != null -> adds(would)
            joined is Joined.Whole -> sixWords(joined.file)
            else -> pieces(joined as? Joined.Missing)
        }
    }

    private fun Page.pieces(missing: Joined.Missing?) {
        text(say("phone-take-over-how"))
        missing?.let { text(wordsOf(it), "missing") }
        space()
        button("photo", say("phone-take-over-photo"), Weight.MAIN, R.drawable.camera) {
            front.go(allowed(Bring.PHOTO) { PhotographCodes(handedIn) { joined = it } })
        }
        button("file", say("phone-take-over-file")) { app.outside.pick(this@TakeOverPlan, ::take) }
    }

    private fun take(uri: Uri) =
        work(say("phone-file-opening"), task = { readable(app.contentResolver, uri).use { handedIn.takeFrom(it.fd) } }) {
            tell(null)
            redraw { joined = it }
        }

    private fun Page.sixWords(file: ByteArray) {
        val six = secret("six", "phone-take-over-six")
        space()
        button("open", say("phone-take-over-open"), Weight.MAIN) {
            val words = words(six, ::wordsSlip) ?: return@button
            work(say("phone-file-opening"), task = { words.use { typed -> Secret(file.copyOf()).use { openHanded(it, typed) } } }) {
                handed = it
                look(null)
            }
        }
    }

    /** Says what it would add to a plan, or as a plan of its own. */
    private fun look(at: String?) {
        val handed = handed ?: return
        work(task = { door -> door.plans().use { it.look(handed, at) to it.list() } }) { (found, all) ->
            tell(null)
            into = at
            would = found
            plans = all
            if (found.taken == null) redraw() else done(say("phone-take-over-before"))
        }
    }

    private fun Page.adds(would: TakeOver) {
        text(say("handover-adds", "items" to would.added.size), "adds")
        if (would.already > 0u) note(say("handover-already", "items" to would.already.toInt()))
        if (plans.isNotEmpty()) {
            heading(say("phone-take-over-where"))
            choice("as-new", say("phone-take-over-as-new"), chosen = into == null) { look(null) }
            plans.forEachIndexed { at, plan -> choice("into-$at", app.headOf(plan), chosen = plan.id == into) { look(plan.id) } }
        }
        space()
        button("take", say("phone-take-over-take"), Weight.MAIN) {
            work(say("phone-saving"), task = { door -> door.plans().use { it.takeOver(checkNotNull(handed), into) } }) {
                front.replace(PlanShown(it))
            }
        }
        for ((section, items) in would.plan.items.filter { it.id in would.added }.groupBy { it.section }) {
            heading(app.words.section(section))
            for (item in items) text(context.twoLines(app.words.item(item), app.below(item)))
        }
    }

    override fun failed(bug: Throwable) = tell(troubleOf(bug))
}

/** Photos of QR codes, one after the other, until none is missing. */
class PhotographCodes(private val handedIn: HandedIn, private val then: (Joined) -> Unit) :
    CameraScreen("photograph-codes", "phone-take-over-photo") {
    private var said: String? by Delegates.observable(null) { _, _, _ -> saidNow() }

    override fun said() = said ?: say("phone-take-over-sharp")

    override fun took(photo: ByteArray) {
        said = say("phone-file-opening")
        work(failed = { said = troubleOf(it) }, task = { Secret(photo).use(handedIn::take) }) { joined ->
            then(joined)
            if (joined is Joined.Missing) said = wordsOf(joined) else front.back()
        }
    }
}

private fun Screen.wordsOf(missing: Joined.Missing) =
    say("phone-take-over-missing", "numbers" to app.words.list(missing.parts.map { "$it" }), "codes" to missing.of.toInt())

private fun Screen.troubleOf(bug: Throwable) = when (bug) {
    is Failure.NotFound -> say("phone-take-over-no-code")
    is Failure.WrongSecret -> say("handover-wrong-words")
    is Failure -> app.wordsOf(bug)
    is IOException -> say("phone-file-gone")
    else -> say("phone-fault")
}

/** Hands a plan over, sealed: as a file, or as codes on the screen. Its six words are told, and seen here only. */
class HandOverPlan(private val plan: String) : Sending("hand-over", "phone-hand-over-title") {
    private var sealed: SealedPlan? = null
    private var codes: List<String> = listOf()

    override fun Page.asks() {
        val sealed = sealed
        if (sealed == null) {
            for (key in listOf("what", "words")) text(say("phone-hand-over-$key"))
            space()
            button("make", say("phone-go-on"), Weight.MAIN) { seal() }
            return
        }
        text(say("phone-hand-over-aloud"))
        card("words") { text(leftToRight(sealed.words.decodeToString()), "six-words") }
        space()
        button("file", say("phone-hand-over-file"), Weight.MAIN) {
            send("papers.dat", "application/octet-stream", { door, to, at -> write(sealed.file, door, to, at) }) { tell(wordsOf(it)) }
        }
        // A very long plan has too many for anybody to show.
        if (codes.isNotEmpty()) button("codes", say("phone-hand-over-codes")) { front.go(ShowCodes(codes)) }
        button("done", say("phone-done"), Weight.QUIET) { front.back() }
    }

    private fun seal() = work(say("phone-saving"), task = { door ->
        val made = door.plans().use { it.handOver(plan) }
        made to runCatching { Secret(made.file.copyOf()).use(::handOverParts) }.getOrDefault(listOf())
    }) { (made, parts) ->
        sealed = made
        codes = parts
        redraw()
    }

    override fun letGo() {
        sealed?.words?.fill(0)
        sealed = null
    }
}

/** The codes of a plan, one at a time, for the other phone's camera. */
class ShowCodes(private val codes: List<String>) : Screen("codes") {
    private var at = 0

    override val keepsScreenOn get() = true

    override fun title() = say("phone-hand-over-code", "code" to at + 1, "codes" to codes.size)

    override fun Page.body() {
        val code = drawCode(codes[at])
        image(BitmapFactory.decodeByteArray(code, 0, code.size), title())
        if (at < codes.lastIndex) button("next", say("phone-hand-over-next"), Weight.MAIN) { go(at + 1) }
        if (at > 0) button("before", say("phone-hand-over-before")) { go(at - 1) }
    }

    private fun go(to: Int) = redraw { at = to }
}
