package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen

/** What a support worker asks beside the survivor: the talk about danger, who is who, and orders. */
class WithWorker : Screen("worker", "phone-worker-title") {
    override fun Page.body() {
        note(say("phone-worker-why"))
        row("danger", say("phone-danger-title")) { front.go(Danger()) }
        row("people", say("phone-people-title")) { front.go(PeopleList()) }
        row("orders", say("orders")) { front.go(OrderList()) }
    }
}
