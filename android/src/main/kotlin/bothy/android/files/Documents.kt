package bothy.android.files

import android.content.ContentResolver
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import android.provider.OpenableColumns
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream

// Other apps' documents. Whatever such an app throws comes out as an IOException, or as "no".

/** Returns the name that a document has where it lies; maybe empty. */
fun nameOf(resolver: ContentResolver, uri: Uri): String = runCatching {
    resolver.query(uri, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use { if (it.moveToFirst()) it.getString(0) else null }
}.getOrNull().orEmpty()

/** Opens a document to read it. */
fun opened(resolver: ContentResolver, uri: Uri): InputStream = guarded { resolver.openInputStream(uri) ?: throw FileNotFoundException() }

/** Opens a document for what goes back in it, or hands it on. */
fun readable(resolver: ContentResolver, uri: Uri): ParcelFileDescriptor =
    guarded { resolver.openFileDescriptor(uri, "r") ?: throw FileNotFoundException() }

/** Opens an empty document to write it, and to read it back where that is possible. */
fun writable(resolver: ContentResolver, uri: Uri): ParcelFileDescriptor = guarded {
    val both = runCatching { resolver.openFileDescriptor(uri, "rw") }.getOrNull()
    both ?: resolver.openFileDescriptor(uri, "w") ?: throw FileNotFoundException()
}

/** Deletes a document that Bothy had made. Returns false if it may still be there. */
fun deleted(resolver: ContentResolver, uri: Uri): Boolean =
    runCatching { DocumentsContract.deleteDocument(resolver, uri) }.getOrDefault(false)

private fun <T> guarded(work: () -> T): T = runCatching(work).getOrElse { throw it as? IOException ?: IOException(it) }
