package bothy.android.screens

import android.graphics.Bitmap
import android.widget.ImageView
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.leftToRight
import bothy.android.kit.px
import bothy.android.media.KEPT_SIDE
import bothy.android.media.KeptAt
import bothy.android.media.Picture
import bothy.android.media.Player
import bothy.android.media.claimsOf
import bothy.android.media.pictureOf
import uniffi.bothy_core.Attachment
import uniffi.bothy_core.ClaimedTime
import uniffi.bothy_core.Claims
import uniffi.bothy_core.KeptFile
import uniffi.bothy_core.NoPreview
import java.time.LocalDateTime
import java.time.temporal.ChronoUnit
import java.util.Locale

/** One kept file: the picture, the player or the pages, and what the file says of itself. Nothing of it is written anywhere in clear. */
class FileShown private constructor(private val of: KeptAt, private val named: String, private val type: String) : Screen("file") {
    constructor(file: Attachment) : this(KeptAt(file.id, file.len.toLong()), file.name, file.mediaType)
    constructor(file: KeptFile, order: String) : this(KeptAt(file.id, file.len.toLong(), order), file.name, file.mediaType)

    private var picture: Picture? = null
    private var isSmall = false
    private var claims: Claims? = null
    private var player: Player? = null
    private var pages: Pages? = null

    override fun title() = named.ifEmpty { say("record-file") }

    override fun opened() = when {
        isPicture -> show(KEPT_SIDE)
        isPlayed -> redraw { player = Player(app.door, of) { if (app.front != null && this in app.stack) redraw() } }
        type == PDF -> work(says = say("phone-file-opening"), task = { Pages.open(app, it, of) }) { opened -> redraw { pages = opened } }
        else -> Unit
    }

    /** Shows the picture: first a small one, which core has kept if it was seen before. */
    private fun show(side: Int) =
        work(says = say("phone-file-opening"), task = { pictureOf(it, of, side) to (claims ?: claimsOf(it, of)) }) { (shown, said) ->
            picture?.pixels?.wipe()
            picture = shown
            isSmall = side == KEPT_SIDE
            claims = said
            redraw()
        }

    private val isPicture get() = type.startsWith("image/")
    private val isPlayed get() = type.startsWith("audio/") || type.startsWith("video/")

    override fun Page.body() {
        val player = player
        when {
            isPicture -> picture?.let { shown(it) }
            player != null -> PlayerPart(this@FileShown, player, type.startsWith("video/")).draw(this)
            type == PDF -> pages?.let { draw(it) }
            else -> note(say("phone-file-not-shown"))
        }
        claims?.let { said(it) }
        note(say("phone-file-size", "kilobytes" to (of.len + KILO - 1) / KILO))
        button("send", say("phone-file-send")) {
            player?.pause()
            front.go(SendFile(of, named, type))
        }
    }

    private fun Page.shown(picture: Picture) {
        val pixels = picture.pixels
        if (pixels != null) image(pixels, say("phone-file-picture")) else note(say(picture.why.key()))
        if (pixels != null && isSmall) button("sharper", say("phone-file-sharper")) { show(SIDE) }
    }

    private fun Page.draw(pages: Pages) {
        val pixels = pages.pixels
        if (pixels == null) {
            note(say("phone-file-not-shown"))
            return
        }
        image(pixels, say("phone-file-page", "page" to pages.at + 1, "pages" to pages.count))
        note(say("phone-file-page", "page" to pages.at + 1, "pages" to pages.count))
        if (pages.at + 1 < pages.count) button("next", say("phone-file-page-after")) { page(pages, pages.at + 1) }
        if (pages.at > 0) button("before", say("phone-file-page-before")) { page(pages, pages.at - 1) }
    }

    private fun page(pages: Pages, at: Int) = work(task = { pages.go(at) }) { redraw() }

    private fun Page.said(claims: Claims) {
        val camera = listOfNotNull(claims.make, claims.model).joinToString(" ")
        val place = claims.place
        val lines = listOfNotNull(
            claims.taken?.let { taken(it) },
            place?.let { say("claim-place", "latitude" to degrees(it.latitude), "longitude" to degrees(it.longitude)) },
            camera.takeIf(String::isNotEmpty)?.let { say("claim-camera", "camera" to it) },
        )
        card("claims") {
            heading(say("phone-file-says"))
            for (line in lines) text(line)
            note(say(if (lines.isEmpty()) "phone-file-says-nothing" else "phone-file-says-note"))
        }
    }

    private fun taken(at: ClaimedTime): String {
        val minute = runCatching { LocalDateTime.parse(at.local).truncatedTo(ChronoUnit.MINUTES).toString() }
        val time = minute.mapCatching(app.words::moment).getOrDefault(at.local)
        return say("claim-taken", "time" to time, "zone" to (at.offset?.let(::leftToRight) ?: say("claim-no-zone")))
    }

    private fun degrees(value: Double) = leftToRight("%.5f".format(Locale.ROOT, value))

    /** Overwrites the pixels: until they are collected they would stay in memory. */
    override fun letGo() {
        picture?.pixels?.wipe()
        picture = null
        player?.close()
        player = null
        pages?.close()
        pages = null
    }
}

/** A picture as wide as the page, and no higher than what is seen of it at once. */
fun Page.image(pixels: Bitmap, label: String) = put(
    ImageView(context).apply {
        setImageBitmap(pixels)
        adjustViewBounds = true
        maxHeight = context.px(maxOf(resources.configuration.screenHeightDp - AROUND, LEAST))
        scaleType = ImageView.ScaleType.FIT_CENTER
        contentDescription = label
    },
    id = "picture",
)

/** What stands above and under a page, in dp. */
private const val AROUND = 136
private const val LEAST = 200

/** Overwrites and lets go of pixels. */
fun Bitmap.wipe() {
    if (isMutable) eraseColor(0)
    recycle()
}

private fun NoPreview?.key() = when (this) {
    NoPreview.TOO_LARGE -> "phone-file-too-large"
    NoPreview.BROKEN -> "phone-file-broken"
    else -> "phone-file-not-shown"
}

private const val PDF = "application/pdf"
private const val SIDE = 1600
private const val KILO = 1000
