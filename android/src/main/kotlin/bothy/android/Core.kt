package bothy.android

import android.content.Context
import uniffi.bothy_core.Display
import uniffi.bothy_core.Grouping
import uniffi.bothy_core.Happened
import uniffi.bothy_core.Key
import uniffi.bothy_core.Moment
import uniffi.bothy_core.Unfinished
import uniffi.bothy_ffi.Calculator
import uniffi.bothy_ffi.DevicePrf
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.OffsetChange
import uniffi.bothy_ffi.Style
import java.nio.ByteBuffer
import java.text.DecimalFormat
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.temporal.ChronoUnit
import java.util.Locale

// The calls into core that other screens needn't know. The boundary's next version takes most of this file's place.

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

fun doorOf(context: Context, hardware: DevicePrf): Door {
    val zone = ZoneId.systemDefault()
    val offset = zone.rules.getOffset(Instant.now()).totalSeconds / SECONDS
    return Door(context.filesDir.resolve("calculator").path, hardware, offset.toShort())
}

/** The calculator, with the phone's own way to write numbers. */
class Keys(locale: Locale, rightToLeft: Boolean) : AutoCloseable {
    private val calculator = Calculator(styleOf(locale, rightToLeft))

    val hasMemory get() = calculator.hasMemory()
    val history: List<String> get() = calculator.history()

    /** Null: an error. */
    fun display(): String? = (calculator.display() as? Display.Number)?.text

    /** Returns what may be a secret. */
    fun press(key: Key, isWaiting: Boolean): Secret? {
        if (key is Key.Equals) calculator.setWaiting(isWaiting)
        return calculator.press(key)?.let(::Secret)
    }

    fun paste(text: String): Secret? = calculator.paste(text)?.let(::Secret)

    fun clearHistory() = calculator.clearHistory()

    override fun close() = calculator.close()

    private companion object {
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
    @Synchronized
    fun keep(door: Door, said: Unfinished): String = door.drafts().use { drafts ->
        id?.also { drafts.keep(it, said) } ?: drafts.begin(amends, said).also { id = it }
    }

    /** Keeps it, then saves it; returns the incident. */
    @Synchronized
    fun save(door: Door, said: Unfinished): String {
        val draft = keep(door, said)
        val incident = door.drafts().use { it.save(draft) }
        id = null
        return incident
    }

    @Synchronized
    fun discard(door: Door) {
        id?.let { draft -> door.drafts().use { it.discard(draft) } }
        id = null
    }
}

fun now(): LocalDateTime = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES)

/** Returns the moment of a local time; null where the clocks went forward over it. Of two, the first. */
fun momentOf(local: LocalDateTime): Moment? {
    val offsets = ZoneId.systemDefault().rules.getValidOffsets(local)
    return offsets.firstOrNull()?.let { Moment(local.toString(), (it.totalSeconds / SECONDS).toShort()) }
}

fun localOf(moment: Moment): LocalDateTime = LocalDateTime.parse(moment.local)

/** Returns when it happened, in words. */
fun App.wordsOf(happened: Happened): String {
    val offset = ZoneId.systemDefault().rules.getOffset(Instant.now()).totalSeconds / SECONDS
    return words.happened(happened, listOf(OffsetChange(Long.MIN_VALUE, offset.toShort())))
}

private const val SECONDS = 60
