package bothy.android

import android.app.Activity
import android.content.Intent
import android.graphics.Rect
import android.os.Bundle
import android.view.View
import android.widget.EditText
import android.widget.TextView
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** The running app, by the names of its screens and controls. */
class Device {
    private var shown: ActivityController<MainActivity> = start()
    val activity: MainActivity get() = shown.get()
    val app: TestApp get() = activity.application as TestApp

    init {
        app.settle()
    }

    private fun start() = Robolectric.buildActivity(MainActivity::class.java).setup().windowFocusChanged(true)

    /** Returns the first control of this name on the screen, or of a name that begins so, for `day-*`; null if there is none. */
    fun find(name: String): View? = Phone.views().firstOrNull { it.isShown && isCalled("${it.getTag(R.id.control) ?: ""}", name) }

    private fun isCalled(control: String, name: String) = if (name.endsWith('*')) control.startsWith(name.dropLast(1)) else control == name

    fun text(name: String): String? = (find(name) as? TextView)?.text?.toString()

    /** Scrolls to a control and taps it. */
    fun tap(name: String) {
        val view = checkNotNull(find(name)) { "no $name on ${app.top.name}, but ${names()}" }
        check(view.isEnabled) { "$name is off" }
        // Once more: a field that was typed in may scroll back to its cursor.
        repeat(2) {
            view.requestRectangleOnScreen(Rect(0, 0, view.width, view.height), true)
            Phone.idle(SCROLL)
        }
        Phone.tap(view)
        app.settle()
    }

    fun type(name: String, text: String) {
        tap(name)
        val field = find(name) as EditText
        check(field.hasFocus()) { "$name has no focus" }
        // A tap puts the cursor where it fell.
        field.setSelection(field.length())
        Phone.type(text)
    }

    /** Presses and holds. */
    fun hold(name: String) {
        checkNotNull(find(name)) { "no $name" }.performLongClick()
        app.settle()
    }

    /** Answers the picker that Bothy opened, with the document of this name. */
    fun picks(document: String) {
        val asked = checkNotNull(shadowOf(activity).nextStartedActivityForResult) { "no picker is open" }
        leave()
        shown.restart()
        shadowOf(activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(TestDocuments.uri(document)))
        shown.resume()
        app.settle()
    }

    fun clear(name: String) = (find(name) as EditText).text.clear()

    /** Presses keys of the calculator. */
    fun press(keys: String) = keys.forEach { tap("key-$it") }

    fun leave() {
        shown.pause().stop()
        app.settle()
    }

    fun comeBack() {
        shown.restart().resume()
        Phone.idle(FRAME)
    }

    /** Comes back by the icon, from the phone's home, or by what another app asks. */
    fun comeBackBy(action: String) {
        shown.restart()
        shown.newIntent(Intent(action)).resume()
        app.settle()
    }

    /** Goes on with another phone, on which there is nothing yet. What other apps keep is the same. */
    fun another() {
        leave()
        app.door.lock()
        check(app.filesDir.resolve("calculator").deleteRecursively())
        comeBack()
        app.settle()
    }

    fun save(into: Bundle) {
        shown.saveInstanceState(into)
    }

    /** Changes the phone: "+night", "+land", "+ur-ldrtl". */
    fun change(qualifiers: String? = null, font: Float? = null) {
        qualifiers?.let { RuntimeEnvironment.setQualifiers(it) }
        font?.let { RuntimeEnvironment.setFontScale(it) }
        shown.configurationChange()
        // Made again, an activity has no window until it is asked for.
        if (activity.window.decorView.parent == null) shown.visible()
        shown.windowFocusChanged(true)
        app.settle()
    }

    /** Ends the app, and what works behind it. */
    fun end() {
        app.door.lock()
        shown.pause().stop().destroy()
        app.settle()
        val asked = TestDocuments.askedOnScreen.toList().also { TestDocuments.askedOnScreen.clear() }
        check(asked.isEmpty()) { "another app could hold up the screen: $asked" }
    }

    fun names() = Phone.views().filter(View::isShown).mapNotNull { it.getTag(R.id.control) }

    private companion object {
        const val FRAME = 16L
        const val SCROLL = 300L
    }
}
