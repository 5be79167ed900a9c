package bothy.android.media

import android.media.MediaPlayer
import android.view.Surface
import uniffi.bothy_ffi.Door
import java.io.IOException

/** Plays a kept recording, from the record itself, without sound until it is turned on. Used on the main thread. */
class Player(door: Door, id: String, len: Long, private val changed: () -> Unit) : AutoCloseable {
    private val from = Playable(Ranges(door, id, len))
    private val player = MediaPlayer()
    private var isReady = false

    var hasSound = false
        private set
    var hasFailed = false
        private set
    val isPlaying get() = isReady && player.isPlaying
    val atMs get() = if (isReady) player.currentPosition else 0
    val lengthMs get() = if (isReady) player.duration.coerceAtLeast(0) else 0

    /** Pixels of the film, once it is known; null for sound. */
    var size: Pair<Int, Int>? = null
        private set

    init {
        player.setVolume(0f, 0f)
        player.setOnPreparedListener {
            isReady = true
            changed()
        }
        player.setOnVideoSizeChangedListener { _, width, height ->
            size = (width to height).takeIf { width > 0 && height > 0 }
            changed()
        }
        player.setOnCompletionListener { changed() }
        player.setOnErrorListener { _, _, _ ->
            isReady = false
            hasFailed = true
            changed()
            true
        }
        try {
            player.setDataSource(from)
            player.prepareAsync()
        } catch (_: IOException) {
            hasFailed = true
        }
    }

    fun show(on: Surface?) = player.setSurface(on)

    fun play() {
        if (isReady) player.start()
    }

    fun pause() {
        if (isPlaying) player.pause()
    }

    fun seek(ms: Int) {
        if (isReady) player.seekTo(ms)
    }

    fun sound(on: Boolean) {
        hasSound = on
        val volume = if (on) 1f else 0f
        player.setVolume(volume, volume)
    }

    override fun close() {
        isReady = false
        player.release()
        from.close()
    }
}
