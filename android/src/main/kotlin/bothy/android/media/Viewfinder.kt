package bothy.android.media

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Matrix
import android.graphics.RectF
import android.graphics.SurfaceTexture
import android.util.Size
import android.view.Gravity
import android.view.Surface
import android.view.TextureView
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import bothy.android.kit.tag

/**
 * Where a camera's picture shows. [ready] is given the place for it, unless it goes on in the [place] of an earlier one; [gone] is told that
 * the screen takes the place away, and returns false to keep it, because a film still runs into it.
 */
@SuppressLint("ViewConstructor")
class Viewfinder(
    context: Context,
    private val picture: Size,
    private val ready: (SurfaceTexture) -> Unit,
    place: SurfaceTexture? = null,
    private val gone: () -> Boolean,
) : TextureView(context),
    TextureView.SurfaceTextureListener {
    /** How far the screen is turned, in degrees. */
    val turned get() = (display?.rotation ?: Surface.ROTATION_0) * QUARTER
    private val isWide get() = turned % (2 * QUARTER) != 0

    init {
        surfaceTextureListener = this
        place?.let(::setSurfaceTexture)
    }

    /** Returns it in the middle of a frame of a page, with [words] for those who listen. */
    fun framed(words: String) = FrameLayout(context).apply {
        this@Viewfinder.contentDescription = words
        this@Viewfinder.tag("picture")
        addView(this@Viewfinder, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.CENTER))
    }

    override fun onSurfaceTextureAvailable(place: SurfaceTexture, width: Int, height: Int) {
        turn(width, height)
        ready(place)
    }

    override fun onSurfaceTextureSizeChanged(place: SurfaceTexture, width: Int, height: Int) = turn(width, height)

    override fun onSurfaceTextureDestroyed(place: SurfaceTexture) = gone()

    override fun onSurfaceTextureUpdated(place: SurfaceTexture) = Unit

    /** In the picture's own shape, and no higher than leaves room for the buttons. */
    override fun onMeasure(width: Int, height: Int) {
        val long = maxOf(picture.width, picture.height)
        val short = minOf(picture.width, picture.height)
        val most = (resources.displayMetrics.heightPixels * MOST).toInt()
        val room = MeasureSpec.getSize(width)
        val (across, up) = if (isWide) long to short else short to long
        val high = minOf(room * up / across, most)
        setMeasuredDimension(high * across / up, high)
    }

    /** The phone turns the picture for an upright screen only. */
    private fun turn(width: Int, height: Int) {
        val matrix = Matrix()
        val view = RectF(0f, 0f, width.toFloat(), height.toFloat())
        if (isWide) {
            val buffer = RectF(0f, 0f, picture.height.toFloat(), picture.width.toFloat())
            buffer.offset(view.centerX() - buffer.centerX(), view.centerY() - buffer.centerY())
            matrix.setRectToRect(view, buffer, Matrix.ScaleToFit.FILL)
            val scale = maxOf(view.height() / picture.height, view.width() / picture.width)
            matrix.postScale(scale, scale, view.centerX(), view.centerY())
        }
        matrix.postRotate(if (isWide) (turned - 2 * QUARTER).toFloat() else turned.toFloat(), view.centerX(), view.centerY())
        setTransform(matrix)
    }
}

private const val QUARTER = 90
private const val MOST = 0.5f
