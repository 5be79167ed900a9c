package bothy.android.screens

import android.graphics.SurfaceTexture
import android.view.Surface
import android.view.TextureView
import android.widget.FrameLayout
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Weight
import bothy.android.kit.px
import bothy.android.kit.tag
import bothy.android.media.Player

/** Plays a recording: without sound until it is turned on. */
class PlayerPart(private val screen: Screen, private val player: Player, private val isVideo: Boolean) {
    fun draw(page: Page) = with(page) {
        if (player.hasFailed) {
            note(screen.say("phone-file-broken"))
            return
        }
        if (isVideo) put(picture())
        if (!player.hasSound) text(screen.say("phone-record-muted"), "muted")
        note(screen.say("phone-play-time", "at" to time(player.atMs), "length" to time(player.lengthMs)), "time")
        val (id, words) = if (player.isPlaying) "pause" to "phone-play-pause" else "play" to "phone-play"
        button(id, screen.say(words), Weight.MAIN) { screen.redraw { if (player.isPlaying) player.pause() else player.play() } }
        button("back-ten", screen.say("phone-play-back")) { screen.redraw { player.seek(maxOf(0, player.atMs - STEP_MS)) } }
        choice("sound", screen.say("phone-play-sound"), chosen = player.hasSound) { screen.redraw { player.sound(it) } }
    }

    private fun Page.picture() = FrameLayout(context).apply {
        val high = context.px(HIGH)
        val shown = TextureView(context)
        shown.tag("film")
        shown.contentDescription = screen.say("phone-file-film")
        shown.surfaceTextureListener = object : TextureView.SurfaceTextureListener {
            override fun onSurfaceTextureAvailable(place: SurfaceTexture, width: Int, height: Int) = player.show(Surface(place))

            override fun onSurfaceTextureSizeChanged(place: SurfaceTexture, width: Int, height: Int) = Unit

            // A player that draws where nothing is calls the file damaged.
            override fun onSurfaceTextureDestroyed(place: SurfaceTexture) = true.also { player.show(null) }

            override fun onSurfaceTextureUpdated(place: SurfaceTexture) = Unit
        }
        val across = player.size?.let { (width, height) -> high * width / height } ?: FrameLayout.LayoutParams.MATCH_PARENT
        addView(shown, FrameLayout.LayoutParams(across, high, android.view.Gravity.CENTER))
    }

    private fun time(ms: Int) = "%d:%02d".format(java.util.Locale.ROOT, ms / MINUTE_MS, ms / SECOND_MS % SECONDS)
}

private const val HIGH = 220
private const val STEP_MS = 10_000
private const val SECOND_MS = 1000
private const val MINUTE_MS = 60_000
private const val SECONDS = 60
