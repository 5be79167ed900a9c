package bothy.android.files

import java.nio.ByteBuffer
import java.nio.ByteOrder

/** Makes a JPEG that says its place, in whole [degrees]; zeros if a phone took it out; null: it never said one. */
fun photo(degrees: Int?): ByteArray {
    val tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN)
    tiff.put("II".toByteArray()).putShort(42).putInt(8)
    // One directory, which leads to the place's own.
    tiff.putShort(1)
    if (degrees == null) {
        tiff.putShort(0x0112).putShort(3).putInt(1).putInt(1)
    } else {
        tiff.putShort(0x8825.toShort()).putShort(4).putInt(1).putInt(26)
    }
    tiff.putInt(0)
    if (degrees != null) {
        val under = if (degrees == 0) 0 else 1
        tiff.putShort(4)
        sign(tiff, 1, if (degrees == 0) 0 else 'N'.code)
        tiff.putShort(2).putShort(5).putInt(3).putInt(80)
        sign(tiff, 3, if (degrees == 0) 0 else 'W'.code)
        tiff.putShort(4).putShort(5).putInt(3).putInt(104)
        tiff.putInt(0)
        repeat(2) { repeat(3) { part -> tiff.putInt(if (part == 0) degrees else 0).putInt(under) } }
    }
    val exif = "Exif\u0000\u0000".toByteArray() + tiff.array()
    val length = exif.size + 2
    val start = byteArrayOf(-1, 0xD8.toByte(), -1, 0xE1.toByte(), (length shr 8).toByte(), length.toByte())
    return start + exif + byteArrayOf(-1, 0xD9.toByte())
}

private fun sign(tiff: ByteBuffer, tag: Int, letter: Int) {
    tiff.putShort(tag.toShort()).putShort(2).putInt(2).putInt(letter)
}
