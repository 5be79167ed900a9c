package bothy.android.screens

import android.content.Context
import android.graphics.Bitmap
import android.graphics.Color
import android.graphics.pdf.PdfRenderer
import android.os.Handler
import android.os.HandlerThread
import android.os.ParcelFileDescriptor
import android.os.storage.StorageManager
import bothy.android.media.KeptAt
import bothy.android.media.Lent
import bothy.android.media.Ranges
import uniffi.bothy_ffi.Door
import java.io.IOException
import kotlin.concurrent.thread

/** A kept PDF's pages, drawn by the phone from the record itself, one at a time. */
class Pages private constructor(private val ranges: HandlerThread, private val pdf: PdfRenderer?) : AutoCloseable {
    val count = pdf?.pageCount ?: 0
    var at = 0
        private set
    var pixels: Bitmap? = null
        private set

    @Volatile
    private var isClosed = false

    /** Draws a page; not on the screen's thread. */
    @Synchronized
    fun go(to: Int) {
        if (isClosed) return
        pdf?.openPage(to)?.use { page ->
            val scale = SIDE / maxOf(page.width, page.height)
            val drawn = Bitmap.createBitmap((page.width * scale).toInt(), (page.height * scale).toInt(), Bitmap.Config.ARGB_8888)
            drawn.eraseColor(Color.WHITE)
            page.render(drawn, null, null, PdfRenderer.Page.RENDER_MODE_FOR_DISPLAY)
            if (isClosed) return drawn.wipe()
            pixels = drawn
            at = to
        }
    }

    /** Closes without waiting for a page that is being drawn. */
    override fun close() {
        isClosed = true
        pixels?.wipe()
        pixels = null
        thread(name = "pages", isDaemon = true) { end() }
    }

    @Synchronized
    private fun end() {
        pixels?.wipe()
        runCatching { pdf?.close() }
        ranges.quitSafely()
    }

    companion object {
        private const val SIDE = 1600f

        /** Opens it; without pages if the phone can't read it, or wants a password. */
        fun open(context: Context, door: Door, of: KeptAt): Pages {
            // The phone asks for ranges on this thread.
            val thread = HandlerThread("ranges").apply { start() }
            val pdf = try {
                PdfRenderer(lent(context, Ranges(door, of), thread))
            } catch (_: IOException) {
                null
            } catch (_: SecurityException) {
                null
            }
            return Pages(thread, pdf).also { if (pdf != null && pdf.pageCount > 0) it.go(0) }
        }

        private fun lent(context: Context, of: Ranges, thread: HandlerThread): ParcelFileDescriptor =
            context.getSystemService(StorageManager::class.java)
                .openProxyFileDescriptor(ParcelFileDescriptor.MODE_READ_ONLY, Lent(of), Handler(thread.looper))
    }
}
