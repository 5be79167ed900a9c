package bothy.android

import android.content.Context
import android.graphics.Color
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** Colours that can be told apart: 4.5 to 1 for text, 3 to 1 for edges and icons that mean something (WCAG AA). */
@RunWith(RobolectricTestRunner::class)
class ContrastTest {
    @Test
    fun `every text can be read by day and by night`() {
        for (mode in listOf("+notnight", "+night")) {
            RuntimeEnvironment.setQualifiers(mode)
            val context = RuntimeEnvironment.getApplication()
            for ((text, grounds) in TEXT) for (ground in grounds) atLeast(TEXT_RATIO, context, text, ground, mode)
            for ((edge, grounds) in EDGES) for (ground in grounds) atLeast(EDGE_RATIO, context, edge, ground, mode)
        }
    }

    private fun atLeast(ratio: Double, context: Context, one: Int, other: Int, mode: String) {
        val found = Color.luminance(context.getColor(one)).toDouble() to Color.luminance(context.getColor(other)).toDouble()
        val (light, dark) = if (found.first > found.second) found else found.second to found.first
        val isIt = (light + LIGHT) / (dark + LIGHT)
        assertTrue("${context.resources.getResourceName(one)} on ${context.resources.getResourceName(other)}, $mode: $isIt", isIt >= ratio)
    }

    private companion object {
        const val TEXT_RATIO = 4.5
        const val EDGE_RATIO = 3.0
        const val LIGHT = 0.05
        val GROUNDS = listOf(R.color.paper, R.color.card, R.color.soft, R.color.key)
        val TEXT = mapOf(
            R.color.ink to GROUNDS,
            R.color.quiet to GROUNDS,
            R.color.accent to GROUNDS,
            R.color.on_accent to listOf(R.color.accent),
            R.color.error to listOf(R.color.error_soft, R.color.paper),
        )
        val EDGES = mapOf(R.color.line to listOf(R.color.paper, R.color.card), R.color.error to listOf(R.color.error_soft))
    }
}
