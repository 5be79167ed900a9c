package bothy.android.screens

import android.graphics.Typeface
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.TextView
import bothy.android.Keys
import bothy.android.R
import bothy.android.Secret
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.color
import bothy.android.kit.isShort
import bothy.android.kit.leftToRight
import bothy.android.kit.px
import bothy.android.kit.shape
import bothy.android.kit.tag
import bothy.android.kit.wipe
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Input
import uniffi.bothy_core.Key
import uniffi.bothy_ffi.Choosing
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Knock
import uniffi.bothy_ffi.suggestSecret
import java.util.Locale

/** What the phone and the store may show, before anything else; docs/set-up.md. */
class BeforeYouStart : Screen("before-you-start", "phone-first-title") {
    override fun Page.body() {
        card { text(say("phone-first-not-here")) }
        for (key in listOf("change", "store", "shows", "camera", "photos", "calls", "exports", "limits")) text(say("phone-first-$key"))
        space()
        button("go-on", say("phone-go-on"), Weight.MAIN) { front.go(ChooseSecret()) }
    }
}

/** A secret, typed twice into the keys that will open the record, or as words. Then the record is made, and the first incident can be written. */
class ChooseSecret : Screen("choose-secret", "phone-secret-title") {
    private val choosing = Choosing()
    private val suggested = suggestSecret()
    private var keys = newKeys()
    private var isRepeat = false
    private var inWords = false
    private var display: TextView? = null

    override fun Page.body() {
        if (inWords) words() else digits()
        space()
        note(say("phone-secret-opens"))
        note(say("phone-secret-wrong"))
        note(say("phone-secret-wait", "point" to leftToRight("4.")))
    }

    private fun Page.digits() {
        if (isRepeat) {
            text(say("phone-secret-again"), "again")
        } else {
            text(say("phone-secret-choose"))
            note(say("phone-secret-drawn"))
            shown(grouped(suggested.pin.decodeToString()), "drawn")
        }
        val display = shown(keys.display.orEmpty(), "display").apply {
            background = context.shape(R.color.card, R.color.line)
            accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        }
        this@ChooseSecret.display = display
        val pad = Pad(context, if (context.isShort()) Pad.SHORT else Pad.TALL, { key ->
            val knock = keys.press(key)
            display.text = keys.display.orEmpty()
            if (key is Key.Equals) typed(knock)
        })
        put(pad).layoutParams =
            LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, context.px(if (context.isShort()) SHORT_PAD else PAD)).apply {
                topMargin =
                    context.px(GAP)
            }
        if (!isRepeat) {
            button("in-words", say("phone-secret-in-words"), Weight.QUIET) { redraw { inWords = true } }
        }
    }

    private fun Page.words() {
        if (isRepeat) {
            text(say("phone-secret-again"), "again")
        } else {
            text(say("phone-secret-words"))
            note(say("phone-secret-drawn"))
            shown(suggested.words.decodeToString(), "drawn", isNumber = false)
        }
        val field = field("typed", say("phone-secret-typed"), "", secret = true) {}
        button("go-on", say("phone-go-on"), Weight.MAIN) {
            val secret = Secret.of(field.text)
            field.wipe()
            typed(secret)
        }
        if (!isRepeat) {
            button("in-digits", say("phone-secret-in-digits"), Weight.QUIET) { redraw { inWords = false } }
        }
    }

    /** Takes what the keypad heard; null: too few digits, or too many. */
    private fun typed(knock: Knock?) {
        keys.close()
        keys = newKeys()
        if (knock == null) return again(Failure.Invalid(Input.SECRET))
        chose({ choosing.typeInKnock(knock) }, knock::close) { door ->
            door.createByKnock(knock, app.cost())
            knock.use(door::unlockByKnock)
        }
    }

    private fun typed(secret: Secret) = chose({ secret.lend(choosing::typeIn) }, secret::wipe) { door ->
        secret.use {
            door.create(it, app.cost())
            door.unlock(it)
        }
    }

    private fun chose(isSame: () -> Boolean, wipe: () -> Unit, make: (Door) -> Compartment) {
        val same = try {
            isSame()
        } catch (failure: Failure) {
            wipe()
            return again(failure)
        }
        tell(null)
        if (!same) {
            wipe()
            isRepeat = true
            redraw()
            front.toTop()
        } else {
            busy(say("phone-secret-making"))
            app.create(this, make) { outcome ->
                busy(null)
                outcome.onSuccess { app.opened(it, NewIncident(isFirst = true)) }
                outcome.onFailure { failed(it) }
            }
        }
    }

    private fun again(failure: Failure) {
        isRepeat = false
        redraw()
        failed(failure)
    }

    private fun Page.shown(text: String, id: String, isNumber: Boolean = true) = put(
        TextView(context).apply {
            this.text = text
            gravity = Gravity.CENTER
            if (isNumber) textDirection = View.TEXT_DIRECTION_LTR
            setTextColor(context.color(R.color.ink))
            typeface = Typeface.create("sans-serif-medium", Typeface.NORMAL)
            setTextSize(TypedValue.COMPLEX_UNIT_SP, if (isNumber) LARGE else SMALL)
            val pad = context.px(GAP)
            setPadding(pad, pad, pad, pad)
            tag(id)
        },
    )

    private fun newKeys() = Keys(Locale.getDefault(), false)

    override fun letGo() {
        listOf(choosing, keys).forEach(AutoCloseable::close)
        listOf(suggested.pin, suggested.words).forEach { it.fill(0) }
    }

    private fun grouped(pin: String) = pin.chunked(HALF).joinToString(" ")
}

private const val GAP = 8

private const val PAD = 340
private const val SHORT_PAD = 228
private const val LARGE = 28f
private const val SMALL = 19f
private const val HALF = 4
