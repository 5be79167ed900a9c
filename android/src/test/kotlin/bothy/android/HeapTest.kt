package bothy.android

import android.widget.TextView
import bothy.android.screens.RecoveryCode
import com.sun.management.HotSpotDiagnosticMXBean
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import uniffi.bothy_ffi.Compartment
import java.io.File
import java.lang.management.ManagementFactory
import java.nio.channels.FileChannel
import java.nio.file.StandardOpenOption
import kotlin.random.Random

/** After a lock no view, screen or list still holds the user's words: looks for them in a dump of everything that lives on the JVM's heap. */
@RunWith(RobolectricTestRunner::class)
class HeapTest {
    private val device = Device()

    /** Words to look for, kept turned over, so that this test isn't what is found. */
    private val saved = secretly()
    private val unsaved = secretly()

    @After
    fun end() = device.end()

    @Test
    fun `after a quick exit the heap holds none of the user's words`() {
        device.tap("go-on")
        repeat(2) { device.press("58210946=") }
        device.tap("kind-controlling")
        device.type("details", plain(saved))
        device.tap("save")
        device.tap("log")
        device.tap("back")
        device.tap("new-incident")
        device.type("details", plain(unsaved))
        assertNotEquals("the search finds what is there", 0, found(unsaved))
        device.activity.quickExit()
        device.app.settle()
        Phone.idle(LATER_MS)
        assertEquals("what was saved", 0, found(saved))
        assertEquals("what was being typed", 0, found(unsaved))
    }

    @Test
    fun `after a quick exit the heap holds neither the secret nor a recovery code that was on the screen`() {
        device.tap("go-on")
        repeat(2) { device.press(plain(DIGITS) + "=") }
        device.app.opened(Compartment.VAULT, RecoveryCode())
        device.app.settle()
        device.tap("make")
        val code = shownCode()
        assertNotEquals("the search finds what is there", 0, found(code))
        device.activity.quickExit()
        device.app.settle()
        Phone.idle(LATER_MS)
        assertEquals("the secret", 0, found(DIGITS))
        assertEquals("the code", 0, found(code))
    }

    /** Not in the test itself, whose frame would keep the view. */
    private fun shownCode() = turned(Phone.views().filterIsInstance<TextView>().firstNotNullOf { CODE.find(it.text) }.value)

    private fun turned(text: CharSequence) = ByteArray(text.length) { (text[it].code xor TURNED).toByte() }

    private fun secretly() = ByteArray(LENGTH) { (Random.nextInt('a'.code, 'z'.code) xor TURNED).toByte() }

    private fun plain(turned: ByteArray) = String(ByteArray(turned.size) { (turned[it].toInt() xor TURNED).toByte() })

    private fun found(turned: ByteArray): Int {
        val dump = File(System.getProperty("bothy.pictures")!!).resolveSibling("heap.hprof")
        dump.delete()
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean::class.java).dumpHeap(dump.path, true)
        val places = FileChannel.open(dump.toPath(), StandardOpenOption.READ).use { count(it, turned, 1) + count(it, turned, 2) }
        dump.delete()
        return places
    }

    /** Counts it with [step] bytes a character, in pieces that overlap. */
    private fun count(heap: FileChannel, turned: ByteArray, step: Int): Int {
        var places = 0
        var at = 0L
        while (at < heap.size()) {
            val piece = heap.map(FileChannel.MapMode.READ_ONLY, at, minOf(PIECE + turned.size * step, heap.size() - at))
            val last = minOf(PIECE, piece.limit().toLong() - turned.size * step)
            for (begin in 0 until last.coerceAtLeast(0).toInt()) {
                var same = 0
                while (same < turned.size && piece.get(begin + same * step).toInt() xor TURNED == turned[same].toInt()) same++
                if (same == turned.size) places++
            }
            at += PIECE
        }
        return places
    }

    private companion object {
        /** 70914263, turned over: no other test has it. */
        val DIGITS = byteArrayOf(0x62, 0x65, 0x6c, 0x64, 0x61, 0x67, 0x63, 0x66)
        val CODE = Regex("[A-Z0-9]{4}-[A-Z0-9]{4}")
        const val LENGTH = 24
        const val TURNED = 0x55
        const val PIECE = 1L shl 28
        const val LATER_MS = 3000L
    }
}
