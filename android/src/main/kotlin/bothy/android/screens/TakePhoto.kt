package bothy.android.screens

import android.widget.FrameLayout
import android.widget.TextView
import bothy.android.R
import bothy.android.Secret
import bothy.android.files.Into
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.media.Camera
import bothy.android.media.Lens
import bothy.android.media.Trouble
import bothy.android.media.Viewfinder
import uniffi.bothy_core.Failure
import uniffi.bothy_ffi.Door
import java.time.LocalDateTime
import java.time.format.DateTimeFormatter
import java.util.Locale
import java.util.concurrent.ConcurrentLinkedQueue

/** The phone's camera on a page. What it takes is a photo in memory, and never a file. */
abstract class CameraScreen(name: String, titleKey: String) : Screen(name, titleKey) {
    private var camera: Camera? = null
    private var lenses = listOf<Lens>()
    private var at = 0
    private var isLit = false
    private var hasFailed = false
    private var finder: Viewfinder? = null
    private var count: TextView? = null

    /** Returns what stands under the picture. */
    protected abstract fun said(): String

    /** Takes a photo over, and wipes it. */
    abstract fun took(photo: ByteArray)

    override fun opened() = look()

    private fun look() {
        lenses = camera().lenses()
        if (lenses.isEmpty()) failed(Trouble.GONE) else redraw()
    }

    override fun Page.body() {
        if (hasFailed) {
            button("again", say("phone-try-again"), Weight.MAIN) { again() }
            return
        }
        val lens = lenses.getOrNull(at) ?: return
        put(finderFor(lens))
        count = note(said(), "count")
        button("take", say("phone-photo-take"), Weight.MAIN, R.drawable.camera) { camera?.take(finder?.turned ?: 0, ::took) }
        if (lenses.size > 1) {
            button("other", say("phone-photo-other")) { redraw { at = (at + 1) % lenses.size } }
        }
        if (lens.hasLight) choice("light", say("phone-photo-light"), chosen = isLit) { light(it) }
        button("done", say("phone-done"), Weight.QUIET) { front.back() }
    }

    private fun Page.finderFor(lens: Lens): FrameLayout {
        val finder = Viewfinder(context, lens.shown, { camera().begin(lens, it) { if (isLit) camera?.light(true) } }) {
            letGo()
            true
        }
        this@CameraScreen.finder = finder
        return finder.framed(say("phone-camera-picture"))
    }

    private fun camera() = camera ?: Camera(app, ::failed).also { camera = it }

    /** Shows what is [said] now. The page isn't drawn again: that would stop the camera. */
    protected fun saidNow() {
        count?.text = said()
    }

    private fun light(on: Boolean) {
        isLit = on
        camera?.light(on)
    }

    private fun failed(why: Trouble) {
        letGo()
        hasFailed = true
        redraw()
        tell(say(why.key(isCamera = true)))
    }

    private fun again() {
        hasFailed = false
        tell(null)
        look()
    }

    override fun letGo() {
        camera?.end()
        camera = null
    }
}

/** Takes photos into the record. The phone's gallery doesn't get them. */
class TakePhoto(private val into: Into) : CameraScreen("camera", "phone-attach-photo") {
    /** Taken and not yet kept; a photo leaves it when it is. A lock keeps them first. */
    private val taken = ConcurrentLinkedQueue<ByteArray>()
    private var kept = 0

    override fun said() = if (kept == 0) say("phone-photo-where") else say("phone-photo-kept", "photos" to kept)

    override fun took(photo: ByteArray) {
        // It came after the lock.
        if (isGone && app.open == null) return photo.fill(0)
        taken.add(photo)
        work(keeps = true, task = ::keep) { now ->
            kept = now
            saidNow()
        }
    }

    /** Keeps what was taken, one after the other; from whichever thread comes first. */
    @Synchronized
    private fun keep(door: Door): Int {
        var now = kept
        while (true) {
            val photo = taken.peek() ?: return now
            // What fails stays: a lock interrupts, and tries again.
            kept(door, into, nameNow("jpg"), photo)
            taken.remove().fill(0)
            now++
        }
    }

    override fun left() {
        super.left()
        if (!taken.isEmpty()) work(keeps = true, task = ::keep) {}
    }

    override fun unsaved(): ((Door, Boolean) -> Unit)? {
        letGo()
        if (taken.isEmpty()) return null
        return { door, _ ->
            try {
                keep(door)
            } finally {
                taken.forEach { it.fill(0) }
            }
        }
    }
}

/** Keeps bytes as a file, and returns its ID. Throws [Failure]. */
fun kept(door: Door, into: Into, name: String, bytes: ByteArray): String =
    door.journal().use { it.receive(name, bytes.size.toULong()) }.use { file ->
        for (from in bytes.indices step PIECE) Secret(bytes.copyOfRange(from, minOf(from + PIECE, bytes.size))).use(file::write)
        into.put(door, file)
    }

/** A name without words: the time, in every language the same. */
fun nameNow(ending: String): String = LocalDateTime.now().format(NAME) + ".$ending"

/** Returns the words for what a camera or a microphone refused. */
fun Trouble.key(isCamera: Boolean): String {
    val which = if (isCamera) "camera" else "microphone"
    return when (this) {
        Trouble.REFUSED -> "phone-refused-" + if (isCamera) "photo" else "sound"
        Trouble.IN_USE -> "phone-$which-in-use"
        Trouble.GONE -> "phone-$which-gone"
        Trouble.FAILED -> "phone-$which-failed"
    }
}

private val NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT)
private const val PIECE = 1 shl 20
