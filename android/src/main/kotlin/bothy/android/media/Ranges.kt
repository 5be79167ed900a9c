package bothy.android.media

import android.media.MediaDataSource
import android.os.ProxyFileDescriptorCallback
import android.system.ErrnoException
import android.system.OsConstants
import uniffi.bothy_core.Failure
import uniffi.bothy_ffi.Door
import java.io.IOException

/** A kept file, read by range. Nothing of it stays in memory. */
class Ranges(private val door: Door, private val id: String, val len: Long) : AutoCloseable {
    @Volatile
    private var isClosed = false

    /** Reads at most [size] bytes at [at]; returns how many, 0 at the end. Throws [Failure]. */
    fun read(at: Long, into: ByteArray, offset: Int, size: Int): Int {
        if (isClosed) throw Failure.Locked()
        if (at >= len || size <= 0) return 0
        val part = door.journal().use { it.readPart(id, at.toULong(), size.toUInt()) }
        part.copyInto(into, offset)
        part.fill(0)
        return part.size
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
