package bothy.android

import android.graphics.Bitmap
import android.os.Build
import java.awt.image.BufferedImage
import java.awt.image.IndexColorModel
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/**
 * The pictures as they were looked at last, small and in sixteen greys, in src/test/golden. -Dgolden=keep puts those of this run in their
 * place: look at them first.
 */
object Golden {
    private val FOLDER = File(System.getProperty("bothy.golden")!!)
    private val KEEPS = System.getProperty("golden") == "keep"

    /** Says what isn't as it was; null if all is. Another Android draws letters in another way. */
    fun fault(name: String, picture: Bitmap): String? {
        if (Build.VERSION.SDK_INT != OF) return null
        val now = small(picture)
        val file = FOLDER.resolve("$name.png")
        if (KEEPS) {
            FOLDER.mkdirs()
            ImageIO.write(now, "png", file)
            return null
        }
        if (!file.exists()) return "has no golden picture: look at it, then run with -Dgolden=keep"
        val then = ImageIO.read(file)
        if (then.width != now.width || then.height != now.height) {
            return "was ${then.width} × ${then.height} and is ${now.width} × ${now.height}"
        }
        val differs = greys(now).zip(greys(then)).count { (one, other) -> abs(one - other) > TOLERANCE }
        val share = differs.toFloat() / (now.width * now.height)
        return if (share > MOST) "looks other than it did, at ${"%.2f".format(share * 100)}% of its points" else null
    }

    private fun small(picture: Bitmap): BufferedImage {
        val scaled = Bitmap.createScaledBitmap(picture, picture.width / BY, picture.height / BY, true)
        val small = BufferedImage(scaled.width, scaled.height, BufferedImage.TYPE_BYTE_BINARY, GREYS)
        for (y in 0 until scaled.height) for (x in 0 until scaled.width) small.setRGB(x, y, scaled.getPixel(x, y))
        scaled.recycle()
        return small
    }

    private fun greys(picture: BufferedImage) = (0 until picture.width * picture.height).map { at ->
        picture.getRGB(at % picture.width, at / picture.width) and 0xFF
    }

    private val GREYS = (0 until 16).map { (it * 17).toByte() }.toByteArray().let { IndexColorModel(4, it.size, it, it, it) }
    private const val OF = Build.VERSION_CODES.UPSIDE_DOWN_CAKE
    private const val BY = 6
    private const val TOLERANCE = 40
    private const val MOST = 0.005f
}
