package bothy.android.files

import java.nio.ByteBuffer
import java.nio.ByteOrder

/**
 * Returns true if a photo has room for a place and only zeros in it: the phone took the place out before Bothy got the photo. [head] is the
 * photo's beginning. Core reads a place itself; zeros are none to it.
 */
fun placeWasTaken(head: ByteArray): Boolean = try {
    val start = startOf(head)
    start >= 0 && Tiff(head, start).hasZerosForPlace()
} catch (_: IndexOutOfBoundsException) {
    // Cut off, or not what it seems.
    false
}

/** The directories of a photo's EXIF; places count from its beginning. */
private class Tiff(private val bytes: ByteArray, private val start: Int) {
    private val isBig = bytes[start] == 'M'.code.toByte()
    private val numbers = ByteBuffer.wrap(bytes).order(if (isBig) ByteOrder.BIG_ENDIAN else ByteOrder.LITTLE_ENDIAN)

    fun hasZerosForPlace(): Boolean {
        val places = at(entry(at(ORDER_AND_MAGIC), GPS) ?: return false)
        val parts = listOf(LATITUDE, LONGITUDE).mapNotNull { entry(places, it)?.let(::at) }
        return parts.size == 2 && parts.all(::isZero)
    }

    private fun at(place: Int) = numbers.getInt(start + place)

    /** Returns where the value of a tag stands; null if the directory hasn't this tag. */
    private fun entry(directory: Int, tag: Int): Int? {
        val entries = (0 until short(directory)).map { directory + 2 + it * ENTRY }
        return entries.firstOrNull { short(it) == tag }?.plus(VALUE)
    }

    private fun short(place: Int) = numbers.getShort(start + place).toInt() and WORD

    private fun isZero(place: Int) = (start + place until start + place + THREE_FRACTIONS).all { bytes[it] == 0.toByte() }
}

private fun startOf(head: ByteArray): Int {
    val at = (0..head.size - MARK.size).firstOrNull { from -> MARK.indices.all { head[from + it] == MARK[it] } }
    return if (at == null) -1 else at + MARK.size
}

private val MARK = "Exif\u0000\u0000".toByteArray()
private const val ORDER_AND_MAGIC = 4
private const val GPS = 0x8825
private const val LATITUDE = 2
private const val LONGITUDE = 4
private const val ENTRY = 12
private const val VALUE = 8
private const val WORD = 0xFFFF
private const val THREE_FRACTIONS = 24
