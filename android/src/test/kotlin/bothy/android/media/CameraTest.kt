package bothy.android.media

import android.Manifest.permission.CAMERA
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import bothy.android.Device
import bothy.android.Phone
import bothy.android.drafts
import bothy.android.files.Into
import bothy.android.openAgain
import bothy.android.openRecord
import bothy.android.screens.TakePhoto
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowCameraCharacteristics
import java.nio.ByteBuffer

/** The camera's logic. No picture comes here: that is seen on a phone only. */
@RunWith(RobolectricTestRunner::class)
class CameraTest {
    private val device = Device()

    @After
    fun end() {
        assertEquals(listOf<Throwable>(), device.app.faults)
        device.end()
    }

    @Test
    fun `a phone without a camera says so`() {
        device.openRecord(TakePhoto(Into()))
        Phone.await { device.text("message") == device.app.say("phone-camera-gone") }
        device.tap("again")
        Phone.await { device.text("message") == device.app.say("phone-camera-gone") }
    }

    @Test
    fun `the back camera comes first, and the front one can be chosen`() {
        camera("0", CameraCharacteristics.LENS_FACING_FRONT)
        camera("1", CameraCharacteristics.LENS_FACING_BACK)
        val lenses = Camera(device.app) {}.also { it.end() }.lenses()
        assertEquals(listOf("1", "0"), lenses.map { it.id })
        device.openRecord(TakePhoto(Into()))
        assertEquals(true, device.find("take") != null)
        device.tap("other")
        assertEquals(true, device.find("take") != null)
    }

    @Test
    fun `a photo stands upright however the phone is held`() {
        val back = Lens("1", says(CameraCharacteristics.LENS_FACING_BACK))
        val front = Lens("0", says(CameraCharacteristics.LENS_FACING_FRONT))
        assertEquals(listOf(90, 0, 270, 180), listOf(0, 90, 180, 270).map(back::upright))
        assertEquals(listOf(90, 180, 270, 0), listOf(0, 90, 180, 270).map(front::upright))
    }

    @Test
    fun `a photo that was just taken is kept by a quick exit, and by going back`() {
        camera("1", CameraCharacteristics.LENS_FACING_BACK)
        for (leave in listOf({}, { device.activity.back() })) {
            val screen = TakePhoto(Into())
            if (device.app.open == null) device.openRecord(screen) else device.activity.go(screen)
            screen.took(ByteArray(PHOTO) { (it * 7).toByte() })
            leave()
            device.activity.quickExit()
            device.app.settle()
            device.openAgain()
            val draft = device.drafts().single()
            assertEquals(PHOTO, draft.files.single().len.toInt())
            device.app.door.drafts().use { it.discard(draft.id) }
        }
    }

    @Test
    fun `a camera's errors have their words`() {
        assertEquals(Trouble.IN_USE, Camera.troubleOf(CameraDevice.StateCallback.ERROR_CAMERA_IN_USE))
        assertEquals(Trouble.REFUSED, Camera.troubleOf(CameraDevice.StateCallback.ERROR_CAMERA_DISABLED))
        assertEquals(Trouble.FAILED, Camera.troubleOf(CameraDevice.StateCallback.ERROR_CAMERA_SERVICE))
    }

    @Test
    fun `bytes come out of a buffer as they are`() {
        val bytes = byteArrayOf(1, 2, 3)
        assertArrayEquals(bytes, Camera.bytesOf(ByteBuffer.allocateDirect(3).apply { bytes.forEachIndexed { at, byte -> put(at, byte) } }))
    }

    @Test
    fun `pictures are decoded no larger than they are shown`() {
        assertEquals(listOf(1, 1, 2, 4, 4), listOf(800, 1600, 1601, 4000, 6400).map { sample(it, 100, 1600) })
    }

    private companion object {
        const val PHOTO = 8_000_000
    }

    private fun camera(id: String, facing: Int) {
        shadowOf(device.app).grantPermissions(CAMERA)
        shadowOf(device.app.getSystemService(CameraManager::class.java)).addCamera(id, says(facing))
    }

    private fun says(facing: Int): CameraCharacteristics = ShadowCameraCharacteristics.newCameraCharacteristics().also {
        shadowOf(it).set(CameraCharacteristics.LENS_FACING, facing)
        shadowOf(it).set(CameraCharacteristics.SENSOR_ORIENTATION, 90)
    }
}
