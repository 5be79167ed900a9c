package bothy.android

import android.media.AudioManager
import android.os.Build
import android.os.Bundle
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.EditText
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import uniffi.bothy_core.Bug
import uniffi.bothy_core.Failure
import uniffi.bothy_core.InternalException
import uniffi.bothy_core.Value

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

    @Test
    fun `a disk that takes nothing more is said while typing, the words stay, and they are kept once there is room`() {
        firstOpening()
        device.type("details", "They shouted")
        largestFile("0")
        rest()
        assertNotNull("nothing was said", device.text("message"))
        assertEquals("They shouted", device.text("details"))
        largestFile("unlimited")
        device.type("details", " and left")
        rest()
        device.activity.quickExit()
        device.app.settle()
        device.press(SECRET)
        device.tap("draft-0")
        assertEquals("They shouted and left", device.text("details"))
    }

    @Test
    fun `a quarter of a megabyte that is pasted is kept, and a letter more is refused and stays`() {
        firstOpening()
        val most = "and then ".repeat(MOST).take(MOST)
        paste(most)
        rest()
        assertNull(device.text("message"))
        assertEquals(most, (device.drafts().single().said.fields.getValue("details") as Value.Words).v1)
        paste(most + "y")
        rest()
        assertNotNull("nothing was said", device.text("message"))
        assertEquals(MOST + 1, device.text("details")?.length)
    }

    @Test
    fun `two fingers on two keys press both`() {
        device.tap("go-on")
        device.activity.back()
        device.activity.back()
        val keys = listOf("key-7", "key-8").map { device.find(it)!! }
        Phone.tapTogether(keys)
        assertEquals(setOf('7', '8'), device.text("display")!!.toSet())
    }

    @Test
    fun `a call that comes in while it is open locks it`() {
        firstOpening()
        device.activity.getSystemService(AudioManager::class.java).mode = AudioManager.MODE_RINGTONE
        device.app.settle()
        // Before Android 12 the phone says nothing of it; a call that comes to the front is leaving.
        val tells = Build.VERSION.SDK_INT >= Build.VERSION_CODES.S
        assertEquals(if (tells) "calculator" else "new-incident", device.app.top.name)
    }

    @Test
    fun `a quick exit from what anybody may see ends at the calculator, too`() {
        firstOpening()
        device.tap("close")
        device.tap("menu")
        device.tap("numbers")
        assertEquals("useful-numbers", device.app.top.name)
        device.activity.quickExit()
        assertEquals(listOf("calculator"), device.app.stack.map { it.name })
        assertNotNull("it isn't drawn", device.find("key-7"))
    }

    @Test
    fun `a bug is one calm message, and the record goes on`() {
        firstOpening()
        device.type("details", "They shouted")
        for (bug in listOf(IllegalStateException("in the shell"), Failure.Internal(Bug.PANICKED), InternalException("in core"))) {
            device.app.top.work(task = { throw bug }) {}
            device.app.settle()
            val words = device.text("message").orEmpty()
            assertTrue(words, "safe" in words && bug.message.orEmpty() !in words.ifEmpty { "?" })
            assertEquals("They shouted", device.text("details"))
            device.app.top.tell(null)
        }
        device.app.faults.clear()
        device.tap("kind-controlling")
        device.tap("save")
        assertEquals("saved", device.app.top.name)
    }

    private fun paste(text: String) {
        (device.find("details") as EditText).setText(text)
    }

    /** Until the fingers have rested, and what was typed is on disk. */
    private fun rest() {
        Phone.idle(REST_MS)
        device.app.settle()
    }

    /** Makes every write beyond so many bytes of a file fail, as a full disk does. */
    private fun largestFile(bytes: String) {
        val pid = ProcessHandle.current().pid()
        assertEquals(0, ProcessBuilder("prlimit", "--pid=$pid", "--fsize=$bytes:unlimited").inheritIO().start().waitFor())
    }

    private fun firstOpening() {
        device.tap("go-on")
        repeat(2) { device.press(SECRET) }
        assertEquals("new-incident", device.app.top.name)
    }

    private fun isSecure() = device.activity.window.attributes.flags and FLAG_SECURE != 0

    private companion object {
        const val SECRET = "58210946="
        const val REST_MS = 1000L
        const val MOST = 256 * 1024
        const val LONG_MS = 500L
        const val REACH_MS = 100
        const val NANOS = 1_000_000
    }
}
