package bothy.android.media

import android.view.View
import bothy.android.Device
import bothy.android.Phone
import bothy.android.files.Into
import bothy.android.openRecord
import bothy.android.screens.FileShown
import bothy.android.screens.kept
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.shadows.ShadowMediaPlayer
import uniffi.bothy_core.Attachment
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Kind
import java.io.File

/** Kept files, read back from the record for whatever shows them. */
@RunWith(RobolectricTestRunner::class)
class ShownTest {
    private val device = Device()

    @Before
    fun begin() = device.openRecord()

    @After
    fun end() {
        assertEquals(listOf<Throwable>(), device.app.faults)
        device.end()
    }

    @Test
    fun `ranges give each byte, from anywhere, over the ends of pieces`() {
        val bytes = ByteArray(3_000_000) { (it * 31 + it / 997).toByte() }
        val file = keep("a.bin", bytes)
        val ranges = Ranges(device.app.door, KeptAt(file.id, file.len.toLong()))
        val got = ByteArray(2_000_000)
        var at = 0
        while (at < got.size) at += ranges.read(900_000L + at, got, at, got.size - at)
        assertArrayEquals(bytes.copyOfRange(900_000, 2_900_000), got)
        assertEquals(0, ranges.read(3_000_000, got, 0, 1))
        assertArrayEquals(bytes, ranges.whole(4_000_000))
        assertEquals(null, ranges.whole(2_999_999))
        val player = Playable(ranges)
        assertEquals(-1, player.readAt(3_000_000, got, 0, 10))
        assertEquals(0, player.readAt(0, got, 0, 0))
        val lent = ByteArray(1_500_000)
        assertEquals(1_500_000, Lent(ranges).onRead(1_000_000, lent.size, lent))
        assertArrayEquals(bytes.copyOfRange(1_000_000, 2_500_000), lent)
        assertEquals(10, Lent(ranges).onRead(2_999_990, 100, lent))
    }

    @Test
    fun `after a lock ranges give nothing`() {
        val file = keep("a.bin", ByteArray(2_000_000))
        val ranges = Ranges(device.app.door, KeptAt(file.id, file.len.toLong()))
        ranges.read(0, ByteArray(10), 0, 10)
        device.app.door.lock()
        assertThrows(Failure.Locked::class.java) { ranges.read(1_900_000, ByteArray(10), 0, 10) }
        assertThrows(java.io.IOException::class.java) { Playable(ranges).readAt(1_900_000, ByteArray(10), 0, 10) }
        assertThrows(android.system.ErrnoException::class.java) { Lent(ranges).onRead(1_900_000, 10, ByteArray(10)) }
    }

    @Test
    fun `a picture is shown with what it says of itself, and its pixels go when it is left`() {
        show(keep("door.jpg", fixture("door-frame.jpg")))
        Phone.await { device.find("picture") != null && device.find("claims") != null }
        val pixels = ((device.find("picture") as android.widget.ImageView).drawable as android.graphics.drawable.BitmapDrawable).bitmap
        assertEquals(false, pixels.isRecycled)
        device.tap("close")
        assertEquals(true, pixels.isRecycled)
    }

    @Test
    fun `what only the phone can decode is decoded once, and core keeps it small`() {
        // Core reads no BMP, as it reads no HEIC, which can't be decoded here.
        val file = keep("door.bmp", bitmap(40, 30))
        val shown = pictureOf(device.app.door, KeptAt(file.id, file.len.toLong()), KEPT_SIDE)
        assertEquals(40 to 30, shown.pixels?.run { width to height })
        val kept = device.app.door.journal().use { it.preview(file.id, KEPT_SIDE.toUInt()) }
        assertEquals(40u to 30u, kept?.run { width to height })
        val again = pictureOf(device.app.door, KeptAt(file.id, 0), KEPT_SIDE)
        assertEquals(shown.pixels!!.getPixel(3, 3), again.pixels!!.getPixel(3, 3))
        show(file)
        Phone.await { device.find("picture") != null }
        device.tap("sharper")
        Phone.await { device.find("picture") != null && device.find("sharper") == null }
    }

    @Test
    fun `a recording plays without sound until it is turned on`() {
        ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(61_000, 0) }
        val players = ArrayList<ShadowMediaPlayer>()
        ShadowMediaPlayer.setCreateListener { _, made -> players.add(made) }
        show(keep("note.m4a", fixture("spoken-note.m4a")))
        Phone.await { device.find("play") != null && device.text("time")!!.contains("1:01") }
        device.tap("play")
        assertEquals(View.VISIBLE, device.find("muted")?.visibility)
        val player = players.single()
        assertEquals(true, player.isReallyPlaying)
        assertEquals(0f to 0f, player.leftVolume to player.rightVolume)
        device.tap("sound")
        assertEquals(null, device.find("muted"))
        assertEquals(1f to 1f, player.leftVolume to player.rightVolume)
    }

    @Test
    fun `what can't be shown says so`() {
        show(keep("a.bin", ByteArray(100)))
        assertEquals(null, device.find("picture"))
        show(keep("cut.jpg", fixture("door-frame.jpg").copyOf(2_000)))
        Phone.await { device.find("claims") != null }
        assertEquals(null, device.find("picture"))
    }

    private fun show(file: Attachment) {
        device.activity.go(FileShown(file))
        device.app.settle()
    }

    private fun keep(name: String, bytes: ByteArray): Attachment {
        val door = device.app.door
        val incident = door.journal().use { it.add(Incident(listOf(Kind.OTHER), Happened.Day("2026-03-01"), mapOf()), listOf()) }
        kept(door, Into(incident = incident), name, bytes)
        return door.journal().use { it.get(incident) }.attachments.single()
    }

    /** Makes a BMP of one red. */
    private fun bitmap(width: Int, height: Int): ByteArray {
        val bytes = java.nio.ByteBuffer.allocate(54 + width * height * 4).order(java.nio.ByteOrder.LITTLE_ENDIAN)
        bytes.put("BM".toByteArray()).putInt(bytes.capacity()).putInt(0).putInt(54)
        bytes.putInt(40).putInt(width).putInt(height).putShort(1).putShort(32).putInt(0).putInt(0)
        repeat(4) { bytes.putInt(0) }
        repeat(width * height) { bytes.putInt(0xC81E1E) }
        return bytes.array()
    }

    private fun fixture(name: String) = File(System.getProperty("bothy.journeys")!!).resolve("../fixtures/$name").readBytes()
}
