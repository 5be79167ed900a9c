package bothy.android

import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.res.Configuration
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import bothy.android.files.Outside
import bothy.android.kit.Screen
import bothy.android.kit.forgetLetters
import bothy.android.screens.BeforeYouStart
import bothy.android.screens.Calculator
import bothy.android.screens.NewIncident
import bothy.android.screens.OlderCopy
import bothy.android.screens.TakeIn
import bothy.android.screens.firstScreen
import uniffi.bothy_core.Cost
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Language
import uniffi.bothy_core.Leave
import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_core.Settings
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.DevicePrf
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Given
import uniffi.bothy_ffi.Knock
import uniffi.bothy_ffi.Leaving
import uniffi.bothy_ffi.Words
import java.io.IOException
import java.util.Locale
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Future
import java.util.concurrent.TimeUnit.SECONDS
import java.util.concurrent.TimeoutException
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.concurrent.thread

/** What lives as long as the process: the door, the threads that work behind it, the words, and the screens. Nothing of it is saved. */
abstract class App : Application() {
    val door by lazy { doorOf(this, hardware()) }

    /** The screens, the one in front last. Used on the main thread only. */
    val stack = ArrayList<Screen>()
    val top get() = stack.last()

    /** The activity in front; null while the system makes another. */
    var front: MainActivity? = null

    /** The calculator that hides what is open; null while nothing is hidden. */
    var cover: Calculator? = null
        private set

    /** The phone's time zone, as core was last told. */
    var zone = zone()
        private set

    private val leaving by lazy { Leaving() }

    /** Pickers and what they bring. */
    val outside = Outside(this)

    /** The settings of what is open. */
    var settings: Settings? = null
        private set

    /** What is open; null for the calculator and the first opening. */
    var open: Compartment? = null
        private set

    /** Milliseconds of a wait after wrong secrets, for the calculator's sign, and when that was asked. */
    @Volatile
    var wait = Wait(0u, 0)
        private set

    lateinit var words: Words
        private set
    lateinit var language: Language
        private set

    /** Each language that was spoken, read once: a lock waits for no words. */
    private val languages = HashMap<String, Words?>()

    private val main = Handler(Looper.getMainLooper())
    private val tick = Runnable { does(LeavingEvent.TICK) }
    protected var vault = worker("record")
        private set
    protected val unlocking = worker("key")
    protected var closing = worker("close")
        private set

    @Volatile
    private var closed: Future<*>? = null

    /** Locks so far: what began before one brings nothing back after it, and nothing that waits then begins. */
    @Volatile
    private var turn = 0

    /** What is being kept, the oldest first: a lock waits for it. On the main thread only. */
    private val keeps = ArrayList<Once<*>>()

    /** The phone's Keystore; in tests a stand-in. */
    protected abstract fun hardware(): DevicePrf

    abstract fun cost(): Cost

    private val system = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) =
            if (intent.action == Intent.ACTION_SCREEN_OFF) does(LeavingEvent.SCREEN_OFF) else zoneChanged()
    }

    override fun onCreate() {
        super.onCreate()
        // Not in the activity: what is covered must hear them while the system has taken that away.
        registerReceiver(system, IntentFilter(Intent.ACTION_SCREEN_OFF).apply { addAction(Intent.ACTION_TIMEZONE_CHANGED) })
        speak(null)
        push(Calculator())
        lookAround()
    }

    override fun onConfigurationChanged(now: Configuration) {
        super.onConfigurationChanged(now)
        speak(settings?.language)
    }

    /** Speaks this language; null: the phone's, if a speaker has read all of it, otherwise English. */
    fun speak(tag: String?) {
        val own = read(tag ?: Locale.getDefault().toLanguageTag())
        words = own?.takeIf { tag != null || it.language().reviewed } ?: checkNotNull(read("en"))
        language = words.language()
    }

    private fun read(tag: String): Words? = languages.getOrPut(tag) { runCatching { Words.of(tag) }.getOrNull() }

    /** Returns the words of a key. */
    open fun say(key: String, vararg given: Pair<String, Any>): String {
        val all = given.associate { (name, value) -> name to if (value is Number) number(value) else Given.Text("$value") }
        return (if (all.isEmpty()) words.say(key) else words.sayOf(key, all)) ?: key
    }

    fun wordsOf(failure: Failure): String = words.phoneError(failure)

    fun push(screen: Screen) {
        screen.app = this
        stack.add(screen)
    }

    /**
     * Works on the record's thread. [done] comes back on the main thread, unless Bothy locked or the screen was left meanwhile. What [keeps]
     * something of the user's is done before a lock, if need be by the lock, and says on any screen that it couldn't.
     */
    fun <T> work(of: Screen, keeps: Boolean = false, task: (Door) -> T, done: (Result<T>) -> Unit) {
        val began = turn
        val once = Once(task)
        if (keeps) this.keeps.add(once)
        vault.execute {
            if (began != turn && !keeps) return@execute
            val outcome = outcome { once.run(door) }
            main.post {
                this.keeps.remove(once)
                if (began != turn || front == null) return@post
                if (of in stack) {
                    done(outcome)
                } else if (keeps && open != null) {
                    outcome.onFailure(top::failed)
                }
            }
        }
    }

    /** Tries what the calculator heard. It shows the same whatever comes of it. What is covered locks first. */
    fun knock(knock: Knock) {
        does(LeavingEvent.QUICK_EXIT)
        unlock { knock.use(door::unlockByKnock) }
    }

    /** Tries a typed passphrase, and wipes it. */
    fun unlock(secret: Secret) = unlock { secret.use(door::unlock) }

    private fun unlock(open: () -> Compartment) {
        does(LeavingEvent.TRIED)
        opens(open, { true }) { outcome ->
            outcome.fold({ opened(it) }) { does(LeavingEvent.OPENED_NOTHING) }
            val failure = outcome.exceptionOrNull()
            if (failure is Failure.NotFound) first()
            // Only the right secret is told that.
            if (failure is Failure.RolledBack) beforeOpening(OlderCopy(failure))
        }
    }

    /** Makes the record or recovers it, and opens it. */
    fun create(of: Screen, make: (Door) -> Compartment, done: (Result<Compartment>) -> Unit) = opens({ make(door) }, { of in stack }, done)

    /** Opens on a thread of its own. What a lock overtook, or nobody waits for any more, is closed again. */
    private fun opens(open: () -> Compartment, isWanted: () -> Boolean, done: (Result<Compartment>) -> Unit) {
        val began = turn
        unlocking.execute {
            runCatching { closed?.get(LONGEST_S, SECONDS) }
            val outcome = outcome(open)
            if (began != turn && outcome.isSuccess) door.lock()
            wait = outcome { Wait.of(door) }.getOrDefault(wait)
            main.post {
                if (began != turn) return@post
                if (isWanted()) {
                    done(outcome)
                } else if (outcome.isSuccess) {
                    closing.execute(door::lock)
                }
            }
        }
    }

    /** Shows what was opened, in place of every screen but the calculator. */
    fun opened(what: Compartment, vararg screens: Screen) {
        open = what
        does(LeavingEvent.OPENED)
        vault.execute {
            val settings = outcome { door.settings() }
            main.post { settings.onSuccess { if (open == what) follow(it) } }
        }
        stack.forEach(Screen::gone)
        stack.clear()
        push(Calculator())
        push(firstScreen(what))
        screens.forEach(::push)
        if (what == Compartment.VAULT) late()
        front?.draw()
    }

    /** Follows the settings of what is open: its times, its language. */
    fun follow(settings: Settings) {
        this.settings = settings
        leaving.setTimes(settings)
        if (settings.language != null) speak(settings.language)
        front?.draw()
    }

    /** Tells core what happened, and does what it says. */
    fun does(event: LeavingEvent) {
        val next = leaving.handle(event)
        main.removeCallbacks(tick)
        next.tickInMs?.let { main.postDelayed(tick, it.toLong()) }
        when (next.leave) {
            // With nothing open there may still be a page that anybody may see, or half a passphrase.
            Leave.STAY -> if (event in ENDS && open == null && stack.size > 1) backToCalculator() else return
            Leave.COVER -> cover = Calculator().also { it.app = this }
            Leave.UNCOVER -> cover = null
            Leave.LOCK -> return lock()
        }
        front?.draw()
    }

    /** The user came back: from a picker, from elsewhere, or to an activity that the system made again. */
    fun cameBack() {
        zoneChanged()
        does(LeavingEvent.CAME_BACK)
        lookAround()
    }

    private fun backToCalculator() = stack.subList(1, stack.size).run {
        forEach { it.unsaved() }
        clear()
    }

    /** Takes over the zone that the phone has now. */
    private fun zoneChanged() {
        val now = zone()
        if (now == zone) return
        zone = now
        vault.execute { outcome { door.setZone(now) } }
    }

    /** What came from outside while nothing was open. */
    private fun late() {
        outside.leftOver.forEach { top.tell(say("phone-file-unfinished", "name" to it)) }
        outside.leftOver.clear()
        outside.late.forEach { push(TakeIn(it, isLate = true)) }
        outside.late.clear()
        outside.words?.let { push(NewIncident(words = it)) }
        outside.words = null
    }

    /** Goes back to the calculator at once, then keeps what was typed and locks, without letting the screen wait. */
    private fun lock() {
        turn++
        val kept = keeps.toList()
        keeps.clear()
        // Another thread for the next opening: another app may still hold this one, with a document that it doesn't open.
        vault.shutdown()
        vault = worker("record")
        val unsaved = stack.asReversed().mapNotNull { it.unsaved() }
        open = null
        // The calculator that hid it stays as it is: nothing shows that it locked.
        val calculator = cover ?: Calculator()
        cover = null
        settings = null
        speak(null)
        stack.forEach(Screen::gone)
        stack.clear()
        push(calculator)
        front?.draw()
        main.post(::forgetLetters)
        val isLate = AtomicBoolean()
        val last = listOf<() -> Any?>({ door.lastSaves() }) + kept.map { keep -> { keep.run(door) } } +
            unsaved.mapIndexed { at, keep -> { keep(door, at == unsaved.lastIndex) } } + { door.lock() }
        val closes = closing.submit { for (each in last) if (!isLate.get()) outcome(each) }
        closed = closes
        // Whatever hangs, it locks, and what hung does nothing in a later opening.
        thread(name = "last", isDaemon = true) {
            if (runCatching { closes.get(LONGEST_S, SECONDS) }.exceptionOrNull() !is TimeoutException) return@thread
            isLate.set(true)
            main.post { closing = worker("close") }
            door.stop()
            door.lock()
        }
    }

    /** A bug. What was saved is safe; a test looks for these. */
    protected open fun fault(bug: Throwable) = Unit

    /** Looks if there is a record yet, and if there is a wait: when the app starts, and when it comes back. */
    fun lookAround() = unlocking.execute {
        val looked = outcome { Wait.of(door) }
        wait = looked.getOrDefault(Wait(0u, 0))
        if (looked.exceptionOrNull() is Failure.NotFound) main.post { first() }
    }

    /** There is no record yet: begins with what the phone shows, if the calculator is in front. */
    private fun first() {
        if (stack.size == 1) beforeOpening(BeforeYouStart())
    }

    /** Shows a screen of the record before that is open. Leaving it locks, as always. */
    fun beforeOpening(screen: Screen) {
        does(LeavingEvent.OPENED)
        push(screen)
        front?.draw()
    }

    private fun <T> outcome(work: () -> T): Result<T> = runCatching(work).onFailure { if (it !is Failure && it !is IOException) fault(it) }

    private fun number(value: Number) = Given.Number(value.toLong().toULong())

    private fun worker(name: String): ExecutorService = Executors.newSingleThreadExecutor { Thread(it, name).apply { isDaemon = true } }
}

/** A piece of work that is done once, by whichever thread comes first, and again only if it failed. */
private class Once<T>(private val task: (Door) -> T) {
    private var done: Result<T>? = null

    @Synchronized
    fun run(door: Door): T = (done ?: Result.success(task(door))).also { done = it }.getOrThrow()
}

/** How long a secret opened nothing, when that was asked. */
class Wait(private val ms: ULong, private val askedMs: Long) {
    /** Returns what is left of it. */
    fun left(): ULong = (ms.toLong() - (SystemClock.elapsedRealtime() - askedMs)).coerceAtLeast(0).toULong()

    companion object {
        fun of(door: Door) = Wait(door.waitMs(), SystemClock.elapsedRealtime())
    }
}

/** What ends a page that anybody may see. */
private val ENDS = setOf(LeavingEvent.QUICK_EXIT, LeavingEvent.LEFT, LeavingEvent.SCREEN_OFF, LeavingEvent.CALL)

/** Long enough to stop a recorder and to keep what it heard. */
private const val LONGEST_S = 5L
