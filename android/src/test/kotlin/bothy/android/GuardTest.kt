package bothy.android

import android.os.Bundle
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** What others can see of the app while it is open, and after. */
@RunWith(RobolectricTestRunner::class)
class GuardTest {
    private val device = Device()

    @After
    fun end() = device.end()

    @Test
    fun `an open screen stays out of pictures, and the calculator is like any other`() {
        assertTrue("the first opening", isSecure())
        firstOpening()
        assertTrue("open", isSecure())
        device.tap("close")
        assertEquals("calculator", device.app.top.name)
        assertEquals(false, isSecure())
    }

    @Test
    fun `nothing is given to the system to keep`() {
        firstOpening()
        device.type("details", "They shouted")
        val saved = Bundle()
        device.save(saved)
        assertTrue(saved.isEmpty)
    }

    @Test
    fun `after the process is gone it comes back at the calculator, with the draft kept`() {
        firstOpening()
        device.type("details", "They shouted")
        device.leave()
        assertEquals(listOf("calculator"), device.app.stack.map { it.name })
        device.comeBack()
        device.press(SECRET)
        device.tap("draft-0")
        assertEquals("They shouted", device.text("details"))
    }

    @Test
    fun `the calculator is drawn within 100 ms of a quick exit, whatever is at work`() {
        firstOpening()
        device.app.work(device.app.top, { Thread.sleep(LONG_MS) }) {}
        val began = System.nanoTime()
        device.activity.quickExit()
        val took = (System.nanoTime() - began) / NANOS
        assertEquals("calculator", device.app.top.name)
        assertTrue("$took ms", took < REACH_MS)
    }

    private fun firstOpening() {
        device.tap("go-on")
        repeat(2) { device.press(SECRET) }
        assertEquals("new-incident", device.app.top.name)
    }

    private fun isSecure() = device.activity.window.attributes.flags and FLAG_SECURE != 0

    private companion object {
        const val SECRET = "58210946="
        const val LONG_MS = 500L
        const val REACH_MS = 100
        const val NANOS = 1_000_000
    }
}
