package bothy.android.media

import android.content.Intent
import android.os.ParcelFileDescriptor
import android.view.Surface
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import bothy.android.Device
import bothy.android.Phone
import bothy.android.drafts
import bothy.android.files.Into
import bothy.android.isOpen
import bothy.android.largestFile
import bothy.android.openAgain
import bothy.android.openRecord
import bothy.android.screens.Recorder
import bothy.android.see
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.FileDescriptor
import java.io.PipedInputStream
import java.io.PipedOutputStream

/** What becomes of a recording, whatever ends it. The tape is a stand-in: a phone's recorder writes nothing here. */
@RunWith(RobolectricTestRunner::class)
class RecordingTest {
    private val device = Device()
    private val tape = StandInTape()

    @After
    fun end() {
        assertEquals(listOf<Throwable>(), device.app.faults)
        device.end()
    }

    @Test
    fun `a recording that is stopped is kept in a draft, whole`() {
        begin()
        tape.hears(300_000)
        device.tap("stop")
        device.see("file-kept")
        val file = device.drafts().single().files.single()
        assertEquals(300_000, file.len.toInt())
        assertEquals(1, tape.stops)
        assertEquals(0, screenOn())
    }

    @Test
    fun `the quick exit ends it, keeps it, and locks`() {
        begin()
        tape.hears(5_000)
        device.tap("close")
        assertEquals("calculator", device.app.top.name)
        kept(5_000)
    }

    @Test
    fun `the screen going off ends it and keeps it`() {
        begin()
        tape.hears(5_000)
        device.app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        device.app.settle()
        assertEquals("calculator", device.app.top.name)
        kept(5_000)
    }

    @Test
    fun `leaving ends it, even for a picker`() {
        begin()
        tape.hears(5_000)
        device.activity.askOutside { }
        device.leave()
        device.comeBack()
        assertEquals("calculator", device.app.top.name)
        kept(5_000)
    }

    @Test
    fun `behind the calculator it goes on, dim, and a secret ends it, keeps it and opens`() {
        begin()
        tape.hears(5_000)
        device.tap("hide")
        assertEquals(true, device.find("key-7") != null)
        assertEquals(0, tape.stops)
        assertEquals(FLAG_KEEP_SCREEN_ON, screenOn())
        assertEquals(0.01f, device.activity.window.attributes.screenBrightness)
        device.press("7×8=")
        assertEquals("56", device.text("display"))
        assertEquals(0, tape.stops)
        tape.hears(2_000)
        device.press("58210946=")
        Phone.await { device.app.top.name == "home" }
        assertEquals(1, tape.stops)
        assertEquals(7_000, device.drafts().single().files.single().len.toInt())
        assertEquals(0, screenOn())
    }

    @Test
    fun `behind the calculator Back ends it and keeps it`() {
        begin()
        tape.hears(5_000)
        device.tap("hide")
        device.activity.back()
        kept(5_000)
    }

    @Test
    fun `a tape that fails behind the calculator locks, and what came is kept`() {
        begin()
        tape.hears(5_000)
        device.tap("hide")
        tape.fail(Trouble.FAILED)
        Phone.await { device.app.open == null }
        assertEquals("calculator", device.app.top.name)
        kept(5_000)
    }

    @Test
    fun `a quick exit while a slow tape stops, or on going back, keeps it`() {
        for (act in listOf({ device.find("stop")!!.performClick() }, { device.activity.back() })) {
            val slow = StandInTape(SLOW_MS)
            val record = Recorder(Into(), false, { _, _ -> slow }, slow::pipe)
            if (device.app.open == null) device.openRecord(record) else device.activity.go(record)
            device.tap("start")
            Phone.await { device.find("stop") != null }
            slow.hears(5_000)
            act()
            device.activity.quickExit()
            device.app.settle()
            device.openAgain()
            val draft = device.drafts().first()
            assertEquals(5_000, draft.files.single().len.toInt())
            device.app.door.drafts().use { it.discard(draft.id) }
        }
    }

    @Test
    fun `a lock while a slow tape gets ready leaves no microphone on`() {
        val slow = StandInTape(preparesInMs = SLOW_MS)
        device.openRecord(Recorder(Into(), false, { _, _ -> slow }, slow::pipe))
        device.find("start")!!.performClick()
        device.activity.quickExit()
        device.app.settle()
        Phone.idle(SLOW_MS)
        Phone.await { !device.isOpen() }
        Thread.sleep(2 * SLOW_MS)
        assertEquals(false, slow.isOn)
    }

    @Test
    fun `a recording that can't be kept yet is kept at the next try`() {
        begin()
        tape.hears(5_000)
        device.largestFile("0")
        device.tap("stop")
        Phone.await { device.text("message") != null }
        device.largestFile("unlimited")
        device.tap("again")
        device.see("file-kept")
        assertEquals(5_000, device.drafts().single().files.single().len.toInt())
    }

    @Test
    fun `a tape that is let go before it began leaves nothing running`() {
        tape.refuses = Trouble.FAILED
        device.openRecord(recorder())
        device.tap("start")
        Phone.await { device.text("message") != null }
        device.activity.back()
        device.app.settle()
        assertEquals(1, tape.stops)
        assertEquals(listOf<Any>(), device.drafts())
    }

    @Test
    fun `a tape that fails is let go, and what came is kept`() {
        begin()
        tape.hears(5_000)
        repeat(2) { tape.fail(Trouble.FAILED) }
        device.see("file-kept")
        assertEquals(1, tape.stops)
        assertEquals(5_000, device.drafts().single().files.single().len.toInt())
    }

    @Test
    fun `a record that locks by itself leaves no microphone on`() {
        begin()
        device.app.door.lock()
        tape.hears(400_000)
        Phone.await { tape.stops == 1 && device.text("message") != null }
    }

    @Test
    fun `nothing heard is said, and nothing is added`() {
        begin()
        device.tap("stop")
        Phone.await { device.text("message") != null }
        assertEquals(listOf<Any>(), device.drafts())
    }

    @Test
    fun `a microphone that is in use is said`() {
        tape.refuses = Trouble.IN_USE
        device.openRecord(recorder())
        device.tap("start")
        Phone.await { device.text("message") != null }
        assertEquals(device.app.say("phone-microphone-in-use"), device.text("message"))
        assertEquals(1, tape.stops)
    }

    private fun begin() {
        device.openRecord(recorder())
        device.tap("start")
        Phone.await { device.find("stop") != null }
        assertEquals(FLAG_KEEP_SCREEN_ON, screenOn())
    }

    private fun recorder() = Recorder(Into(), false, { _, _ -> tape }, tape::pipe)

    private companion object {
        const val SLOW_MS = 300L
    }

    private fun screenOn() = device.activity.window.attributes.flags and FLAG_KEEP_SCREEN_ON

    private fun kept(bytes: Int) {
        device.app.settle()
        assertEquals(1, tape.stops)
        device.openAgain()
        assertEquals(bytes, device.drafts().single().files.single().len.toInt())
    }
}

/** A tape that hears what a test says. */
class StandInTape(private val stopsInMs: Long = 0, private val preparesInMs: Long = 0) : Tape {
    private val into = PipedOutputStream()
    private var failed: (Trouble) -> Unit = {}
    var refuses: Trouble? = null

    @Volatile
    var stops = 0

    @Volatile
    var isOn = false
    private var isReady = false

    fun pipe() = Pipe(PipedInputStream(into, 1 shl 16), ParcelFileDescriptor.createPipe()[1])

    override fun prepare(into: FileDescriptor, failed: (Trouble) -> Unit): Surface? {
        this.failed = failed
        Thread.sleep(preparesInMs)
        isReady = true
        return null
    }

    override fun start() {
        refuses?.let { throw NoTape(it) }
        isOn = true
    }

    override fun stop() {
        stops++
        // As the phone's: what isn't there yet can't be stopped.
        if (isReady) isOn = false
        Thread.sleep(stopsInMs)
        into.close()
    }

    fun hears(bytes: Int) {
        runCatching {
            into.write(ByteArray(bytes) { (it * 7).toByte() })
            into.flush()
        }
    }

    fun fail(why: Trouble) = failed(why)
}
