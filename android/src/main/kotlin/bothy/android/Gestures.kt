package bothy.android

import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import android.view.KeyEvent
import uniffi.bothy_core.Settings
import kotlin.math.sqrt

/** A shake, or a volume key, as a quick exit: only while something is open whose settings say so. */
class Gestures(private val activity: MainActivity) : SensorEventListener {
    private val sensors = activity.getSystemService(SensorManager::class.java)
    private val jolts = ArrayDeque<Long>()
    private var isListening = false

    /** Listens as these settings say; null: nothing is open. */
    fun follow(settings: Settings?) {
        val listens = settings?.shake == true
        if (listens == isListening) return
        isListening = listens
        jolts.clear()
        if (!listens) return sensors.unregisterListener(this)
        sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER)?.let { sensors.registerListener(this, it, SensorManager.SENSOR_DELAY_GAME) }
    }

    /** Returns true if a key was a volume key and is a quick exit; then it changes no volume. */
    fun takes(event: KeyEvent, settings: Settings?): Boolean {
        val takes = settings?.volumeKeys == true && event.keyCode in VOLUME
        if (takes && event.action == KeyEvent.ACTION_DOWN) activity.quickExit()
        return takes
    }

    override fun onSensorChanged(event: SensorEvent) = moved(event.timestamp / NANOS, event.values)

    override fun onAccuracyChanged(sensor: Sensor, accuracy: Int) = Unit

    /** Takes three jolts within a second for a shake: a step or a drop is one. */
    fun moved(atMs: Long, by: FloatArray) {
        val force = sqrt(by.fold(0f) { sum, axis -> sum + axis * axis }) / SensorManager.GRAVITY_EARTH
        if (force < JOLT || jolts.lastOrNull()?.let { atMs - it < APART_MS } == true) return
        jolts.addLast(atMs)
        while (atMs - jolts.first() > WITHIN_MS) jolts.removeFirst()
        if (jolts.size >= JOLTS) activity.quickExit()
    }
}

private val VOLUME = setOf(KeyEvent.KEYCODE_VOLUME_UP, KeyEvent.KEYCODE_VOLUME_DOWN)
private const val NANOS = 1_000_000
private const val JOLT = 2.2f
private const val JOLTS = 3
private const val APART_MS = 80
private const val WITHIN_MS = 1000
