package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Weight

/** The second secret made to destroy the record: its three questions in order, before anything is typed; docs/set-up.md. */
class Arm : Asking("arm", "phone-arm-title") {
    private var copy: Boolean? = null
    private var tried: Boolean? = null
    private var goesOn = false
    private var isOff = false

    override fun Page.asks() {
        if (isOff) {
            last(false)
            return
        }
        question("copy", copy) { copy = it }
        if (copy == false) {
            text(say("phone-arm-no-copy"))
            leave()
            if (!goesOn) {
                button("go-on", say("phone-go-on"), Weight.QUIET) { redraw { goesOn = true } }
                return
            }
        }
        if (copy != null) question("tried", tried) { tried = it }
        if (copy != null && tried == false) leave()
        if (copy != null && tried != null) last(true)
        if (copy == null) {
            button("off", say("phone-arm-off"), Weight.QUIET) { redraw { isOff = true } }
        }
    }

    private fun Page.question(id: String, answer: Boolean?, answered: (Boolean?) -> Unit) {
        val choices = listOf("yes" to say("phone-answer-yes"), "no" to say("phone-answer-no"))
        oneOf(id, say("phone-arm-$id"), choices, answer?.let { if (it) "yes" else "no" }) { now ->
            answered(now?.let { it == "yes" })
            redraw()
        }
    }

    private fun Page.leave() = button("leave", say("phone-arm-leave"), Weight.MAIN) { front.back() }

    private fun Page.last(on: Boolean) {
        if (on) text(say("phone-arm-type"), "type-it")
        val second = secret("second", "phone-second-title")
        if (on) note(say("phone-arm-limits"))
        button(if (on) "arm" else "disarm", say(if (on) "phone-arm-on" else "phone-arm-off"), if (on) Weight.DANGER else Weight.MAIN) {
            val secret = second.taken()
            work(say("phone-saving"), task = { door -> secret.use { door.arm(it, on) } }) {
                done(say(if (on) "phone-arm-is-on" else "phone-arm-is-off"))
            }
        }
    }
}

/** The record destroyed for good: what that means, then words to type. */
class Destroy : Asking("destroy", "phone-destroy-title") {
    private var isSure = false
    private var typed = ""

    override fun Page.asks() {
        text(say("phone-destroy-what"))
        text(say("phone-destroy-copies"))
        if (!isSure) {
            button("leave", say("phone-arm-leave"), Weight.MAIN) { front.back() }
            button("go-on", say("phone-go-on"), Weight.DANGER) { redraw { isSure = true } }
            return
        }
        labelled(say("phone-destroy-type"), say("phone-destroy-words"), "to-type")
        field("words", say("phone-destroy-typed"), typed) { typed = it }
        button("destroy", say("phone-destroy-now"), Weight.DANGER) {
            if (!typed.trim().equals(say("phone-destroy-words"), ignoreCase = true)) {
                typed = ""
                return@button tell(say("phone-destroy-other-words"))
            }
            work(say("phone-saving"), task = { it.destroyForGood() }) { front.quickExit() }
        }
    }
}
