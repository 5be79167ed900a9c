package bothy.android

import android.os.Handler
import android.os.Looper
import android.os.Process
import bothy.android.hardware.Keystore
import uniffi.bothy_core.Cost

/** The app on a phone: the Keystore's keys, and a cost that a slow phone can bear. */
class PhoneApp : App() {
    override fun hardware() = Keystore(this)

    /** The least that docs/vault-format.md allows a phone. */
    override fun cost() = Cost(memoryKib = 64u * 1024u, passes = 3u, deadlineMs = 2000u)

    override fun onCreate() {
        // A crash's text may hold the user's words. Android logs it before this is called, but for what is caught on the main thread.
        Thread.setDefaultUncaughtExceptionHandler { _, _ -> end() }
        Handler(Looper.getMainLooper()).post { runCatching(Looper::loop).onFailure { end() } }
        super.onCreate()
    }

    /** What was saved is on the disk. */
    private fun end() = Process.killProcess(Process.myPid())
}
