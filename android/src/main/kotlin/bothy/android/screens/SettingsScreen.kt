package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.settings.Disguise
import bothy.android.settings.ShareHere
import uniffi.bothy_core.Settings
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.languages

/** The settings of what is open. In the notes it says nothing of a record. */
class SettingsScreen : Screen("settings", "phone-home-settings") {
    private var now: Settings? = null

    private val isRecord get() = app.open == Compartment.VAULT

    override fun opened() = work(task = { it.settings() }) { redraw { now = it } }

    override fun Page.body() {
        val now = now ?: return
        heading(say("phone-settings-more"))
        row("recovery-code", say("phone-recovery-title")) { front.go(RecoveryCode()) }
        row("change-secret", say("phone-secret-change")) { front.go(ChangeSecret()) }
        row("backup", say("phone-backup-title")) { front.go(BackupScreen()) }
        if (isRecord) {
            row("second-secret", say("phone-second-title")) { front.go(SecondSecret()) }
            row("arm", say("phone-arm-title")) { front.go(Arm()) }
            row("destroy", say("phone-destroy-title")) { front.go(Destroy()) }
        }
        heading(say("phone-settings-text"))
        amounts("text", null, TEXT_PERCENT, now.textPercent, ::percent) { keep(now.copy(textPercent = it)) }
        heading(say("phone-settings-quick-exit"))
        note(say("phone-settings-quick-exit-about"))
        choice("shake", say("phone-settings-shake"), chosen = now.shake) { keep(now.copy(shake = it)) }
        choice("volume", say("phone-settings-volume"), chosen = now.volumeKeys) { keep(now.copy(volumeKeys = it)) }
        amounts("untouched", say("phone-settings-untouched"), UNTOUCHED_S, now.untouchedS, ::time) { keep(now.copy(untouchedS = it)) }
        amounts("covered", say("phone-settings-covered"), COVERED_S, now.coveredS, ::time) { keep(now.copy(coveredS = it)) }
        heading(say("phone-settings-language"))
        language(null, say("phone-settings-language-phone"), null, now)
        // Not the pseudo-locales, whose names stand in brackets.
        for (one in languages().filter { !it.name.startsWith("[") }) {
            language(one.tag, one.name, say("phone-settings-language-draft").takeIf { !one.reviewed }, now)
        }
        if (isRecord) {
            heading(say("phone-settings-seen"))
            choice("share-in", say("phone-settings-share"), say("phone-settings-share-about"), now.shareIn) { keep(now.copy(shareIn = it)) }
            text(say("phone-settings-icon"))
            for (key in listOf("changing", "list")) note(say("phone-settings-icon-$key", "name" to front.getString(R.string.calculator)))
            for (one in Disguise.entries) {
                choice("icon-${one.name.lowercase()}", front.getString(one.label), chosen = one == Disguise.worn(app)) {
                    Disguise.wear(app, one)
                    redraw()
                }
            }
        }
    }

    private fun Page.amounts(id: String, label: String?, all: List<Int>, now: UInt, say: (Int) -> String, choose: (UInt) -> Unit) =
        oneOf(id, label, all.map { "$it" to say(it) }, "$now") { choose(it?.toUInt() ?: now) }

    private fun Page.language(tag: String?, name: String, below: String?, now: Settings) =
        choice("language-${tag ?: "phone"}", name, below, now.language == tag) {
            if (tag == null) app.speak(null)
            keep(now.copy(language = tag))
        }

    private fun percent(of: Int) = say("phone-settings-percent", "percent" to of)

    private fun time(seconds: Int): String {
        if (seconds < MINUTE) return say("phone-settings-seconds", "seconds" to seconds)
        return say("phone-settings-minutes", "minutes" to seconds / MINUTE)
    }

    /** Keeps them, then follows them: what isn't on disk isn't in use. */
    private fun keep(chosen: Settings) = work(task = { it.setSettings(chosen) }) {
        now = chosen
        if (isRecord) ShareHere.set(app, chosen.shareIn)
        app.follow(chosen)
    }

    private companion object {
        val UNTOUCHED_S = listOf(30, 60, 120, 300, 600)
        val COVERED_S = listOf(30, 60, 120)
        val TEXT_PERCENT = listOf(100, 125, 150, 200)
        const val MINUTE = 60
    }
}
