package bothy.android

/**
 * How long a hand needs for steps of a journey. A decision of 1.35 s and a reach of 1.1 s a tap: Card, Moran and Newell, The Keystroke-Level
 * Model, 1980. 0.33 s a letter, 36 words a minute on a phone: Palin and others, How do People Type on Mobile Devices?, 2019.
 */
class Pace(steps: List<Map<String, String>>) {
    /** Taps besides those on the calculator's keys. */
    val taps = steps.count { "tap" in it || "type" in it }
    private val letters = steps.sumOf { (it["type"] ?: it["press"]).orEmpty().length }
    private val entries = steps.count { "press" in it }

    val seconds = (taps + entries) * (DECIDE + REACH) + letters * LETTER

    companion object {
        /** Returns the seconds that reading takes, at 238 words a minute: Brysbaert, How many words do we read per minute?, 2019. */
        fun reading(text: String) = text.split(Regex("\\s+")).size * MINUTE / WORDS

        private const val DECIDE = 1.35
        private const val REACH = 1.1
        private const val LETTER = 0.33
        private const val MINUTE = 60.0
        private const val WORDS = 238
    }
}
