package bothy.android

import android.view.KeyEvent
import android.view.View
import android.widget.EditText
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.File
import kotlin.random.Random

/** Taps at random, from a printed seed (another one each time in the long run), behind both doors: no bug, nothing in clear on the disk, and the calculator after every quick exit. */
@RunWith(RobolectricTestRunner::class)
class MonkeyTest {
    private val device = Device()
    private val isLong = System.getenv("BOTHY_TESTS") == "long"
    private val seed = System.getProperty("bothy.seed")?.toLong() ?: if (isLong) Random.nextLong(1L shl SEED_BITS) else SEED
    private val chance = Random(seed)

    @After
    fun end() = device.end()

    @Test
    fun `random taps find no bug and leave nothing in clear`() {
        println("seed $seed (play again with -Dbothy.seed=$seed), ${events()} events")
        val door = device.app.door
        Secret.of(OWN).use { door.create(it, device.app.cost()) }
        Secret.of(OWN).use(door::unlock)
        fill(door)
        Secret.of(OWN).use { own -> Secret.of(SECOND).use { door.setSecond(own, it) } }
        door.lock()
        device.app.does(uniffi.bothy_core.LeavingEvent.QUICK_EXIT)
        device.app.stack.subList(1, device.app.stack.size).clear()
        device.activity.draw()
        var exits = 0
        repeat(events()) { at ->
            if (device.app.open == null && chance.nextInt(OFTEN) == 0) {
                device.app.unlock(Secret.of(if (chance.nextBoolean()) OWN else SECOND))
                device.app.settle()
            }
            if (chance.nextInt(SELDOM) == 0) {
                exits++
                device.activity.quickExit()
                device.app.settle()
                assertEquals("seed $seed, event $at", "calculator", device.app.top.name)
            }
            act()
            assertEquals("seed $seed, event $at on ${device.app.top.name}", listOf<Throwable>(), device.app.faults)
        }
        device.activity.quickExit()
        device.app.settle()
        assertTrue("no quick exit was tried", exits > 0)
        assertEquals("in clear", listOf<String>(), inClear(device.app.dataDir))
    }

    private fun act() {
        val shown = Phone.views().filter { it.isShown && it.isClickable && it.isEnabled && isHarmless(it) }
        val view = shown.randomOrNull(chance)
        when (chance.nextInt(ACTS)) {
            0 -> device.activity.let {
                @Suppress("DEPRECATION")
                it.onBackPressed()
            }
            1 -> Phone.key(KeyEvent.KEYCODE_ENTER)
            2 -> device.change(if (chance.nextBoolean()) "+land" else "+port")
            3 -> {
                device.leave()
                device.comeBack()
            }
            else -> when {
                view is EditText -> {
                    view.requestFocus()
                    Phone.type(TYPED.random(chance))
                }
                view != null -> view.performClick()
            }
        }
        device.app.settle()
    }

    /** A first opening would make another record, and the dialler is another app's. */
    private fun isHarmless(view: View) = view.getTag(R.id.control)?.toString()?.startsWith("call-") != true

    private fun inClear(folder: File): List<String> = folder.walk().filter(File::isFile).flatMap { file ->
        val bytes = file.readBytes().toString(Charsets.ISO_8859_1)
        CANARIES.filter { it in bytes || it.toByteArray(Charsets.UTF_16LE).toString(Charsets.ISO_8859_1) in bytes }
            .map { "$it in ${file.name}" }
    }.toList()

    private fun events() = System.getProperty("bothy.events")?.toInt() ?: if (isLong) MANY else SOME

    private companion object {
        const val OWN = "58210946"
        const val SECOND = "73310288"
        const val SEED_BITS = 32

        /** This one found a quick exit that stayed on the page of useful numbers. */
        const val SEED = 3_160_865_120L
        const val SOME = 5000
        const val MANY = 100_000
        const val OFTEN = 4
        const val SELDOM = 25
        const val ACTS = 24
        val TYPED = listOf("canary-zebra", "12", "\u200F\u0645\u06CC\u06BA", "\uD83D\uDE00", "a\u202Eb")
        val CANARIES = listOf("canary-zebra", "threw a cup", "counted my money")
    }
}
