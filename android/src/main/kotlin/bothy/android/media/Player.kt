package bothy.android.media

import android.media.MediaPlayer
import android.view.Surface
import uniffi.bothy_ffi.Door
import java.io.IOException

/** Plays a kept recording, from the record itself, without sound until it is turned on. Used on the main thread. */
class Player(door: Door, of: KeptAt, private val changed: () -> Unit) : AutoCloseable {
    private val from = Playable(Ranges(door, of))
    private val media = MediaPlayer()
    private var isReady = false
    private var isClosed = false

    var hasSound = false
        private set
    var hasFailed = false
        private set
    val isPlaying get() = isReady && media.isPlaying
    val atMs get() = if (isReady) media.currentPosition else 0
    val lengthMs get() = if (isReady) media.duration.coerceAtLeast(0) else 0

    /** Pixels of the film, once it is known; null for sound. */
    var size: Pair<Int, Int>? = null
        private set

    init {
        media.setVolume(0f, 0f)
        media.setOnPreparedListener {
            isReady = true
            changed()
        }
        media.setOnVideoSizeChangedListener { _, width, height ->
            size = (width to height).takeIf { width > 0 && height > 0 }
            changed()
        }
        media.setOnCompletionListener { changed() }
        media.setOnErrorListener { _, _, _ ->
            isReady = false
            hasFailed = true
            changed()
            true
        }
        try {
            media.setDataSource(from)
            media.prepareAsync()
        } catch (_: IOException) {
            hasFailed = true
        }
    }

    /** Shows it there. A view that goes after this is closed says so once more. */
    fun show(on: Surface?) {
        if (!isClosed) media.setSurface(on)
    }

    fun play() {
        if (isReady) media.start()
    }

    fun pause() {
        if (isPlaying) media.pause()
    }

    fun seek(ms: Int) {
        if (isReady) media.seekTo(ms)
    }

    fun sound(on: Boolean) {
        hasSound = on
        val volume = if (on) 1f else 0f
        media.setVolume(volume, volume)
    }

    override fun close() {
        isReady = false
        isClosed = true
        // First: the player may wait for a read.
        from.close()
        media.release()
    }
}
