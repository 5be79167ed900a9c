package bothy.android

import android.content.ContentProvider
import android.content.ContentValues
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.Bundle
import android.os.Looper
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import org.robolectric.Robolectric
import java.io.File
import java.nio.file.Files

/** Stands in for the phone's documents: files in a folder of the test's. One named "full" takes nothing. */
class TestDocuments : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        asked("openFile")
        return ParcelFileDescriptor.open(fileOf(uri), ParcelFileDescriptor.parseMode(mode))
    }

    override fun call(method: String, arg: String?, extras: Bundle?): Bundle {
        asked(method)
        deleted.add(method)
        return Bundle()
    }

    override fun query(uri: Uri, columns: Array<String>?, where: String?, given: Array<String>?, order: String?): Cursor {
        asked("query")
        return MatrixCursor(arrayOf(OpenableColumns.DISPLAY_NAME)).apply { addRow(arrayOf(uri.lastPathSegment)) }
    }

    override fun getType(uri: Uri): String? = null

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun delete(uri: Uri, where: String?, given: Array<String>?) = 0

    override fun update(uri: Uri, values: ContentValues?, where: String?, given: Array<String>?) = 0

    private fun fileOf(uri: Uri) = if (uri.lastPathSegment ==
        "full"
    ) {
        File("/dev/full")
    } else {
        folder.resolve(uri.lastPathSegment!!).apply { createNewFile() }
    }

    companion object {
        private const val AUTHORITY = "documents.test"
        private lateinit var folder: File
        val deleted = ArrayList<String>()

        /** What was asked on the screen's thread, which another app could hold up for as long as it likes. */
        val askedOnScreen = ArrayList<String>()

        fun asked(what: String) {
            if (Looper.getMainLooper().isCurrentThread) askedOnScreen.add(what)
        }

        fun begin() {
            folder = Files.createTempDirectory("documents").toFile()
            deleted.clear()
            Robolectric.buildContentProvider(TestDocuments::class.java).create(AUTHORITY)
        }

        fun put(name: String, bytes: ByteArray) = folder.resolve(name).writeBytes(bytes)

        fun uri(name: String): Uri = Uri.parse("content://$AUTHORITY/document/$name")
    }
}
