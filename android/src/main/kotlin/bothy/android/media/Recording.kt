package bothy.android.media

import android.os.ParcelFileDescriptor
import android.view.Surface
import bothy.android.files.Into
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Incoming
import java.io.InputStream

/** A pipe: what is written at one end is read at the other, and was never a file. */
class Pipe(val from: InputStream, val into: ParcelFileDescriptor) {
    companion object {
        fun open(): Pipe = ParcelFileDescriptor.createReliablePipe().let { (from, into) ->
            Pipe(ParcelFileDescriptor.AutoCloseInputStream(from), into)
        }
    }
}

/** A recording that runs: from the tape through a pipe into the record. It is kept when it ends, whatever ends it. */
class Recording(private val file: Incoming, private val tape: Tape, private val pipe: Pipe = Pipe.open()) {
    private val pour = Pour(file, pipe.from)
    private var isOver = false
    private var isKept = false
    private var kept: String? = null

    val taken get() = pour.taken

    /** Gets ready, and returns where a camera's picture goes. [failed] says that it ended by itself. Throws [NoTape]. */
    @Synchronized
    fun prepare(failed: (Trouble) -> Unit): Surface? = orLetGo { tape.prepare(pipe.into.fileDescriptor, failed) }

    /** Begins, unless it was ended meanwhile. Throws [NoTape]. */
    @Synchronized
    fun start(failed: (Trouble) -> Unit) = orLetGo {
        pour.start {
            // The record locked, or is full: the microphone isn't left on.
            if (letGoIfRunning()) failed(Trouble.FAILED)
        }
        tape.start()
        // The tape has its own end. Only when both are closed does the reader see the end.
        pipe.into.close()
    }

    /**
     * Ends it, keeps what came until now, and returns its ID; null if nothing was heard. May be called again, from any thread, also after it
     * failed; it takes as long as the recorder needs to stop.
     */
    @Synchronized
    fun end(door: Door, place: Into): String? {
        if (isKept) return kept
        letGoIfRunning()
        // What came before a trouble is kept all the same.
        val trouble = runCatching { pour.await(END_MS) }.exceptionOrNull()
        if (pour.taken > 0) kept = place.put(door, file)
        drop()
        return kept ?: trouble?.let { throw it }
    }

    /** Gives it up: nothing of it is kept. */
    @Synchronized
    fun drop() {
        letGoIfRunning()
        isKept = true
        pour.close()
        file.close()
    }

    @Synchronized
    private fun letGoIfRunning(): Boolean {
        if (isOver) return false
        isOver = true
        tape.stop()
        pipe.into.close()
        return true
    }

    private fun <T> orLetGo(work: () -> T): T = try {
        if (isOver) throw NoTape(Trouble.FAILED)
        work()
    } catch (trouble: NoTape) {
        drop()
        throw trouble
    }
}

/** The recorder has closed its end by then, or never will. */
private const val END_MS = 1000L
