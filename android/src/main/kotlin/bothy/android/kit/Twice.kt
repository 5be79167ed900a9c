package bothy.android.kit

/** For what can't be undone: the first tap says what it costs, and only a second one does it. */
class Twice(private val screen: Screen) {
    private var asked: String? = null

    fun draw(page: Page, id: String, label: String, cost: String, act: () -> Unit) {
        if (asked != id) {
            page.button(id, label, Weight.QUIET) { ask(id) }
            return
        }
        page.card("$id-cost") {
            text(cost)
            button("$id-sure", label, Weight.DANGER) {
                ask(null)
                act()
            }
            button("$id-keep", screen.say("phone-keep-it")) { ask(null) }
        }
    }

    private fun ask(id: String?) {
        asked = id
        screen.redraw()
    }
}
