package bothy.android.media

import android.media.MediaDataSource
import android.os.ProxyFileDescriptorCallback
import android.system.ErrnoException
import android.system.OsConstants
import uniffi.bothy_core.Failure
import uniffi.bothy_core.LookFor
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.LookJob
import java.io.IOException

/** Where a kept file is, [len] bytes long: an attachment, or a copy of an [order]. */
class KeptAt(private val id: String, val len: Long, private val order: String? = null) {
    fun read(door: Door, at: Long): ByteArray =
        if (order == null) door.journal().use { it.read(id, at.toULong()) } else door.orders().use { it.read(order, id, at.toULong()) }

    fun look(door: Door, purpose: LookFor): LookJob =
        if (order == null) door.journal().use { it.look(id, purpose) } else door.orders().use { it.look(order, id, purpose) }
}

/** A kept file, read by range. One piece of it is in memory at a time, and wiped with the next. */
class Ranges(private val door: Door, private val of: KeptAt) : AutoCloseable {
    val len = of.len
    private var piece = ByteArray(0)
    private var from = 0L
    private var isClosed = false

    /** Reads at most [size] bytes at [at]; returns how many, 0 at the end. Throws [Failure]. */
    @Synchronized
    fun read(at: Long, into: ByteArray, offset: Int, size: Int): Int {
        if (isClosed) throw Failure.Locked()
        if (at >= len || size <= 0) return 0
        if (at < from || at >= from + piece.size) {
            piece.fill(0)
            piece = of.read(door, at)
            from = at
            if (piece.isEmpty()) return 0
        }
        val start = (at - from).toInt()
        val count = minOf(size, piece.size - start)
        piece.copyInto(into, offset, start, start + count)
        return count
    }

    /** Returns all of it, for the caller to wipe; null if it is longer than [most]. */
    fun whole(most: Int): ByteArray? {
        if (len > most) return null
        val all = ByteArray(len.toInt())
        var at = 0
        while (at < all.size) {
            val count = read(at.toLong(), all, at, all.size - at)
            if (count == 0) break
            at += count
        }
        return all
    }

    @Synchronized
    override fun close() {
        isClosed = true
        piece.fill(0)
        piece = ByteArray(0)
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

    override fun onRead(offset: Long, size: Int, data: ByteArray): Int {
        var count = 0
        try {
            // All of it, as a file gives it: a short answer is taken for the end.
            while (count < size) {
                val more = of.read(offset + count, data, count, size - count)
                if (more == 0) break
                count += more
            }
        } catch (_: Failure) {
            throw ErrnoException("", OsConstants.EIO)
        }
        return count
    }

    override fun onRelease() = of.close()
}
