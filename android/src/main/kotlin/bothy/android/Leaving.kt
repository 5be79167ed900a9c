package bothy.android

/** What to do when the app is left, and when it comes back. Asks no clock. Core's own state machine takes its place. */
class Leaving {
    enum class Event { OPENED, LEFT, ASKED_OUTSIDE, CAME_BACK, SCREEN_OFF, QUICK_EXIT }

    enum class Answer { STAY, COVER, UNCOVER, LOCK }

    private var isOpen = false
    private var asked = false
    private var covered = false

    fun handle(event: Event): Answer = when (event) {
        Event.OPENED -> {
            isOpen = true
            Answer.STAY
        }
        Event.ASKED_OUTSIDE -> {
            asked = true
            Answer.STAY
        }
        Event.LEFT -> when {
            !isOpen -> Answer.STAY
            asked -> {
                covered = true
                Answer.COVER
            }
            else -> lock()
        }
        Event.CAME_BACK -> {
            val answer = if (covered) Answer.UNCOVER else Answer.STAY
            covered = false
            asked = false
            answer
        }
        Event.SCREEN_OFF -> if (isOpen) lock() else Answer.STAY
        Event.QUICK_EXIT -> lock()
    }

    private fun lock(): Answer {
        isOpen = false
        asked = false
        covered = false
        return Answer.LOCK
    }
}
