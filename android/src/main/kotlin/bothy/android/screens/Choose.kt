package bothy.android.screens

import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.calendar
import bothy.android.now
import java.time.LocalDate
import java.time.YearMonth

/** One of several, each with a name and its words. */
class ChooseOne(
    private val title: String,
    private val all: List<Pair<String, String>>,
    private val chosen: String,
    private val then: (String) -> Unit,
) : Screen("choose") {
    override fun title() = title

    override fun Page.body() = all.forEach { (id, words) ->
        choice(id, words, chosen = id == chosen) {
            then(id)
            front.back()
        }
    }
}

/** A day, or none. */
class PickDay(
    private val title: String,
    private val chosen: LocalDate?,
    private val last: LocalDate,
    private val then: (LocalDate?) -> Unit,
) : Screen("day") {
    private var month = YearMonth.from(chosen ?: today())

    override fun title() = title

    override fun Page.body() {
        calendar(this@PickDay, month, chosen ?: LocalDate.MIN, last, ::show, ::take)
        button("no-day", say("phone-no-day"), Weight.QUIET) { take(null) }
    }

    private fun show(now: YearMonth) = redraw { month = now }

    private fun take(day: LocalDate?) {
        then(day)
        front.back()
    }

    companion object {
        fun today(): LocalDate = now().toLocalDate()

        /** The last day that something to come can have here. */
        fun farOff(): LocalDate = today().plusYears(FAR)

        private const val FAR = 5L
    }
}
