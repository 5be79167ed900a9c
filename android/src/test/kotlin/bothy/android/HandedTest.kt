package bothy.android

import bothy.android.screens.PhotographCodes
import bothy.android.screens.TakeOverPlan
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import uniffi.bothy_core.About
import uniffi.bothy_core.Joined
import uniffi.bothy_core.MadeFor
import uniffi.bothy_ffi.HandedIn
import uniffi.bothy_ffi.SealedPlan
import uniffi.bothy_ffi.drawCode
import uniffi.bothy_ffi.handOverParts

/** Plans that are handed over as codes. The journey "taken-over-plan" takes one as a file. */
@RunWith(RobolectricTestRunner::class)
class HandedTest {
    private val device = Device()
    private lateinit var sealed: SealedPlan
    private lateinit var codes: List<ByteArray>

    @Before
    fun begin() {
        TestDocuments.begin()
        device.openRecord()
        sealed = device.app.door.plans().use { it.handOver(it.add(About(MadeFor.LIVING, true, null))) }
        codes = Secret(sealed.file.copyOf()).use(::handOverParts).map(::drawCode)
        codes.forEachIndexed { at, code -> TestDocuments.put("code-$at.png", code) }
    }

    @After
    fun end() {
        assertEquals(listOf<Throwable>(), device.app.faults)
        device.end()
    }

    @Test
    fun `pictures of codes are chosen in any order, and what is missing is said`() {
        device.activity.go(TakeOverPlan())
        device.app.settle()
        for (at in codes.indices.reversed()) {
            assertEquals(null, device.find("six"))
            choose("code-$at.png")
            if (at == 0) break
            val missing = (1..at).joinToString()
            assertEquals(device.app.say("phone-take-over-missing", "codes" to codes.size, "numbers" to missing), device.text("missing"))
        }
        device.type("six", sealed.words.decodeToString())
        device.tap("open")
        // The plan that it came from is here: it goes in there, or stands by itself.
        assertEquals(true, "0" !in device.text("adds")!!)
        device.tap("into-0")
        assertEquals(device.app.say("handover-adds", "items" to 0), device.text("adds"))
        device.tap("take")
        device.see("plan")
        assertEquals(1, device.app.door.plans().use { it.list() }.size)
    }

    @Test
    fun `a picture without a code says so, and what came before stays`() {
        device.activity.go(TakeOverPlan())
        device.app.settle()
        choose("code-1.png")
        TestDocuments.put("none.png", codes[0].copyOf(100))
        choose("none.png")
        assertEquals(device.app.say("phone-take-over-no-code"), device.text("message"))
        assertEquals(true, device.find("missing") != null)
    }

    @Test
    fun `photos are read until no code is missing`() {
        val came = ArrayList<Joined>()
        val screen = PhotographCodes(HandedIn()) { came.add(it) }
        device.activity.go(screen)
        device.app.settle()
        screen.took(codes[0].copyOf(100))
        device.app.settle()
        assertEquals(listOf<Joined>(), came)
        for (code in codes) {
            assertEquals("photograph-codes", device.app.top.name)
            screen.took(code.copyOf())
            device.app.settle()
        }
        assertEquals(codes.size, came.size)
        assertArrayEquals(sealed.file, (came.last() as Joined.Whole).file)
        assertEquals("home", device.app.top.name)
    }

    private fun choose(name: String) {
        device.tap("file")
        device.picks(name)
    }
}
