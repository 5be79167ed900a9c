package bothy.android.screens

import android.view.View
import android.widget.EditText
import bothy.android.Secret
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import bothy.android.kit.changed
import bothy.android.kit.leftToRight
import bothy.android.kit.wipe
import uniffi.bothy_core.Failure
import uniffi.bothy_core.SetUpTask
import uniffi.bothy_core.Slip
import uniffi.bothy_ffi.Choosing
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.checkSecond
import java.nio.ByteBuffer

/** A screen that asks for one thing, and then says what came of it. */
abstract class Asking(name: String, titleKey: String) : Screen(name, titleKey) {
    private var done: List<String> = listOf()

    /** False in the notes, which know of nothing else. */
    protected val isRecord get() = app.open == Compartment.VAULT

    protected abstract fun Page.asks()

    override fun Page.body() {
        if (done.isEmpty()) return asks()
        done.forEachIndexed { at, words -> text(words, "done-$at") }
        button("done", say("phone-done"), Weight.MAIN) { front.back() }
    }

    protected fun done(vararg words: String) {
        done = words.toList()
        tell(null)
        redraw()
        front.toTop()
    }

    /** Leaves the line on the home screen out from now on. Nothing else knows if it was done. */
    protected fun Page.putAway(task: SetUpTask) {
        if (isRecord) {
            button("put-away", say("phone-later-put-away"), Weight.QUIET) {
                work(task = { door -> door.setUp().use { it.putAway(task) } }) { front.back() }
            }
        }
    }

    /** Opens the record in another way than the calculator does. */
    protected fun open(way: (Door) -> Compartment) {
        busy(say("phone-saving"))
        app.create(this, way) { outcome ->
            busy(null)
            outcome.fold({ app.opened(it) }, ::failed)
        }
    }

    /** A field for a secret: only the view holds it, until [taken]. */
    protected fun Page.secret(id: String, key: String): EditText = field(id, say(key), "", secret = true) {}

    protected fun EditText.taken(): Secret = Secret.of(text).also { wipe() }

    /** Takes typed words out of their field if they can be right; otherwise says which is wrong. */
    protected fun words(field: EditText, slip: (ByteBuffer) -> Slip?): Secret? {
        val typed = field.taken()
        val wrong = typed.lend(slip) ?: return typed
        typed.wipe()
        tell(app.words.slip(wrong))
        return null
    }

    /** Takes a new secret out of both fields, if they are the same and it isn't an easy guess; otherwise says why. */
    protected fun chosen(field: EditText, repeat: EditText): Secret? {
        val again = repeat.taken()
        val first = field.taken()
        try {
            Choosing().use { choosing -> listOf(first, again).forEach { it.lend(choosing::typeIn) } }
            return first
        } catch (failure: Failure) {
            first.wipe()
            failed(failure)
            return null
        } finally {
            again.wipe()
        }
    }
}

class ChangeSecret : Asking("change-secret", "phone-secret-change") {
    override fun Page.asks() {
        val new = secret("new", "phone-secret-new")
        val again = secret("again", "phone-secret-repeat")
        space()
        button("change", say("phone-secret-change"), Weight.MAIN) {
            val secret = chosen(new, again) ?: return@button
            work(say("phone-saving"), task = { door -> secret.use(door::changeSecret) }) { done(say("phone-secret-changed")) }
        }
    }
}

/** The secret of the notes. It looks the same with one set and without. */
class SecondSecret : Asking("second-secret", "phone-second-title") {
    private val twice = Twice(this)

    override fun Page.asks() {
        for (key in listOf("why", "use", "limits")) text(say("phone-notes-$key"))
        note(say("phone-secret-wait", "point" to leftToRight("4.")))
        val own = secret("own", "phone-secret-own")
        val second = secret("second", "phone-second-type")
        val verdict = note("", "verdict").apply { visibility = View.GONE }
        val again = secret("again", "phone-secret-repeat")
        for (field in listOf(own, second)) {
            field.changed {
                verdict.visibility = if (second.text.isEmpty()) View.GONE else View.VISIBLE
                verdict.text = if (second.text.isEmpty()) "" else verdictOn(own, second)
            }
        }
        space()
        button("set", say("phone-later-second-secret"), Weight.MAIN) {
            val mine = own.taken()
            val chosen = chosen(second, again) ?: return@button mine.wipe()
            work(say("phone-saving"), task = { door -> mine.use { first -> chosen.use { door.setSecond(first, it) } } }) {
                done(say("phone-second-set"), say("second-door-set"), say("phone-notes-use"))
            }
        }
        putAway(SetUpTask.SECOND_DOOR)
        space()
        twice.draw(this, "remove", say("phone-second-remove"), say("cli-gone-second")) {
            work(task = { it.unsetSecond() }) { done(say("phone-second-removed")) }
        }
    }

    private fun verdictOn(own: EditText, second: EditText): String = try {
        Secret.of(own.text).use { mine -> Secret.of(second.text).use { checkSecond(mine, it) } }
        say("phone-second-good")
    } catch (failure: Failure) {
        app.wordsOf(failure)
    }
}

/** A recovery code was typed where a passphrase goes: it opens what it belongs to, with a new secret. */
class Recover(private val code: Secret) : Asking("recover", "phone-secret-title") {
    override fun Page.asks() {
        text(say("phone-recover-about"))
        val new = secret("new", "phone-secret-new")
        val again = secret("again", "phone-secret-repeat")
        space()
        button("recover", say("phone-go-on"), Weight.MAIN) {
            val secret = chosen(new, again) ?: return@button
            open { door -> code.lend { code -> secret.use { door.recover(code, it) } } }
        }
    }

    override fun letGo() = code.wipe()
}

/** The record, or a part of it, is older than the rest of it: what that means, and the secret once more to go on with it as it is. */
class OlderCopy(private val why: Failure) : Asking("older-copy", "phone-older-title") {
    override fun Page.asks() {
        text(app.wordsOf(why))
        text(say("phone-older-go-on"))
        val own = secret("own", "phone-secret-own")
        space()
        button("open", say("phone-go-on"), Weight.MAIN) { own.taken().let { secret -> open { secret.use(it::acceptRollback) } } }
    }
}
