package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Weight
import bothy.android.kit.leftToRight
import uniffi.bothy_core.SetUpTask
import uniffi.bothy_ffi.Reissue
import uniffi.bothy_ffi.RecoveryCode as Code

/** The recovery code of what is open: why and where, then the code, once; docs/set-up.md. */
class RecoveryCode : Asking("recovery-code", "phone-recovery-title") {
    private var code: Code? = null
    private var reissue: Reissue? = null
    private var asksSecret = false
    private var replaces = false

    override fun opened() {
        if (isRecord) work(task = { door -> door.setUp().use { it.openTasks() } }) { replaces = SetUpTask.RECOVERY_CODE !in it }
    }

    override fun Page.asks() {
        val code = code
        when {
            code != null -> shown(code)
            asksSecret -> again()
            else -> why()
        }
    }

    private fun Page.why() {
        if (isRecord) for (key in REASONS) text(say("phone-recovery-$key")) else text(say("phone-recovery-notes-why"))
        space()
        button("make", say("phone-recovery-make"), Weight.MAIN) {
            work(say("phone-saving"), task = { door -> door.drawRecoveryCode().let { it to it.code() } }) { (drawn, code) ->
                show(code)
                // Now that it is seen, and not before: one that nobody saw would replace the one on paper.
                work(failed = { unset(it) }, keeps = true, task = { drawn.use { it.set() } }) {}
            }
        }
        if (isRecord) {
            button("seen", say("phone-recovery-was-seen")) { redraw { asksSecret = true } }
        }
        putAway(SetUpTask.RECOVERY_CODE)
    }

    /** Somebody may have seen it: another, and the record's key changes too. */
    private fun Page.again() {
        text(say("phone-recovery-seen"))
        val own = secret("own", "phone-secret-own")
        button("draw", say("phone-go-on"), Weight.MAIN) {
            val secret = own.taken()
            work(say("phone-saving"), task = { door -> secret.use(door::drawReissue).let { it to it.code() } }) { (drawn, code) ->
                reissue = drawn
                show(code)
            }
        }
    }

    private fun unset(why: Throwable) {
        redraw(::letGo)
        failed(why)
    }

    private fun show(drawn: Code) {
        code = drawn
        redraw()
        front.toTop()
    }

    private fun Page.shown(code: Code) {
        text(say("phone-recovery-once"))
        card("code") {
            heading(inTwo(code.text.decodeToString()))
            text(leftToRight(code.words.decodeToString()), "code-words")
        }
        text(say("phone-recovery-use"))
        if (isRecord) for (key in listOf("where", "never")) note(say("phone-recovery-$key"))
        if (replaces) note(say("phone-recovery-replaced"))
        space()
        button("written", say("phone-recovery-written"), Weight.MAIN) { written() }
    }

    /** Two lines of groups of letters, so that no group stands alone. */
    private fun inTwo(code: String): String {
        val groups = code.split('-')
        val lines = groups.chunked((groups.size + 1) / 2).map { it.joinToString("-") }
        return lines.joinToString("-\n").lines().joinToString("\n", transform = ::leftToRight)
    }

    private fun written() {
        val new = reissue ?: return front.back()
        work(say("phone-saving"), task = {
            new.begin()
            new.finish()
        }) {
            letGo()
            done(say("phone-recovery-reissued"))
        }
    }

    override fun letGo() {
        code?.run { listOf(text, words).forEach { it.fill(0) } }
        code = null
        reissue?.close()
        reissue = null
    }
}

private val REASONS = listOf("why", "reads", "where", "never", "nowhere")
