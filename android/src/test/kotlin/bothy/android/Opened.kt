package bothy.android

import bothy.android.kit.Screen
import org.junit.Assert.assertEquals
import uniffi.bothy_core.Draft
import uniffi.bothy_ffi.Compartment

const val SAMPLE_SECRET = "58210946"

/** Makes a record, opens it, and shows a screen. */
fun Device.openRecord(vararg screens: Screen) {
    Secret.of(SAMPLE_SECRET).use { app.door.create(it, app.cost()) }
    Secret.of(SAMPLE_SECRET).use(app.door::unlock)
    app.opened(Compartment.VAULT, *screens)
    app.settle()
}

/** Opens the record again, as the calculator does. */
fun Device.openAgain() {
    app.unlock(Secret.of(SAMPLE_SECRET))
    app.settle()
    Phone.await { app.open != null }
    app.settle()
}

fun Device.drafts(): List<Draft> = app.door.drafts().use { it.list() }

/** Waits for a screen. */
fun Device.see(name: String) = Phone.await { app.top.name == name }.also { app.settle() }

/** True while the record or the notes are open in core. */
fun Device.isOpen() = runCatching { app.door.settings() }.isSuccess

/** Makes every write beyond so many bytes of a file fail, as a full disk does. */
@Suppress("UnusedReceiverParameter")
fun Device.largestFile(bytes: String) {
    val pid = ProcessHandle.current().pid()
    assertEquals(0, ProcessBuilder("prlimit", "--pid=$pid", "--fsize=$bytes:unlimited").inheritIO().start().waitFor())
}
