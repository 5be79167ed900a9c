package bothy.android

import org.junit.After
import org.junit.Assert.assertEquals
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

    @After
    fun end() = device.end()

    @Test
    fun `the first evening`() = journey("first-evening")

    @Test
    fun `the correcting`() = journey("correcting")

    @Test
    fun `the plan`() = journey("plan")

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

    private fun journey(name: String) = Journey(FOLDER.resolve("$name.toml")).run(device)

    private companion object {
        const val SECRET = "58210946="
        val FOLDER = File(System.getProperty("bothy.journeys")!!)
    }
}
