package bothy.android

import android.view.View
import android.widget.TextView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_ffi.PrfException
import java.io.File

/** The journeys of tests/journeys, in the real app over the real core; and what only Android can get wrong. */
@RunWith(RobolectricTestRunner::class)
class JourneysTest {
    private val device = Device()

    @org.junit.Before
    fun begin() = TestDocuments.begin()

    @After
    fun end() = device.end()

    @Test
    fun `the first evening`() = journey("first-evening")

    @Test
    fun `the correcting`() = journey("correcting")

    @Test
    fun `the plan`() = journey("plan")

    @Test
    fun `the coerced opening`() = journey("coerced-opening")

    @Test
    fun `the forgotten secret`() = journey("forgotten-secret")

    @Test
    fun `the destroyed record`() = journey("destroyed-record")

    @Test
    fun `the armed second secret`() = journey("armed-second-secret")

    @Test
    fun `the workers hour`() = journey("workers-hour")

    @Test
    fun `the backup`() = journey("backup")

    @Test
    fun `the taken over plan`() = journey("taken-over-plan")

    @Test
    fun `the lost phone`() = journey("lost-phone")

    @Test
    fun `the court export`() = journey("court-export")

    @Test
    fun `a document that can't be written is deleted, and that is said`() {
        firstOpening()
        device.app.opened(uniffi.bothy_ffi.Compartment.VAULT, bothy.android.screens.BackupScreen())
        device.app.settle()
        device.tap("make")
        device.picks("full")
        assertEquals(1, TestDocuments.deleted.size)
        assertEquals(true, device.app.say("phone-send-failed") in device.text("message")!!)
    }

    @Test
    fun `a shake and a volume key close what is open, if chosen`() {
        firstOpening()
        Phone.key(android.view.KeyEvent.KEYCODE_VOLUME_UP)
        assertEquals("new-incident", device.app.top.name)
        val chosen = device.app.door.settings().copy(shake = true, volumeKeys = true)
        device.app.follow(chosen)
        Phone.key(android.view.KeyEvent.KEYCODE_VOLUME_UP)
        assertEquals("calculator", device.app.top.name)
        device.press(SECRET)
        device.app.follow(chosen)
        val gestures = Gestures(device.activity)
        val jolt = floatArrayOf(0f, 30f, 0f)
        gestures.moved(0, jolt)
        gestures.moved(2000, jolt)
        gestures.moved(2200, jolt)
        assertEquals("home", device.app.top.name)
        gestures.moved(2400, jolt)
        assertEquals("calculator", device.app.top.name)
    }

    @Test
    fun `the in a minute`() = journey("in-a-minute")

    @Test
    fun `the first incident takes a minute, and another 15 seconds, with a hand's pauses`() {
        val journey = Journey(FOLDER.resolve("in-a-minute.toml"))
        val first = journey.pace("before-you-start", "saved")
        val another = journey.pace("home", "saved")
        val warning = Phone.views().filterIsInstance<TextView>().filter(View::isShown).joinToString(" ") { it.text }
        println(
            "figures: first incident %.0f s and %d taps, and %.0f s to read what the phone shows; another %.0f s and %d taps"
                .format(first.seconds, first.taps, Pace.reading(warning), another.seconds, another.taps),
        )
        assertTrue("${first.seconds} s, ${first.taps} taps", first.seconds <= 60 && first.taps <= 25)
        assertTrue("${another.seconds} s, ${another.taps} taps", another.seconds <= 15 && another.taps <= 8)
    }

    @Test
    fun `every journey is run here`() {
        val run = JourneysTest::class.java.declaredMethods.map { it.name.removePrefix("the ").replace(' ', '-') }
        for (file in FOLDER.listFiles { file ->
            file.extension == "toml"
        }!!) {
            assertEquals(file.name, true, file.nameWithoutExtension in run)
        }
    }

    @Test
    fun `hardware that lost its key leaves the calculator as it is`() {
        firstOpening()
        device.tap("close")
        // For both files, in whichever order they are asked.
        repeat(2) { device.app.prf.trouble.add(PrfException.Lost()) }
        device.press(SECRET)
        assertEquals("calculator", device.app.top.name)
        assertEquals("58,210,946", device.text("display"))
    }

    @Test
    fun `a lock during an unlock wins`() {
        firstOpening()
        device.tap("close")
        device.app.unlock(Secret.of("58210946"))
        device.app.does(LeavingEvent.QUICK_EXIT)
        device.app.settle()
        assertEquals("calculator", device.app.top.name)
    }

    private fun firstOpening() {
        device.tap("go-on")
        repeat(2) { device.press(SECRET) }
        device.app.settle()
        assertEquals("new-incident", device.app.top.name)
    }

    private fun journey(name: String) {
        Journey(FOLDER.resolve("$name.toml")).run(device)
        // Nothing but the record is anywhere in the app's own storage.
        val left = device.app.dataDir.walk().filter(File::isFile).map { it.relativeTo(device.app.dataDir).path }
        assertEquals(listOf<String>(), left.filterNot { it.startsWith("files/calculator/") }.toList())
    }

    private companion object {
        const val SECRET = "58210946="
        val FOLDER = File(System.getProperty("bothy.journeys")!!)
    }
}
