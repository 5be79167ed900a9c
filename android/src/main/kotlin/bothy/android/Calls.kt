package bothy.android

import android.app.Activity
import android.media.AudioManager
import bothy.android.kit.Since

/** Tells when the phone rings or a call begins: Android 12 and later say so without a permission. Before, answering a call is leaving. */
@Since(31)
class Calls(activity: Activity, private val began: () -> Unit) : AudioManager.OnModeChangedListener {
    private val audio = activity.getSystemService(AudioManager::class.java)

    init {
        audio.addOnModeChangedListener(activity.mainExecutor, this)
    }

    override fun onModeChanged(mode: Int) {
        if (mode in setOf(AudioManager.MODE_RINGTONE, AudioManager.MODE_IN_CALL, AudioManager.MODE_IN_COMMUNICATION)) began()
    }

    fun end() = audio.removeOnModeChangedListener(this)
}
