package bothy.android.media

import android.media.MediaDataSource
import android.os.ProxyFileDescriptorCallback
import android.system.ErrnoException
import android.system.OsConstants
import uniffi.bothy_core.Failure
import uniffi.bothy_core.LookFor
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.LookJob
import uniffi.bothy_ffi.SendJob
import uniffi.bothy_ffi.SendTo
import java.io.IOException
import java.nio.ByteBuffer

/** Where a kept file is, [len] bytes long: an attachment, or a copy of an [order]. */
class KeptAt(private val id: String, val len: Long, private val order: String? = null) {
    /** Returns at least one byte from [at], unless it ends there. */
    fun read(door: Door, at: Long, most: Int): ByteArray = if (order == null) {
        door.journal().use { it.readPart(id, at.toULong(), most.toUInt()) }
    } else {
        door.orders().use { it.read(order, id, at.toULong()) }
    }

    fun look(door: Door, purpose: LookFor): LookJob =
        if (order == null) door.journal().use { it.look(id, purpose) } else door.orders().use { it.look(order, id, purpose) }

    /** Begins to send a copy out. */
    fun send(door: Door, to: SendTo): SendJob =
        if (order == null) door.journal().use { it.send(id, to) } else door.orders().use { it.send(order, id, to) }

    /** Returns the picture that core keeps of it. */
    fun preview(door: Door, side: Int) = if (order == null) door.journal().use { it.preview(id, side.toUInt()) } else null

    /** Has core keep one, of lines of RGBA. */
    fun keep(door: Door, pixels: ByteBuffer, width: Int, height: Int, side: Int) {
        if (order == null) door.journal().use { it.keepPreview(id, width.toUInt(), height.toUInt(), pixels, side.toUInt()) }
    }
}

/** A kept file, read by range. Nothing of it stays in memory. */
class Ranges(private val door: Door, private val of: KeptAt) : AutoCloseable {
    val len = of.len

    @Volatile
    private var isClosed = false

    /** Reads [size] bytes at [at]; returns how many: fewer at the end, 0 behind it. Throws [Failure]. */
    fun read(at: Long, into: ByteArray, offset: Int, size: Int): Int {
        var count = 0
        while (count < size && at + count < len) {
            if (isClosed) throw Failure.Locked()
            val part = of.read(door, at + count, size - count)
            if (part.isEmpty()) break
            val taken = minOf(part.size, size - count)
            part.copyInto(into, offset + count, 0, taken)
            count += taken
            part.fill(0)
        }
        return count
    }

    /** Returns all of it, for the caller to wipe; null if it is longer than [most]. */
    fun whole(most: Int) = if (len > most) null else ByteArray(len.toInt()).also { read(0, it, 0, it.size) }

    override fun close() {
        isClosed = true
    }
}

/** A kept recording for the phone's player, which is told of no file. */
class Playable(private val of: Ranges) : MediaDataSource() {
    override fun readAt(position: Long, buffer: ByteArray, offset: Int, size: Int): Int = try {
        val count = of.read(position, buffer, offset, size)
        if (count == 0 && size > 0) -1 else count
    } catch (_: Failure) {
        // Locked: the player ends.
        throw IOException()
    }

    override fun getSize() = of.len

    override fun close() = of.close()
}

/** A kept file for what wants a descriptor, such as the phone's reader of PDFs. */
class Lent(private val of: Ranges) : ProxyFileDescriptorCallback() {
    override fun onGetSize() = of.len

    override fun onRead(offset: Long, size: Int, data: ByteArray): Int = try {
        of.read(offset, data, 0, size)
    } catch (_: Failure) {
        throw ErrnoException("", OsConstants.EIO)
    }

    override fun onRelease() = of.close()
}
