package bothy.android

import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.TextView
import org.tomlj.Toml
import java.io.File

/** One way through the app, from tests/journeys: what is done and what is seen, by the names of screens and controls. */
class Journey(private val file: File) {
    /** Each step's parts by name. */
    private val steps: List<Map<String, String>> = Toml.parse(file.toPath()).let { journey ->
        check(journey.errors().isEmpty()) { "${file.name}: ${journey.errors()}" }
        val all = checkNotNull(journey.getArray("steps")) { "${file.name} has no steps" }
        (0 until all.size()).map { at -> all.getTable(at).toMap().mapValues { (_, said) -> said as String } }
    }

    /** What was read on one screen, to be typed on another: a code, words. */
    private val kept = HashMap<String, String>()

    fun run(device: Device) = steps.forEachIndexed { at, step ->
        try {
            one(device, step)
        } catch (fault: Throwable) {
            throw AssertionError("${file.name}, step ${at + 1} $step: ${fault.message}; ${device.text("message").orEmpty()}", fault)
        }
    }

    /** How long a hand needs from where one screen is first seen until another is seen after it. */
    fun pace(from: String, to: String): Pace {
        val begin = steps.indexOfFirst { it["see"] == from }
        val end = begin + steps.drop(begin).indexOfFirst { it["see"] == to }
        check(begin >= 0 && end > begin) { "$from, then $to: not in ${file.name}" }
        return Pace(steps.subList(begin, end))
    }

    private fun one(device: Device, step: Map<String, String>) {
        val app = device.app
        step["see"]?.let { name ->
            Phone.await(5) { app.top.name == name }
            app.settle()
            // The frames before the calculator's own still show the record.
            if (!app.top.isSecure) Phone.idle(FRAMES_MS)
            val secure = device.activity.window.attributes.flags and FLAG_SECURE != 0
            check(secure == app.top.isSecure) { "secure: $secure" }
        }
        step["tap"]?.let(device::tap)
        step["press"]?.let(device::press)
        step["hold"]?.let(device::hold)
        step["keep"]?.let { name -> kept[name] = device.text(step.getValue("on"))!!.filter { it in ' '..'~' } }
        step["type"]?.let { text ->
            device.type(step.getValue("in"), kept.entries.fold(text) { all, (name, words) -> all.replace("<$name>", words) })
        }
        step["picks"]?.let(device::picks)
        step["reads"]?.let { text ->
            val all = device.text(step.getValue("on"))
            check(all == text) { "reads $all" }
        }
        step["shows"]?.let { name -> check(device.find(name) != null) { "not there: ${device.names()}" } }
        step["lacks"]?.let { name -> check(device.find(name) == null) { "it is there" } }
        step["lacks-text"]?.let { text ->
            val found = Phone.views().filterIsInstance<TextView>().filter(View::isShown).any { text in it.text }
            check(!found) { "it is there" }
        }
        step["phone"]?.let { does ->
            when (does) {
                "leave" -> device.leave()
                "return" -> device.comeBack()
                "rest" -> Phone.idle(REST_MS).also { app.settle() }
                "back" -> device.activity.let {
                    @Suppress("DEPRECATION")
                    it.onBackPressed()
                }.also { app.settle() }
                "another" -> device.another()
                "rotate" -> device.change("+land").also { device.change("+port") }
                else -> error("no such thing")
            }
        }
        check(step.keys.all { it in KNOWN }) { "not understood" }
        check(app.faults.isEmpty()) { app.faults.first().stackTraceToString() }
    }

    private companion object {
        val KNOWN =
            setOf("see", "tap", "press", "type", "in", "keep", "hold", "picks", "reads", "on", "shows", "lacks", "lacks-text", "phone")
        const val REST_MS = 2000L
        const val FRAMES_MS = 300L
    }
}
