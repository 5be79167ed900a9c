package bothy.android.screens

import android.Manifest.permission.CAMERA
import android.Manifest.permission.RECORD_AUDIO
import bothy.android.R
import bothy.android.files.Into
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.Bringing
import uniffi.bothy_core.Caution
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.cautionsBefore

/** What can be added to an incident or a draft. [keep] keeps what was typed so far, and says where a file goes. */
class Attach(private val keep: (Door) -> Into) : Screen("attach", "phone-attach-title") {
    private var into: Into? = null

    override fun opened() = work(task = keep) { into = it }

    override fun Page.body() {
        note(say("phone-attach-draft"))
        for (what in Bring.entries) {
            row(what.id, say("phone-attach-${what.id}"), icon = what.icon) { into?.let { front.replace(Before(what, it)) } }
        }
    }
}

/** A way in for a file: what is said before it, and what the phone is asked for. */
enum class Bring(val id: String, val icon: Int, private val brings: List<Bringing>, val permissions: List<String>) {
    PHOTO("photo", R.drawable.camera, listOf(Bringing.PHOTO), listOf(CAMERA)),
    SOUND("sound", R.drawable.microphone, listOf(Bringing.RECORDER, Bringing.RECORDING), listOf(RECORD_AUDIO)),
    VIDEO("video", R.drawable.film, listOf(Bringing.RECORDER, Bringing.PHOTO, Bringing.RECORDING), listOf(CAMERA, RECORD_AUDIO)),
    FILE("file", R.drawable.file, listOf(Bringing.PHOTO, Bringing.MESSAGES), listOf()),
    ;

    val cautions: List<Caution> get() = brings.flatMap(::cautionsBefore).distinct()
}

/** What to know before it; before each recording with a question, to which yes means no recording. */
class Before(private val what: Bring, private val into: Into) : Screen("before-${what.id}") {
    override fun title() = say(if (what == Bring.SOUND || what == Bring.VIDEO) "phone-record-title" else "phone-before-${what.id}")

    override fun Page.body() {
        val (asked, said) = what.cautions.partition { it == Caution.RECORDING_CHILD }
        for (caution in said) caution(caution)
        if (asked.isEmpty()) {
            space()
            button("go-on", say("phone-go-on"), Weight.MAIN) { goOn() }
        }
        for (caution in asked) {
            caution(caution)
            button("child-no", say("phone-child-no")) { goOn() }
            button("child-yes", say("phone-child-yes")) { front.back() }
        }
    }

    private fun Page.caution(caution: Caution) = card {
        val advice = app.words.caution(caution)
        text(advice.text)
        for (number in advice.numbers) {
            row("call-${number.number}", number.name, leftToRight(number.number), R.drawable.call) { front.dial(number.tel) }
        }
    }

    private fun goOn() = if (what == Bring.FILE) {
        app.outside.choose(this, into) { front.replace(TakeIn(it)) }
    } else {
        front.replace(allowed(what) { screenFor(what, into) })
    }
}

/** What the phone will ask next, before it asks. */
class MayBothy(private val what: Bring, private val next: () -> Screen) : Screen("may-${what.id}", "phone-ask-title") {
    override fun Page.body() {
        text(say("phone-ask-${what.id}", "name" to front.getString(R.string.calculator)))
        text(say("phone-ask-only-now"))
        note(say("phone-ask-listed"))
        space()
        button("go-on", say("phone-go-on"), Weight.MAIN) { ask() }
        button("not-now", say("phone-help-close"), Weight.QUIET) { front.back() }
    }

    private fun ask() = app.outside.allow(this, what.permissions) { allowed ->
        if (allowed) front.replace(next()) else tell(say("phone-refused-${what.id}"))
    }
}

/** Returns [next], or first what the phone will ask. */
fun Screen.allowed(what: Bring, next: () -> Screen) = if (app.outside.isAllowed(what.permissions)) next() else MayBothy(what, next)

private fun screenFor(what: Bring, into: Into): Screen = when (what) {
    Bring.PHOTO -> TakePhoto(into)
    else -> Recorder(into, what == Bring.VIDEO)
}
