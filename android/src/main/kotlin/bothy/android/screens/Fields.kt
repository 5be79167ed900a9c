package bothy.android.screens

import bothy.android.App
import bothy.android.kit.Ask
import bothy.android.kit.Shape

/** Returns the questions behind "Add more". Core's own list takes its place. */
fun App.moreFields(): List<Ask> {
    val answers = answers()
    fun ask(name: String, shape: Shape, choices: List<Pair<String, String>> = listOf()) =
        Ask(name, say("field-${name.replace('_', '-')}"), shape, choices = choices)
    fun text(name: String) = ask(name, Shape.TEXT)
    fun answer(name: String) = ask(name, Shape.ANSWER, answers)
    fun choices(name: String, ids: String) = ask(name, Shape.CHOICES, ids.split(' ').map { it to say("choice-$it") })
    return listOf(
        text("place"),
        text("exact_words"),
        answer("injured"),
        choices("injury_areas", "head face mouth neck chest belly back arms hands private-parts legs feet"),
        choices("injury_kinds", "bruise swelling cut scratch bite burn broken-bone hair-pulled passed-out pain-without-marks other"),
        text("injuries"),
        answer("pressure_on_neck"),
        answer("weapon"),
        text("weapon_details"),
        answer("threat_to_kill"),
        answer("pregnant"),
        text("child_saw_heard"),
        text("child_words"),
        answer("afraid_of_violence"),
        choices("daily_life_areas", "sleep work going-out contact health"),
        text("daily_life"),
        answer("police_called"),
        text("police_reference"),
        text("doctor"),
        text("hospital"),
        text("private_note"),
    )
}

/** Yes, no, not sure: as their buttons say them. */
fun App.answers() = listOf("yes", "no", "unsure").map { it to say("phone-answer-$it") }
