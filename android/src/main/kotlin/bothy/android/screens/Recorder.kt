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
    private var stage = Stage.BEFORE
    private var camera: Camera? = null

    /** The camera's picture, from one drawing of the page to the next: a film runs into it. */
    private var place: SurfaceTexture? = null

    /** Where the recorder takes the camera's picture. */
    @Volatile
    private var film: Surface? = null
    private var clock: TextView? = null

    override val keepsScreenOn get() = super.keepsScreenOn || stage == Stage.RUNNING

    override fun title() = say(if (isVideo) "phone-attach-video" else "phone-attach-sound")

    override fun Page.body() {
        val lens = if (isVideo) camera().lenses().firstOrNull() else null
        if (isVideo && lens == null) return note(say("phone-camera-gone")).let {}
        if (stage != Stage.ENDING) lens?.let { put(finderFor(it)) }
        when (stage) {
            Stage.BEFORE -> before(lens)
            Stage.STARTING -> Unit
            Stage.RUNNING -> running()
            Stage.ENDING -> button("again", say("phone-try-again"), Weight.MAIN) { end() }
        }
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
        button("hide", say("phone-record-hide")) {
            camera?.hidePicture()
            app.does(LeavingEvent.HID_RECORDING)
        }
        note(say("phone-record-hidden"))
    }

    private fun Page.finderFor(lens: Lens): FrameLayout {
        val finder = Viewfinder(context, lens.shown, { shown(lens, it) }, place) { false }
        return finder.framed(say("phone-camera-picture"))
    }

    private fun shown(lens: Lens, on: SurfaceTexture) {
        place = on
        camera().begin(lens, on)
    }

    private fun camera() = camera ?: Camera(app) { why -> failed(why) }.also { camera = it }

    private fun start(lens: Lens?) {
        stage = Stage.STARTING
        work(says = say("phone-record-starting"), failed = { notBegun(it) }, task = { door ->
            val file = door.journal().use { it.receive(nameNow(if (isVideo) "ts" else "aac"), null) }
            val recording = Recording(file, newTape(app, lens?.film), newPipe())
            this.recording = recording
            film = recording.prepare(::fails)
            if (film == null) recording.start(::fails)
        }) { film?.let { place -> film(checkNotNull(lens), place) } ?: began() }
    }

    /** The camera's picture goes to the recorder first, then the recorder begins. */
    private fun film(lens: Lens, film: Surface) {
        val on = place ?: return failed(Trouble.FAILED)
        camera().begin(lens, on, film) {
            work(failed = { notBegun(it) }, task = { recording?.start(::fails) }) { began() }
        }
    }

    private fun began() {
        if (stage != Stage.STARTING) return
        stage = Stage.RUNNING
        beganMs = SystemClock.elapsedRealtime()
        front.requestedOrientation = ActivityInfo.SCREEN_ORIENTATION_LOCKED
        app.does(LeavingEvent.RECORDING_BEGAN)
        redraw()
    }

    private fun notBegun(why: Throwable) {
        stage = Stage.BEFORE
        recording?.let { begun -> work(task = { begun.drop() }) {} }
        recording = null
        if (why is NoTape) tell(say(why.why.key(isCamera = false))) else super.failed(why)
    }

    private fun fails(why: Trouble) = main.post { failed(why) }.let {}

    /** It ended by itself: what came is kept, and it is said. */
    private fun failed(why: Trouble) {
        if (stage == Stage.RUNNING) return stop(say("phone-record-cut"))
        // Said twice, or of a camera that is being let go: what came is on its way.
        if (stage == Stage.ENDING) return
        notBegun(NoTape(why))
        tell(say(why.key(isCamera = isVideo)))
    }

    private fun stop(also: String? = null) {
        if (stage != Stage.RUNNING) return
        // Behind the calculator a recording that ends is a lock, which keeps it.
        if (app.cover != null) return app.does(LeavingEvent.QUICK_EXIT)
        over()
        end(also)
    }

    private fun end(also: String? = null) {
        val ended = recording ?: return
        work(says = say("phone-record-keeping"), keeps = true, task = { door -> ended.end(door, into) }) { kept ->
            if (kept != null) return@work front.replace(Kept(listOfNotNull(also)))
            recording = null
            stage = Stage.BEFORE
            tell(say("phone-record-empty"))
        }
    }

    private fun over() {
        stage = Stage.ENDING
        letGo()
        app.front?.requestedOrientation = ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED
        app.does(LeavingEvent.RECORDING_ENDED)
        redraw()
    }

    override fun letGo() {
        camera?.end(place)
        camera = null
        place = null
        notLater()
    }

    override fun left() {
        if (stage == Stage.RUNNING) over() else letGo()
        work(keeps = true, task = { recording?.end(it, into) }) {}
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

    private enum class Stage { BEFORE, STARTING, RUNNING, ENDING }
}

private const val SECOND_MS = 1000L
private const val MINUTE = 60
