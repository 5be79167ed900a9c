package bothy.android.screens

import android.content.Context
import android.content.pm.ActivityInfo
import android.graphics.SurfaceTexture
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.util.Size
import android.view.Surface
import android.widget.FrameLayout
import android.widget.TextView
import bothy.android.R
import bothy.android.files.Into
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.media.Camera
import bothy.android.media.Lens
import bothy.android.media.NoTape
import bothy.android.media.PhoneTape
import bothy.android.media.Pipe
import bothy.android.media.Recording
import bothy.android.media.Tape
import bothy.android.media.Trouble
import bothy.android.media.Viewfinder
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_ffi.Door

/**
 * Records sound or video into the record. It ends when the screen goes off or the app is left, which is said first, and what came until then
 * is kept. It can go on behind the calculator.
 */
class Recorder(
    private val into: Into,
    private val isVideo: Boolean,
    private val newTape: (Context, Size?) -> Tape = ::PhoneTape,
    private val newPipe: () -> Pipe = Pipe::open,
) : Screen(if (isVideo) "record-video" else "record-sound") {
    private val main = Handler(Looper.getMainLooper())

    /** Set on the record's thread, so that a lock finds it whatever the screen knows. */
    @Volatile
    private var recording: Recording? = null
    private var beganMs = 0L
    private var isRunning = false
    private var camera: Camera? = null
    private var place: SurfaceTexture? = null

    /** Where the recorder takes the camera's picture. */
    @Volatile
    private var film: Surface? = null
    private var clock: TextView? = null

    override val keepsScreenOn get() = isRunning

    override fun title() = say(if (isVideo) "phone-attach-video" else "phone-attach-sound")

    override fun Page.body() {
        val lens = if (isVideo) camera().lenses().firstOrNull() else null
        if (isVideo && lens == null) return note(say("phone-camera-gone")).let {}
        lens?.let { put(finderFor(it)) }
        if (isRunning) running() else before(lens)
    }

    private fun Page.before(lens: Lens?) {
        text(say("phone-record-ends"))
        if (isVideo) note(say("phone-video-sideways"))
        space()
        button("start", say("phone-record-start"), Weight.MAIN, if (isVideo) R.drawable.film else R.drawable.microphone) { start(lens) }
    }

    private fun Page.running() {
        clock = text(say("phone-record-going", "time" to time()), "clock")
        tick()
        button("stop", say("phone-record-stop"), Weight.MAIN) { stop() }
        button("hide", say("phone-record-hide")) { hide() }
        note(say("phone-record-hidden"))
    }

    private fun Page.finderFor(lens: Lens): FrameLayout {
        val finder = Viewfinder(context, lens.shown, { shown(lens, it) }) {
            // A film goes on behind the calculator, and its place with it.
            if (!isRunning) camera?.end().also { camera = null }
            !isRunning
        }
        return finder.framed(say("phone-camera-picture"))
    }

    private fun shown(lens: Lens, on: SurfaceTexture) {
        if (isRunning) return
        place = on
        camera().begin(lens, on)
    }

    private fun camera() = camera ?: Camera(app) { why -> failed(why) }.also { camera = it }

    private fun start(lens: Lens?) = work(
        says = say("phone-record-starting"),
        task = { door ->
            val file = door.journal().use { it.receive(nameNow(if (isVideo) "ts" else "aac"), null) }
            val recording = Recording(file, newTape(app, lens?.film), newPipe())
            this.recording = recording
            trying {
                film = recording.prepare(::fails)
                if (film == null) recording.start(::fails)
            }
        },
    ) { trouble ->
        val film = film
        when {
            trouble != null -> notBegun(trouble)
            film == null -> began()
            else -> film(checkNotNull(lens), film)
        }
    }

    /** The camera's picture goes to the recorder first, then the recorder begins. */
    private fun film(lens: Lens, film: Surface) {
        val on = place ?: return failed(Trouble.FAILED)
        camera().begin(lens, on, film) {
            work(task = { trying { recording?.start(::fails) } }) { trouble -> if (trouble == null) began() else notBegun(trouble) }
        }
    }

    private fun trying(work: () -> Unit): Trouble? = try {
        work()
        null
    } catch (no: NoTape) {
        no.why
    }

    private fun began() {
        isRunning = true
        beganMs = SystemClock.elapsedRealtime()
        front.requestedOrientation = ActivityInfo.SCREEN_ORIENTATION_LOCKED
        app.does(LeavingEvent.RECORDING_BEGAN)
        redraw()
    }

    private fun notBegun(why: Trouble) {
        recording = null
        tell(say(why.key(isCamera = false)))
    }

    private fun fails(why: Trouble) {
        main.post { failed(why) }
    }

    /** It ended by itself: what came is kept, and it is said. */
    private fun failed(why: Trouble) {
        if (!isRunning) {
            recording = null
            return tell(say(why.key(isCamera = isVideo)))
        }
        stop(say("phone-record-cut"))
    }

    private fun stop(also: String? = null) {
        val ended = recording ?: return
        over()
        work(says = say("phone-record-keeping"), task = { door -> ended.end(door, into) }) { kept ->
            if (kept == null) tell(say("phone-record-empty")) else front.replace(Kept(listOfNotNull(also)))
        }
    }

    private fun over() {
        isRunning = false
        recording = null
        letGo()
        app.front?.requestedOrientation = ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED
        app.does(LeavingEvent.RECORDING_ENDED)
        redraw()
    }

    override fun letGo() {
        camera?.end()
        camera = null
        notLater()
    }

    private fun hide() {
        camera?.hidePicture()
        app.does(LeavingEvent.HID_RECORDING)
    }

    override fun left() {
        val ended = recording
        if (isRunning) over() else letGo()
        ended?.let { recording -> work(task = { recording.end(it, into) }) {} }
    }

    override fun unsaved(): ((Door, Boolean) -> Unit)? {
        letGo()
        app.front?.requestedOrientation = ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED
        return { door, _ -> recording?.end(door, into) }
    }

    private fun tick(): Unit = later(SECOND_MS) {
        clock?.text = say("phone-record-going", "time" to time())
        tick()
    }

    private fun time(): String {
        val seconds = (SystemClock.elapsedRealtime() - beganMs) / SECOND_MS
        return "%d:%02d".format(java.util.Locale.ROOT, seconds / MINUTE, seconds % MINUTE)
    }

    private companion object {
        const val SECOND_MS = 1000L
        const val MINUTE = 60
    }
}
