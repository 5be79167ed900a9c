package bothy.android

import android.content.Context
import uniffi.bothy_core.Display
import uniffi.bothy_core.Grouping
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Incident
import uniffi.bothy_core.Key
import uniffi.bothy_core.Moment
import uniffi.bothy_core.Unfinished
import uniffi.bothy_ffi.Calculator
import uniffi.bothy_ffi.DevicePrf
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Knock
import uniffi.bothy_ffi.OffsetChange
import uniffi.bothy_ffi.Pressed
import uniffi.bothy_ffi.Style
import java.nio.ByteBuffer
import java.text.DecimalFormat
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.temporal.ChronoUnit
import java.util.Locale

// The calls into core that screens needn't know.

/** A secret in memory that Rust can borrow, wiped after its one use. */
class Secret(bytes: ByteArray) {
    // By index: flip() and position() as Java 17 has them aren't in Android 8.
    private val buffer = ByteBuffer.allocateDirect(bytes.size)

    init {
        for (at in bytes.indices) buffer.put(at, bytes[at])
        bytes.fill(0)
    }

    fun <T> use(work: (ByteBuffer) -> T): T = try {
        work(buffer)
    } finally {
        wipe()
    }

    /** Lends it and keeps it. */
    fun <T> lend(work: (ByteBuffer) -> T): T = work(buffer)

    fun wipe() {
        for (at in 0 until buffer.capacity()) buffer.put(at, 0)
    }

    companion object {
        fun of(typed: CharSequence): Secret = Secret(
            Charsets.UTF_8.encode(java.nio.CharBuffer.wrap(typed)).let { bytes ->
                ByteArray(bytes.remaining()) { bytes.get(it) }.also { bytes.array().fill(0) }
            },
        )
    }
}

fun doorOf(context: Context, hardware: DevicePrf) = Door(context.filesDir.resolve("calculator").path, hardware, zone())

/** Returns every change of the phone's clocks, from 1900 until a year from now. */
fun zone(): List<OffsetChange> {
    val rules = ZoneId.systemDefault().rules
    val end = Instant.now().plus(A_YEAR, ChronoUnit.DAYS)
    val first = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0).toInstant(ZoneOffset.UTC)
    val changes = generateSequence(rules.nextTransition(first)) { rules.nextTransition(it.instant) }.takeWhile { it.instant < end }
    val since = listOf(OffsetChange(first.toEpochMilli(), minutes(rules.getOffset(first))))
    return since + changes.map { OffsetChange(it.instant.toEpochMilli(), minutes(it.offsetAfter)) }
}

private fun minutes(offset: ZoneOffset) = (offset.totalSeconds / SECONDS).toShort()

/** The calculator, with the phone's own way to write numbers. */
class Keys(locale: Locale, rightToLeft: Boolean) : AutoCloseable {
    private val calculator = Calculator(styleOf(locale, rightToLeft))

    /** The display; null: an error. */
    var display: String? = textOf(calculator.shown())
        private set
    var hasMemory = false
        private set
    val history: List<String> get() = calculator.history()

    /** Returns what may be a secret. One call a key: it reads no disk. */
    fun press(key: Key): Knock? = calculator.press(key).let { pressed ->
        display = textOf(pressed)
        hasMemory = pressed.hasMemory
        pressed.knock
    }

    /** Shows for so long, from the next `=` on, that a secret opens nothing yet. */
    fun wait(ms: ULong) = calculator.wait(ms)

    fun clearHistory() = calculator.clearHistory()

    override fun close() = calculator.close()

    private companion object {
        fun textOf(pressed: Pressed) = (pressed.display as? Display.Number)?.text

        fun styleOf(locale: Locale, rightToLeft: Boolean): Style {
            val format = DecimalFormat.getInstance(locale) as? DecimalFormat
            val symbols = format?.decimalFormatSymbols ?: return Style("0", ".", ",", Grouping.THREES, rightToLeft)
            val grouping = when {
                !format.isGroupingUsed -> Grouping.UNGROUPED
                format.toPattern().contains("#,##,##0") -> Grouping.INDIAN
                else -> Grouping.THREES
            }
            return Style("${symbols.zeroDigit}", "${symbols.decimalSeparator}", "${symbols.groupingSeparator}", grouping, rightToLeft)
        }
    }
}

/** A draft between its first letter and its saving, kept by whichever thread comes first. */
class Typed(private var id: String?, private val amends: String?) {
    private var isSaved = false

    @Synchronized
    fun keep(door: Door, said: Unfinished): String = door.drafts().use { drafts ->
        id?.also { drafts.keep(it, said) } ?: drafts.begin(amends, said).also { id = it }
    }

    /** Keeps it, unless it was saved meanwhile: that would begin a draft of the same words. */
    @Synchronized
    fun keepUnsaved(door: Door, said: Unfinished) {
        if (!isSaved) keep(door, said)
    }

    /** Keeps it, then saves it; returns the incident. */
    @Synchronized
    fun save(door: Door, said: Unfinished): String {
        val draft = keep(door, said)
        val incident = door.drafts().use { it.save(draft) }
        ended()
        return incident
    }

    /** Saves a correction of spelling alone. A draft can't say that of itself, and with files it isn't one. */
    @Synchronized
    fun saveSpelling(door: Door, corrected: Incident, said: Unfinished) {
        val hasFiles = id?.let { draft -> door.drafts().use { it.get(draft).files.isNotEmpty() } } ?: false
        if (amends == null || hasFiles) {
            save(door, said)
        } else {
            door.journal().use { it.amend(amends, corrected, true) }
            discard(door)
        }
    }

    /** Keeps it before everything else, then locks. */
    @Synchronized
    fun leave(door: Door, said: Unfinished) {
        if (!isSaved) id = door.leave(id, amends, said)
    }

    @Synchronized
    fun discard(door: Door) {
        id?.let { draft -> door.drafts().use { it.discard(draft) } }
        ended()
    }

    /** Saved or discarded: a lock in the midst of it begins no other draft of the same words. */
    private fun ended() {
        id = null
        isSaved = true
    }
}

fun now(): LocalDateTime = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES)

/** Returns the day of a moment in milliseconds, as the phone's clock has it. */
fun dayOf(ms: Long): String = Instant.ofEpochMilli(ms).atZone(ZoneId.systemDefault()).toLocalDate().toString()

fun localOf(moment: Moment): LocalDateTime = LocalDateTime.parse(moment.local)

/** Returns when it happened, in words. */
fun App.wordsOf(happened: Happened): String = words.happened(happened, zone)

private const val SECONDS = 60
private const val A_YEAR = 366L
private const val FIRST_YEAR = 1900
