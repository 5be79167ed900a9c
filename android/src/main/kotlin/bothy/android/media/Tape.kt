package bothy.android.media

import android.content.Context
import android.media.MediaRecorder
import android.os.Build
import android.util.Size
import android.view.Surface
import bothy.android.kit.Since
import java.io.FileDescriptor
import java.io.IOException

/** What records: the phone's recorder, and in tests a stand-in. */
interface Tape {
    /** Gets ready to write there, and returns where a camera's picture goes; null for sound. Throws [NoTape]. */
    fun prepare(into: FileDescriptor, failed: (Trouble) -> Unit): Surface?

    /** Begins. Throws [NoTape]. */
    fun start()

    /** Ends, and lets go of the microphone. Called once, also if nothing began. */
    fun stop()
}

/** A recorder that didn't begin. */
class NoTape(val why: Trouble) : IOException()

/** The phone's recorder: sound as AAC in ADTS, video as an MPEG transport stream. Both are whole wherever they end, and need no file. */
class PhoneTape(private val context: Context, private val video: Size? = null) : Tape {
    private var recorder: MediaRecorder? = null
    private var isRunning = false

    override fun prepare(into: FileDescriptor, failed: (Trouble) -> Unit): Surface? = trying {
        val recorder = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) ofContext() else before31()
        this.recorder = recorder
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC)
        if (video != null) recorder.setVideoSource(MediaRecorder.VideoSource.SURFACE)
        recorder.setOutputFormat(if (video == null) MediaRecorder.OutputFormat.AAC_ADTS else MediaRecorder.OutputFormat.MPEG_2_TS)
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AAC)
        recorder.setAudioSamplingRate(SOUND_HZ)
        recorder.setAudioEncodingBitRate(SOUND_BITS)
        if (video != null) {
            recorder.setVideoEncoder(MediaRecorder.VideoEncoder.H264)
            recorder.setVideoSize(video.width, video.height)
            recorder.setVideoFrameRate(FRAMES)
            recorder.setVideoEncodingBitRate(VIDEO_BITS)
        }
        recorder.setOutputFile(into)
        recorder.setOnErrorListener { _, _, _ -> failed(Trouble.FAILED) }
        recorder.setOnInfoListener { _, what, _ -> if (what in ENDS) failed(Trouble.FAILED) }
        recorder.prepare()
        if (video == null) null else recorder.surface
    }

    override fun start() = trying {
        recorder?.start()
        isRunning = true
    }

    override fun stop() {
        val recorder = recorder ?: return
        this.recorder = null
        try {
            if (isRunning) recorder.stop()
        } catch (_: RuntimeException) {
            // Nothing was heard between start and stop: an empty recording is told as such.
        } finally {
            recorder.release()
        }
    }

    /** What the recorder throws says little: start() throws RuntimeException if another app holds the microphone. */
    private fun <T> trying(work: () -> T): T = try {
        work()
    } catch (_: SecurityException) {
        throw NoTape(Trouble.REFUSED)
    } catch (_: IOException) {
        throw NoTape(Trouble.FAILED)
    } catch (_: RuntimeException) {
        throw NoTape(Trouble.IN_USE)
    }

    @Since(31)
    private fun ofContext() = MediaRecorder(context)

    @Suppress("DEPRECATION")
    private fun before31() = MediaRecorder()
}

private const val SOUND_HZ = 44_100
private const val SOUND_BITS = 96_000
private const val VIDEO_BITS = 3_000_000
private const val FRAMES = 30
private val ENDS = setOf(MediaRecorder.MEDIA_RECORDER_INFO_MAX_DURATION_REACHED, MediaRecorder.MEDIA_RECORDER_INFO_MAX_FILESIZE_REACHED)
