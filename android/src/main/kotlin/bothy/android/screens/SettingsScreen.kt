package bothy.android.screens

import android.content.ComponentName
import android.content.pm.PackageManager
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DISABLED
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_ENABLED
import bothy.android.kit.Page
import bothy.android.kit.Screen
import uniffi.bothy_core.Settings
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.languages

/** The settings of what is open. In the notes it says nothing of a record. */
class SettingsScreen : Screen("settings") {
    private var now: Settings? = null

    private val isRecord get() = app.open == Compartment.VAULT

    override fun title() = say("phone-home-settings")

    override fun opened() = work(task = { it.settings() }) {
        now = it
        redraw()
    }

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
        if (isRecord && canShareIn()) {
            choice("share-in", say("phone-settings-share"), say("phone-settings-share-about"), now.shareIn) { keep(now.copy(shareIn = it)) }
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
        if (isRecord && canShareIn()) {
            val state = if (chosen.shareIn) COMPONENT_ENABLED_STATE_ENABLED else COMPONENT_ENABLED_STATE_DISABLED
            app.packageManager.setComponentEnabledSetting(SHARE_HERE, state, PackageManager.DONT_KILL_APP)
        }
        app.follow(chosen)
    }

    /** Returns true if this app's package has the part that other apps share to. */
    private fun canShareIn() = runCatching {
        app.packageManager.getActivityInfo(SHARE_HERE, PackageManager.MATCH_DISABLED_COMPONENTS)
    }.isSuccess

    private companion object {
        val SHARE_HERE = ComponentName("bothy.android", "bothy.android.ShareHere")
        val UNTOUCHED_S = listOf(30, 60, 120, 300, 600)
        val COVERED_S = listOf(30, 60, 120)
        val TEXT_PERCENT = listOf(100, 125, 150, 200)
        const val MINUTE = 60
    }
}
