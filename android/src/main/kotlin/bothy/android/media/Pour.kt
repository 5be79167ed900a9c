package bothy.android.media

import uniffi.bothy_core.Failure
import uniffi.bothy_ffi.Incoming
import java.io.IOException
import java.io.InputStream
import java.nio.Buffer
import java.nio.ByteBuffer
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit.MILLISECONDS
import kotlin.concurrent.thread

/**
 * Pours a stream into the record, on a thread of its own: bytes pass through memory, and nothing lies in clear anywhere else. A slow sender
 * delays neither a lock nor a save.
 */
class Pour(private val into: Incoming, private val from: InputStream) {
    /** Bytes so far. */
    @Volatile
    var taken = 0L
        private set

    /** The beginning of it, for what a photo says of its place; wiped by [close]. */
    val head = ByteArray(HEAD)

    private var trouble: Throwable? = null

    @Volatile
    private var isOver = false
    private val ended = CountDownLatch(1)

    /** Begins, once. [then] is called on the thread of the pouring. */
    fun start(then: () -> Unit = {}) {
        thread(name = "pour", isDaemon = true) {
            trouble = runCatching(::all).exceptionOrNull()
            ended.countDown()
            then()
        }
    }

    /** Waits for the end, at most [millis]; what hasn't come by then is left out. Throws what went wrong: [Failure], or [IOException]. */
    fun await(millis: Long) {
        if (!ended.await(millis, MILLISECONDS)) {
            isOver = true
            runCatching(from::close)
            ended.await(millis, MILLISECONDS)
        }
        check()
    }

    /** Throws what went wrong, after the end. */
    fun check() {
        trouble?.let { throw it }
    }

    /** Gives it up, from any thread, and wipes what is here. */
    fun close() {
        isOver = true
        runCatching(from::close)
        head.fill(0)
    }

    private fun all() {
        val bytes = ByteArray(CHUNK)
        val lent = ByteBuffer.allocateDirect(CHUNK)
        try {
            from.use {
                var count = next(bytes)
                while (count >= 0) {
                    pass(bytes, count, lent)
                    count = next(bytes)
                }
            }
        } finally {
            bytes.fill(0)
            (lent as Buffer).limit(CHUNK)
            for (at in 0 until CHUNK) lent.put(at, 0)
        }
    }

    private fun pass(bytes: ByteArray, count: Int, lent: ByteBuffer) {
        if (taken < HEAD) bytes.copyInto(head, taken.toInt(), 0, minOf(count, HEAD - taken.toInt()))
        // As Buffer: what ByteBuffer.limit returns on Java 17 isn't in Android 8.
        (lent as Buffer).limit(CHUNK)
        for (at in 0 until count) lent.put(at, bytes[at])
        (lent as Buffer).limit(count)
        into.write(lent)
        taken += count
    }

    /** An end that was asked for is an end, and no error. */
    private fun next(bytes: ByteArray): Int = try {
        from.read(bytes)
    } catch (broken: IOException) {
        if (isOver) -1 else throw broken
    }
}

private const val CHUNK = 1 shl 18
private const val HEAD = 1 shl 17
