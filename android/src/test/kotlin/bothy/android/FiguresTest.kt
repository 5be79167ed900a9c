package bothy.android

import org.junit.After
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Key
import uniffi.bothy_core.Kind
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_core.Page
import uniffi.bothy_core.Value
import uniffi.bothy_ffi.Leaving
import java.util.Locale

/** What the boundary costs on a JVM: medians, printed for docs/shells.md. The bounds here only tell that something is badly wrong. */
@RunWith(RobolectricTestRunner::class)
class FiguresTest {
    private val device = Device()

    @After
    fun end() = device.end()

    @Test
    fun `calls across the boundary`() {
        val door = device.app.door
        Secret.of("58210946").use { door.create(it, device.app.cost()) }
        Secret.of("58210946").use(door::unlock)
        val incidents = System.getProperty("bothy.incidents")?.toInt() ?: FEW
        val journal = door.journal()
        val import = journal.beginImport()
        repeat(incidents) { at ->
            val day = "20${10 + at % 16}-0${1 + at % 9}-1${at % 10}"
            val line = """{"kinds": ["money"], "happened": "${day}T10:00", "details": "Number $at of them."}"""
            val lent = Secret(line.toByteArray())
            if (lent.use(import::read)) import.save()
        }
        import.save()
        val words = device.app.words
        val leaving = Leaving()
        val keys = Keys(Locale.UK, false)
        val empty = median { leaving.handle(LeavingEvent.TICK) }
        val key = median { keys.press(Key.Digit(ONE)) }
        val list = median { journal.list(Page()) }
        val page = median { journal.page(Page(), words) }
        val save = median(SAVES) {
            journal.add(Incident(listOf(Kind.MONEY), Happened.Day("2026-03-01"), mapOf("details" to Value.Words("One more."))), listOf())
        }
        println(
            "figures: $incidents incidents; smallest call $empty us, key to display $key us, 50 lines $list us, with words $page us, save $save us",
        )
        assertTrue("a key took $key us", key < BOUND_US)
        assertTrue("a page took $page us", page < BOUND_US)
        keys.close()
        leaving.close()
        import.close()
        journal.close()
    }

    private fun median(rounds: Int = ROUNDS, work: () -> Any?): Long {
        repeat(rounds) { work() }
        val taken = LongArray(rounds) {
            val began = System.nanoTime()
            work()
            System.nanoTime() - began
        }
        return taken.sorted()[rounds / 2] / NANOS
    }

    private companion object {
        const val FEW = 1000
        const val ROUNDS = 400
        const val SAVES = 20
        const val NANOS = 1000
        const val BOUND_US = 20_000L
        val ONE: UByte = 1u
    }
}
