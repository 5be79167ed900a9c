package bothy.android

import android.graphics.Bitmap
import android.graphics.Canvas
import android.view.View.MeasureSpec.EXACTLY
import android.view.View.MeasureSpec.makeMeasureSpec
import android.view.ViewGroup
import android.widget.ScrollView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import java.io.File

/** A picture of every screen in every language and mode, whole down to its end, in target/pictures; and what its layout gets wrong. */
@RunWith(RobolectricTestRunner::class)
class PicturesTest {
    private val device = Device()
    private val faults = ArrayList<String>()
    private val drawn = ArrayList<String>()

    @After
    fun end() = device.end()

    @Test
    fun `every screen has its picture, nothing is cut off, and every control has words and room for a thumb`() {
        if (ONLY == null) FOLDER.deleteRecursively()
        FOLDER.mkdirs()
        val album = Album(device)
        for ((mode, qualifiers, font) in MODES.filter { System.getProperty("modes")?.contains(it.first) ?: true }) {
            for (language in LANGUAGES.filter { mode in EVERY || it == "en" }) {
                device.app.isLong = language == "long"
                album.language = if (language == "ur") "ur" else "en-GB"
                RuntimeEnvironment.setQualifiers(if (language == "ur") "ur-rPK-ldrtl-$qualifiers" else "en-rGB-ldltr-$qualifiers")
                device.change(font = font)
                for (shot in GALLERY.filter { ONLY == null || it.name in ONLY }) {
                    album.show(shot)
                    take(shot, "$language-$mode")
                }
            }
        }
        contactSheet()
        assertEquals("", faults.distinct().joinToString("\n"))
        assertEquals(listOf<Throwable>(), device.app.faults)
    }

    private fun take(shot: Shot, variant: String) {
        val frame = device.activity.findViewById<ViewGroup>(android.R.id.content).getChildAt(0) as ViewGroup
        val scroll = frame.findViewById<ScrollView>(R.id.scroll)
        scroll?.scrollTo(0, 0)
        val beyond = scroll?.let { (it.getChildAt(0).height - it.height).coerceAtLeast(0) } ?: 0
        val height = frame.height + beyond
        // The whole page at once, however far it goes.
        frame.measure(makeMeasureSpec(frame.width, EXACTLY), makeMeasureSpec(height, EXACTLY))
        frame.layout(0, 0, frame.measuredWidth, height)
        val picture = Bitmap.createBitmap(frame.width, height, Bitmap.Config.ARGB_8888)
        frame.draw(Canvas(picture))
        val name = "${shot.name}-$variant"
        FOLDER.resolve("$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, FULL, it) }
        if (variant in GOLDEN && !shot.varies) Golden.fault(name, picture)?.let { faults.add("$name: $it") }
        picture.recycle()
        drawn.add(name)
        faults += Layout(frame).faults().map { "$name: $it" }
        frame.requestLayout()
    }

    private fun contactSheet() {
        val rows = GALLERY.joinToString("\n") { shot ->
            val pictures = drawn.filter {
                it.startsWith("${shot.name}-") &&
                    GALLERY.none { other -> other.name.length > shot.name.length && it.startsWith("${other.name}-") }
            }
            "<h2>${shot.name}</h2><div>" + pictures.joinToString("") {
                "<figure><a href=\"$it.png\"><img src=\"$it.png\" loading=\"lazy\"></a><figcaption>${it.removePrefix(
                    shot.name + "-",
                )}</figcaption></figure>"
            } + "</div>"
        }
        FOLDER.resolve("index.html").writeText(
            """
            |<!doctype html><meta charset="utf-8"><title>Bothy: every screen</title>
            |<style>body { font: 15px sans-serif; background: #ddd; margin: 2em } div { display: flex; gap: 1em; overflow-x: auto; align-items: start }
            |figure { margin: 0 } img { width: 270px } figcaption { text-align: center }</style>
            |<h1>Every screen</h1>
            |$rows
            """.trimMargin(),
        )
    }

    private companion object {
        const val FULL = 100

        /** -Dscreens=home,record: only these, beside the pictures that are there. */
        val ONLY = System.getProperty("screens")?.split(',')
        val FOLDER = File(System.getProperty("bothy.pictures")!!)
        val LANGUAGES = listOf("en", "ur", "long")
        val GOLDEN = listOf("en-normal", "ur-normal", "en-night")
        val EVERY = listOf("normal", "large", "night")
        val MODES = listOf(
            Triple("normal", "w360dp-h640dp-port-notnight-xhdpi", 1f),
            Triple("large", "w360dp-h640dp-port-notnight-xhdpi", 2f),
            Triple("night", "w360dp-h640dp-port-night-xhdpi", 1f),
            Triple("landscape", "w640dp-h360dp-land-notnight-xhdpi", 1f),
            Triple("tablet", "sw800dp-w1280dp-h800dp-land-notnight-mdpi", 1f),
        )
    }
}
