package bothy.android.media

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.ImageFormat
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.media.ImageReader
import android.media.MediaRecorder
import android.os.Handler
import android.os.HandlerThread
import android.os.Looper
import android.util.Size
import android.view.Surface
import java.nio.ByteBuffer

/** Why a camera or a microphone gives nothing. */
enum class Trouble { REFUSED, IN_USE, GONE, FAILED }

/**
 * The phone's cameras: a picture on the screen, photos as bytes that were never a file, and a film into a recorder. Without the place: Bothy
 * doesn't know it. [failed] comes on the main thread, and after it the camera is closed.
 */
class Camera(context: Context, private val failed: (Trouble) -> Unit) {
    private val manager = context.getSystemService(CameraManager::class.java)
    private val main = Handler(Looper.getMainLooper())
    private val thread = HandlerThread("camera").apply { start() }
    private val own = Handler(thread.looper)

    /** Everything below belongs to the camera's thread. */
    private var device: CameraDevice? = null
    private var session: CameraCaptureSession? = null
    private var photos: ImageReader? = null
    private var shown: Surface? = null
    private var film: Surface? = null
    private var lens: Lens? = null
    private var isLit = false
    private var isOpening = false
    private var isOver = false

    /** Returns the cameras: the back one first, then the front one; at most one of each. */
    fun lenses(): List<Lens> = runCatching {
        val all = manager.cameraIdList.map { Lens(it, manager.getCameraCharacteristics(it)) }
        listOfNotNull(all.firstOrNull { !it.isFront }, all.firstOrNull { it.isFront })
    }.getOrDefault(listOf())

    /** Shows a camera's picture, and sends it to a recorder as well if one is given. [ready] comes on the main thread. */
    fun begin(lens: Lens, on: SurfaceTexture, recorder: Surface? = null, ready: () -> Unit = {}) = onOwn {
        stop()
        this.lens = lens
        film = recorder
        lens.shown.let { on.setDefaultBufferSize(it.width, it.height) }
        shown = Surface(on)
        open(lens, ready)
    }

    /** Goes on filming without a picture on the screen. */
    fun hidePicture() = onOwn { if (film != null) repeat(listOf(film)) }

    fun light(on: Boolean) = onOwn {
        isLit = on
        repeat(listOf(shown, film))
    }

    /** Takes a photo, upright for a screen that is turned by [turned] degrees. The bytes are the receiver's to wipe. */
    fun take(turned: Int, then: (ByteArray) -> Unit) = onOwn {
        val reader = photos ?: return@onOwn
        val lens = lens ?: return@onOwn
        reader.setOnImageAvailableListener({ came ->
            val photo = came.acquireNextImage()?.use { bytesOf(it.planes[0].buffer) }
            if (photo != null) main.post { then(photo) }
        }, own)
        session?.let { session ->
            val request = session.device.createCaptureRequest(CameraDevice.TEMPLATE_STILL_CAPTURE).apply {
                addTarget(reader.surface)
                set(CaptureRequest.JPEG_ORIENTATION, lens.upright(turned))
                set(CaptureRequest.JPEG_QUALITY, QUALITY)
                focused()
            }
            session.capture(request.build(), null, own)
        }
    }

    /** Lets go of the camera, of its thread, and of a place that nothing else lets go. Nothing works afterwards. */
    fun end(place: SurfaceTexture? = null) {
        own.post {
            isOver = true
            stop()
            place?.release()
            quit()
        }
    }

    /** A camera that is still being opened has to be closed first, on this thread. */
    private fun quit() {
        if (isOver && !isOpening) thread.quitSafely()
    }

    // Asked for before: a refusal is a SecurityException, which onOwn tells.
    @SuppressLint("MissingPermission")
    private fun open(lens: Lens, ready: () -> Unit) {
        val states = object : CameraDevice.StateCallback() {
            override fun onOpened(camera: CameraDevice) {
                isOpening = false
                device = camera
                if (isOver) stop().also { quit() } else onOwn { join(camera, ready) }
            }

            override fun onDisconnected(camera: CameraDevice) = lost(camera, Trouble.IN_USE)

            override fun onError(camera: CameraDevice, error: Int) = lost(camera, troubleOf(error))
        }
        manager.openCamera(lens.id, states, own)
        isOpening = true
    }

    private fun lost(camera: CameraDevice, why: Trouble) {
        isOpening = false
        camera.close()
        gaveUp(why)
        quit()
    }

    private fun join(camera: CameraDevice, ready: () -> Unit) {
        val photos = lens?.photo?.takeIf { film == null }?.let { ImageReader.newInstance(it.width, it.height, ImageFormat.JPEG, 1) }
        this.photos = photos
        val joined = object : CameraCaptureSession.StateCallback() {
            override fun onConfigured(made: CameraCaptureSession) = onOwn {
                session = made
                repeat(listOf(shown, film))
                main.post(ready)
            }

            override fun onConfigureFailed(made: CameraCaptureSession) = lost(camera, Trouble.FAILED)
        }
        @Suppress("DEPRECATION")
        camera.createCaptureSession(listOfNotNull(shown, film, photos?.surface), joined, own)
    }

    /** The picture again and again. */
    private fun repeat(targets: List<Surface?>) {
        val session = session ?: return
        val template = if (film == null) CameraDevice.TEMPLATE_PREVIEW else CameraDevice.TEMPLATE_RECORD
        val request = session.device.createCaptureRequest(template)
        targets.filterNotNull().forEach(request::addTarget)
        request.focused()
        session.setRepeatingRequest(request.build(), null, own)
    }

    private fun CaptureRequest.Builder.focused() {
        val how = if (film == null) CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE else CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_VIDEO
        set(CaptureRequest.CONTROL_AF_MODE, how)
        if (isLit && lens?.hasLight == true) set(CaptureRequest.FLASH_MODE, CaptureRequest.FLASH_MODE_TORCH)
    }

    private fun stop() {
        session = null
        device?.close()
        device = null
        photos?.close()
        photos = null
        shown?.release()
        shown = null
        film = null
    }

    private fun onOwn(work: () -> Unit) {
        own.post {
            try {
                if (!isOver) work()
            } catch (_: SecurityException) {
                gaveUp(Trouble.REFUSED)
            } catch (trouble: CameraAccessException) {
                gaveUp(troubleOf(trouble))
            } catch (_: IllegalArgumentException) {
                gaveUp(Trouble.GONE)
            } catch (_: IllegalStateException) {
                gaveUp(Trouble.FAILED)
            }
        }
    }

    private fun gaveUp(why: Trouble) {
        stop()
        if (!isOver) main.post { failed(why) }
    }

    internal companion object {
        const val QUALITY: Byte = 92

        fun bytesOf(from: ByteBuffer) = ByteArray(from.remaining()).also(from::get)

        fun troubleOf(error: Int) = when (error) {
            CameraDevice.StateCallback.ERROR_CAMERA_IN_USE, CameraDevice.StateCallback.ERROR_MAX_CAMERAS_IN_USE -> Trouble.IN_USE
            CameraDevice.StateCallback.ERROR_CAMERA_DISABLED -> Trouble.REFUSED
            else -> Trouble.FAILED
        }

        fun troubleOf(trouble: CameraAccessException) = when (trouble.reason) {
            CameraAccessException.CAMERA_IN_USE, CameraAccessException.MAX_CAMERAS_IN_USE -> Trouble.IN_USE
            CameraAccessException.CAMERA_DISABLED -> Trouble.REFUSED
            CameraAccessException.CAMERA_DISCONNECTED -> Trouble.GONE
            else -> Trouble.FAILED
        }
    }
}

/** One camera of the phone, and the sizes that Bothy takes of it. */
class Lens(val id: String, private val says: CameraCharacteristics) {
    private val sizes = says.get(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP)
    private val sensor = says.get(CameraCharacteristics.SENSOR_ORIENTATION) ?: 0

    val isFront = says.get(CameraCharacteristics.LENS_FACING) == CameraCharacteristics.LENS_FACING_FRONT
    val hasLight = says.get(CameraCharacteristics.FLASH_INFO_AVAILABLE) == true

    /** What is shown on the screen. */
    val shown = largest(sizes?.getOutputSizes(SurfaceTexture::class.java), SHOWN)

    /** A photo: as large as can be shown again. */
    val photo = largest(sizes?.getOutputSizes(ImageFormat.JPEG), PHOTO)
    val film = largest(sizes?.getOutputSizes(MediaRecorder::class.java), FILM)

    /** Returns by how much a photo is turned so that it stands upright on a screen that is turned by [degrees]. */
    fun upright(degrees: Int) = if (isFront) (sensor + degrees) % CIRCLE else (sensor - degrees + CIRCLE) % CIRCLE

    private fun largest(all: Array<Size>?, most: Size): Size {
        val fit = all.orEmpty().filter { it.width.toLong() * it.height <= most.width.toLong() * most.height }
        // Of the same shape if there is one.
        val alike = fit.filter { it.width * most.height == it.height * most.width }.ifEmpty { fit }
        return alike.maxByOrNull { it.width.toLong() * it.height } ?: most
    }

    private companion object {
        val SHOWN = Size(1280, 960)
        val PHOTO = Size(4608, 3456)
        val FILM = Size(1280, 720)
        const val CIRCLE = 360
    }
}
