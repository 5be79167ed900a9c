package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import uniffi.bothy_core.Reason
import uniffi.bothy_core.ShownIncident

/** Before an incident is removed: what that may cost, and the way that costs less. */
class RemoveIncident(private val incident: ShownIncident) : Screen("remove-incident", "phone-remove-title") {
    private var reason: Reason? = null

    override fun Page.body() {
        heading(incident.kinds)
        text(incident.`when`)
        card("cost") {
            text(say("phone-remove-cost"))
            if (!incident.putAway) text(say("phone-remove-instead"))
            text(say("phone-remove-safety"))
        }
        if (!incident.putAway) button("put-away", say("phone-put-away"), Weight.MAIN) { putAway() }
        val reasons = Reason.entries.map { reason -> reason.name to app.words.reason(reason) }
        oneOf("reason", say("phone-remove-why"), reasons, reason?.name) { name -> reason = name?.let(Reason::valueOf) }
        space()
        note(say("phone-remove-shows"))
        button("remove-for-good", say("phone-remove-for-good"), Weight.DANGER) { remove() }
        button("keep", say("phone-keep-it")) { front.back() }
    }

    private fun putAway() = work(task = { door -> door.journal().use { it.putAway(incident.id, true) } }) { front.back() }

    private fun remove() {
        val why = reason
        work(task = { door -> door.journal().use { it.remove(incident.id, why) } }) {
            // Behind this is the incident, and it is gone.
            front.back()
            front.back()
        }
    }
}
