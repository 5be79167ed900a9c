package bothy.android.media

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.ImageDecoder
import android.os.Build
import bothy.android.Secret
import bothy.android.kit.Since
import uniffi.bothy_core.Claims
import uniffi.bothy_core.FilePreview
import uniffi.bothy_core.LookFor
import uniffi.bothy_core.NoPreview
import uniffi.bothy_core.Step
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.LookJob
import uniffi.bothy_ffi.Looked
import java.io.IOException
import java.nio.ByteBuffer

/** A kept picture to show, or why there is none. */
class Picture(val pixels: Bitmap?, val why: NoPreview?)

/**
 * Returns a kept picture, its longer side at most [side] pixels. Core decodes it; what core can't decode, such as a phone's HEIC, the phone
 * does, from memory. A small one is decoded once: core keeps it. Takes up to a second.
 */
fun pictureOf(door: Door, of: KeptAt, side: Int): Picture {
    of.preview(door, side)?.let { return shown(it) }
    val looked = of.look(door, LookFor.PREVIEW).use { job ->
        job.toEnd()
        job.preview(side.toUInt())
    }
    return when (looked) {
        is Looked.Picture -> shown(looked.preview)
        is Looked.Nothing -> if (looked.why == NoPreview.FORMAT) byPhone(door, of, side) else Picture(null, looked.why)
    }
}

private fun shown(made: FilePreview) =
    Picture(BitmapFactory.decodeByteArray(made.bytes, 0, made.bytes.size, changeable()), null).also { made.bytes.fill(0) }

/** Returns what a kept file says of itself. */
fun claimsOf(door: Door, of: KeptAt): Claims = of.look(door, LookFor.CLAIMS).use { job ->
    job.toEnd()
    job.claims()
}

private fun LookJob.toEnd() {
    while (step() is Step.More) Unit
}

private fun byPhone(door: Door, of: KeptAt, side: Int): Picture {
    val bytes = Ranges(door, of).use { it.whole(MOST) } ?: return Picture(null, NoPreview.TOO_LARGE)
    try {
        val pixels = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) decoded(bytes, side) else decodedBefore28(bytes, side)
        pixels?.let { keep(door, of, it, side) }
        return Picture(pixels, if (pixels == null) NoPreview.FORMAT else null)
    } finally {
        bytes.fill(0)
    }
}

/** Hands what the phone decoded to core, which keeps it if there is room. */
private fun keep(door: Door, of: KeptAt, pixels: Bitmap, side: Int) {
    if (side > KEPT_SIDE) return
    val argb = IntArray(pixels.width * pixels.height)
    pixels.getPixels(argb, 0, pixels.width, 0, 0, pixels.width, pixels.height)
    val rgba = ByteBuffer.allocate(pixels.width * pixels.height * Int.SIZE_BYTES)
    for (pixel in argb) rgba.putInt(Integer.rotateLeft(pixel, Byte.SIZE_BITS))
    argb.fill(0)
    Secret(rgba.array()).use { of.keep(door, it, pixels.width, pixels.height, side) }
}

@Since(28)
private fun decoded(bytes: ByteArray, side: Int): Bitmap? = try {
    ImageDecoder.decodeBitmap(ImageDecoder.createSource(ByteBuffer.wrap(bytes)), Small(side))
} catch (_: IOException) {
    null
}

/** No larger than it is shown, and in memory that can be overwritten. */
@Since(28)
private class Small(private val side: Int) : ImageDecoder.OnHeaderDecodedListener {
    override fun onHeaderDecoded(decoder: ImageDecoder, info: ImageDecoder.ImageInfo, source: ImageDecoder.Source) {
        decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
        decoder.isMutableRequired = true
        decoder.setTargetSampleSize(sample(info.size.width, info.size.height, side))
    }
}

private fun decodedBefore28(bytes: ByteArray, side: Int): Bitmap? {
    val how = changeable().apply { inJustDecodeBounds = true }
    BitmapFactory.decodeByteArray(bytes, 0, bytes.size, how)
    if (how.outWidth <= 0) return null
    how.inSampleSize = sample(how.outWidth, how.outHeight, side)
    how.inJustDecodeBounds = false
    return BitmapFactory.decodeByteArray(bytes, 0, bytes.size, how)
}

/** Pixels that can be overwritten. */
private fun changeable() = BitmapFactory.Options().apply { inMutable = true }

internal fun sample(width: Int, height: Int, side: Int): Int {
    var by = 1
    while (maxOf(width, height) / (by * 2) >= side) by *= 2
    return if (maxOf(width, height) / by > side) by * 2 else by
}

/** The longest side of pictures that core keeps, in pixels. */
const val KEPT_SIDE = 512

/** The longest picture that is handed to the phone's decoder. */
private const val MOST = 48 shl 20
