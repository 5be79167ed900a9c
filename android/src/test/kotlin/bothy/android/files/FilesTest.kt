package bothy.android.files

import android.app.Activity
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.Bundle
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import android.widget.TextView
import bothy.android.Device
import bothy.android.Phone
import bothy.android.Secret
import bothy.android.TestDocuments
import bothy.android.drafts
import bothy.android.kit.Page
import bothy.android.openAgain
import bothy.android.openRecord
import bothy.android.screens.Attach
import bothy.android.screens.Sending
import bothy.android.screens.TakeOverPlan
import bothy.android.see
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import uniffi.bothy_core.Draft
import uniffi.bothy_core.Failure
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_core.OrderDetails
import uniffi.bothy_core.OrderKind
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.SendTo
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream

/** Files that come in from other apps, and go out to them. */
@RunWith(RobolectricTestRunner::class)
class FilesTest {
    private val device = Device()
    private val resolver get() = shadowOf(device.app.contentResolver)

    @After
    fun end() {
        assertEquals(listOf<Throwable>(), device.app.faults)
        device.end()
    }

    @Test
    fun `a chosen file is taken in whole, of whatever length`() {
        attach()
        val bytes = ByteArray(1_500_001) { (it * 13).toByte() }
        resolver.registerInputStreamSupplier(PHOTO) { ByteArrayInputStream(bytes) }
        choose(PHOTO)
        device.see("file-kept")
        val file = device.drafts().single().files.single()
        assertEquals(bytes.size, file.len.toInt())
        assertEquals(true, java.security.MessageDigest.getInstance("SHA-256").digest(bytes).contentEquals(file.sha256))
    }

    @Test
    fun `nothing chosen goes back to the question`() {
        attach()
        val asked = asked()
        shadowOf(device.activity).receiveResult(asked, Activity.RESULT_CANCELED, null)
        device.app.settle()
        assertEquals("before-file", device.app.top.name)
    }

    @Test
    fun `an empty file, one that is gone, and one that breaks off add nothing`() {
        val broken = object : InputStream() {
            private var left = 100_000

            override fun read() = if (left-- > 0) 1 else throw IOException()
        }
        val files = listOf<Pair<() -> InputStream, String>>(
            { ByteArrayInputStream(ByteArray(0)) } to "phone-file-empty",
            { throw SecurityException() } to "phone-file-gone",
            { broken } to "phone-file-gone",
        )
        attach()
        for ((stream, words) in files) {
            resolver.registerInputStreamSupplier(PHOTO) { stream() }
            choose(PHOTO)
            Phone.await { device.text("message") == device.app.say(words) }
            device.tap("done")
            device.activity.go(Attach { Into() })
            device.app.settle()
        }
        assertEquals(listOf<Any>(), device.drafts())
    }

    @Test
    fun `what was chosen after a lock waits by its address, and is taken in after the next opening`() {
        attach()
        val asked = asked()
        device.leave()
        device.app.does(LeavingEvent.QUICK_EXIT)
        device.app.settle()
        resolver.registerInputStreamSupplier(PHOTO) { ByteArrayInputStream(ByteArray(5_000)) }
        device.comeBack()
        shadowOf(device.activity).receiveResult(asked, Activity.RESULT_OK, Intent().setData(PHOTO))
        device.app.settle()
        assertEquals("calculator", device.app.top.name)
        device.openAgain()
        assertEquals("take-in", device.app.top.name)
        device.tap("add")
        device.see("file-kept")
        assertEquals(5_000, device.drafts().single().files.single().len.toInt())
    }

    @Test
    fun `a picker isn't leaving, and what it brings comes to the screen that asked`() {
        attach()
        val asked = asked()
        device.leave()
        assertEquals(true, device.app.open != null)
        resolver.registerInputStreamSupplier(PHOTO) { ByteArrayInputStream(ByteArray(5_000)) }
        device.comeBack()
        shadowOf(device.activity).receiveResult(asked, Activity.RESULT_OK, Intent().setData(PHOTO))
        device.see("file-kept")
    }

    @Test
    fun `what a screen would have read itself is for nobody after a lock`() {
        device.openRecord(TakeOverPlan())
        device.tap("file")
        val asked = shadowOf(device.activity).nextStartedActivityForResult.intent
        device.app.does(LeavingEvent.QUICK_EXIT)
        device.app.settle()
        shadowOf(device.activity).receiveResult(asked, Activity.RESULT_OK, Intent().setData(PHOTO))
        assertEquals(listOf<Any>(), device.app.outside.late)
    }

    @Test
    fun `a shared file waits for the record, and a path or one of our own doesn't`() {
        device.openRecord()
        device.app.does(LeavingEvent.QUICK_EXIT)
        device.app.settle()
        for (uri in listOf(PHOTO, Uri.parse("file:///data/secret"), Uri.parse("content://${device.app.packageName}/x"))) {
            device.app.outside.shared(Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, uri))
        }
        device.app.outside.shared(Intent(Intent.ACTION_VIEW).putExtra(Intent.EXTRA_STREAM, PHOTO))
        assertEquals(listOf(PHOTO), device.app.outside.late.map { it.uri })
        device.openAgain()
        assertEquals("take-in", device.app.top.name)
        device.tap("not-now")
        assertEquals("home", device.app.top.name)
    }

    @Test
    fun `a lock while a file is taken in asks about it again`() {
        attach()
        val slow = object : InputStream() {
            override fun read(): Int = Thread.sleep(20).let { 1 }

            override fun read(into: ByteArray, offset: Int, len: Int): Int = Thread.sleep(20).let { minOf(len, 10) }
        }
        resolver.registerInputStreamSupplier(PHOTO) { slow }
        choose(PHOTO)
        device.see("take-in")
        device.tap("close")
        assertEquals(listOf(PHOTO), device.app.outside.late.map { it.uri })
        device.openAgain()
        assertEquals("take-in", device.app.top.name)
    }

    @Test
    fun `a copy of an order that was chosen before a lock is asked about, and goes to the order`() {
        device.openRecord()
        val bail = OrderDetails(OrderKind.BAIL, "", "", null, null, "", "")
        val order = device.app.door.orders().use { it.add(bail, listOf()) }
        resolver.registerInputStreamSupplier(PHOTO) { ByteArrayInputStream(ByteArray(5_000)) }
        device.app.does(LeavingEvent.QUICK_EXIT)
        device.app.settle()
        device.app.outside.late.add(Chosen(PHOTO, Into(order = order)))
        device.openAgain()
        val asks = Phone.views().filterIsInstance<TextView>().any { it.text == device.app.say("phone-orders-late") }
        assertEquals(true, asks)
        device.tap("add")
        device.see("file-kept")
        assertEquals(5_000uL, device.app.door.orders().use { it.get(order) }.files.single().len)
        assertEquals(listOf<Draft>(), device.drafts())
    }

    @Test
    fun `a document is written where it was asked for`() {
        val place = place()
        send { door, descriptor, address ->
            assertEquals("$DOCUMENT", address)
            assertEquals(true, descriptor > 0)
            door.journal().use { it.count() }
        }
        Phone.await { device.find("done") != null }
        assertEquals(listOf<String>(), place.deletes)
    }

    @Test
    fun `a document that failed is deleted again, and where that fails it is said`() {
        val place = place()
        for (refuses in listOf(false, true)) {
            place.refuses = refuses
            send { door, descriptor, address ->
                // Core notes it as begun.
                door.evidence().use { evidence ->
                    Secret.of("page").use { evidence.sendMade(it, SendTo.Document(descriptor, address)) }.close()
                }
                throw Failure.OutsideFull()
            }
            Phone.await { device.text("message") != null }
            val said = device.app.say(if (refuses) "phone-send-left" else "phone-send-failed")
            assertEquals(device.app.wordsOf(Failure.OutsideFull()) + "\n" + said, device.text("message"))
            device.tap("close")
            device.openAgain()
            assertEquals(refuses, device.find("leftover") != null)
        }
        // Asked again at the opening, and refused again.
        assertEquals(3, place.deletes.size)
    }

    @Test
    fun `a document that is chosen after a lock is deleted, and where that fails it is said at the next opening`() {
        val place = place()
        place.refuses = true
        device.openRecord(Sends { _, _, _ -> error("never") })
        device.tap("send")
        val asked = shadowOf(device.activity).nextStartedActivityForResult.intent
        device.app.does(LeavingEvent.QUICK_EXIT)
        device.app.settle()
        shadowOf(device.activity).receiveResult(asked, Activity.RESULT_OK, Intent().setData(DOCUMENT))
        Phone.await { device.app.outside.leftOver.isNotEmpty() }
        assertEquals(1, place.deletes.size)
        device.openAgain()
        assertEquals(device.app.say("phone-file-unfinished", "name" to "papers.zip"), device.text("message"))
    }

    @Test
    fun `a place that was taken out of a photo is seen, and one that is there or never was isn't`() {
        assertEquals(true, placeWasTaken(photo(0)))
        assertEquals(false, placeWasTaken(photo(51)))
        assertEquals(false, placeWasTaken(photo(null)))
        assertEquals(false, placeWasTaken(ByteArray(1000)))
    }

    private fun attach() = device.openRecord(Attach { Into() })

    private fun asked(): Intent {
        device.tap("file")
        device.tap("go-on")
        return checkNotNull(shadowOf(device.activity).nextStartedActivityForResult).intent.also {
            assertEquals(Intent.ACTION_OPEN_DOCUMENT, it.action)
        }
    }

    private fun choose(uri: Uri) {
        shadowOf(device.activity).receiveResult(asked(), Activity.RESULT_OK, Intent().setData(uri))
        device.app.settle()
    }

    private fun place() = Robolectric.buildContentProvider(Place::class.java).create(DOCUMENT.authority).get()

    private fun send(write: (Door, Int, String) -> Unit) {
        val screen = Sends(write)
        if (device.app.open == null) device.openRecord(screen) else device.activity.go(screen)
        device.app.settle()
        device.tap("send")
        val asked = shadowOf(device.activity).nextStartedActivityForResult.intent
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
        shadowOf(device.activity).receiveResult(asked, Activity.RESULT_OK, Intent().setData(DOCUMENT))
        device.app.settle()
    }

    private companion object {
        val PHOTO: Uri = Uri.parse("content://photos/1")
        val DOCUMENT: Uri = Uri.parse("content://places/document/1")
    }
}

/** A screen that writes a document. */
private class Sends(private val work: (Door, Int, String) -> Unit) : Sending("sends", "phone-home-export") {
    override fun Page.asks() {
        button("send", say("phone-choose-place")) { send("a.zip", "application/zip", work) { done(say("phone-done")) } }
    }
}

/** Another app's folder. */
class Place : ContentProvider() {
    val deletes = ArrayList<String>()
    var refuses = false

    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        TestDocuments.asked("openFile")
        return ParcelFileDescriptor.open(File.createTempFile("place", null), ParcelFileDescriptor.MODE_READ_WRITE)
    }

    override fun call(method: String, arg: String?, extras: Bundle?): Bundle? {
        TestDocuments.asked(method)
        deletes.add(method)
        if (refuses) throw UnsupportedOperationException()
        return Bundle()
    }

    override fun query(uri: Uri, columns: Array<String>?, where: String?, args: Array<String>?, order: String?): Cursor {
        TestDocuments.asked("query")
        return MatrixCursor(arrayOf(OpenableColumns.DISPLAY_NAME)).apply { addRow(arrayOf("papers.zip")) }
    }

    override fun getType(uri: Uri): String? = null

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun delete(uri: Uri, where: String?, args: Array<String>?) = 0

    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<String>?) = 0
}
