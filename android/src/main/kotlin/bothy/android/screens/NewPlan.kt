package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.About
import uniffi.bothy_core.MadeFor

/** Makes a plan, with the items that fit best. */
class NewPlan : Screen("new-plan", "phone-home-plan") {
    private var madeFor: MadeFor? = null
    private var withWorker = false
    private var showsAll = false

    override fun Page.body() {
        text(say("phone-plan-why"))
        heading(say("phone-plan-for"))
        for (one in MadeFor.entries.filter { showsAll || it in FIRST }) {
            choice("for-${one.name.lowercase().replace('_', '-')}", app.words.madeFor(one), chosen = one == madeFor) { choose(one) }
        }
        if (!showsAll) button("others", say("phone-plan-others"), Weight.QUIET) { redraw { showsAll = true } }
        val who = listOf("alone", "worker").map { it to say("phone-plan-$it") }
        oneOf("who", say("phone-plan-who"), who, if (withWorker) "worker" else "alone") { id -> redraw { withWorker = id == "worker" } }
        space()
        button("make", say("phone-plan-make"), Weight.MAIN) { make() }
        row("take-over", say("phone-take-over-title")) { front.replace(TakeOverPlan()) }
    }

    private fun choose(one: MadeFor) {
        madeFor = one
        tell(null)
        redraw()
    }

    private fun make() {
        val about = About(madeFor ?: return tell(say("phone-plan-for")), withWorker, null)
        work(say("phone-saving"), task = { door -> door.plans().use { it.add(about) } }) { id -> front.replace(PlanShown(id)) }
    }
}

private val FIRST = listOf(MadeFor.LIVING, MadeFor.LEAVING, MadeFor.LEFT)
