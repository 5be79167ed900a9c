package bothy.android

import android.app.Application
import android.os.Handler
import android.os.Looper
import bothy.android.kit.Screen
import bothy.android.screens.BeforeYouStart
import bothy.android.screens.Calculator
import bothy.android.screens.firstScreen
import uniffi.bothy_core.Cost
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Language
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.DevicePrf
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Given
import uniffi.bothy_ffi.Words
import java.util.Locale
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Future

/** What lives as long as the process: the door, the threads that work behind it, the words, and the screens. Nothing of it is saved. */
abstract class App : Application() {
    val door by lazy { doorOf(this, hardware()) }

    /** The screens, the one in front last. Used on the main thread only. */
    val stack = ArrayList<Screen>()
    val top get() = stack.last()

    /** The activity in front; null while the system makes another. */
    var front: MainActivity? = null

    val leaving = Leaving()

    /** What is open; null for the calculator and the first opening. */
    var open: Compartment? = null
        private set

    /** True if wrong secrets made a wait, for the calculator's sign. */
    @Volatile
    var isWaiting = false
        private set

    lateinit var words: Words
        private set
    lateinit var language: Language
        private set

    private val main = Handler(Looper.getMainLooper())
    protected val vault = thread("record")
    protected val unlocking = thread("key")
    protected val closing = thread("close")

    @Volatile
    private var closed: Future<*>? = null

    /** Locks so far: what began before one brings nothing back after it. */
    private var turn = 0

    /** The phone's Keystore; in tests a stand-in. */
    protected abstract fun hardware(): DevicePrf

    abstract fun cost(): Cost

    override fun onCreate() {
        super.onCreate()
        speak(null)
        push(Calculator())
        lookAround()
    }

    /** Speaks this language; null: the phone's, if a speaker has read all of it, otherwise English. */
    fun speak(tag: String?) {
        val own = runCatching { Words.of(tag ?: Locale.getDefault().toLanguageTag()) }.getOrNull()
        words = own?.takeIf { tag != null || it.language().reviewed } ?: Words.english()
        language = words.language()
    }

    /** Returns the words of a key. */
    open fun say(key: String, vararg given: Pair<String, Any>): String {
        val all = given.associate { (name, value) -> name to if (value is Number) number(value) else Given.Text("$value") }
        return (if (all.isEmpty()) words.say(key) else words.sayOf(key, all)) ?: key
    }

    fun wordsOf(failure: Failure): String = words.error(failure)

    fun push(screen: Screen) {
        screen.app = this
        stack.add(screen)
    }

    /** Works on the record's thread. [done] comes back on the main thread, unless Bothy locked or the screen was left meanwhile. */
    fun <T> work(of: Screen, task: (Door) -> T, done: (Result<T>) -> Unit) {
        val began = turn
        vault.execute {
            val outcome = outcome { task(door) }
            main.post { if (began == turn && of in stack && front != null) done(outcome) }
        }
    }

    /** Opens with a secret, and wipes it. The calculator shows the same whatever comes of it. */
    fun knock(secret: Secret) {
        val began = turn
        unlocking.execute {
            closed?.get()
            val outcome = outcome { secret.use(door::unlock) }
            isWaiting = outcome { door.isWaiting() }.getOrDefault(false)
            main.post {
                if (began == turn) {
                    outcome.onSuccess { opened(it) }
                    if (outcome.exceptionOrNull() is Failure.NotFound) first()
                }
            }
        }
    }

    /** Makes the record and opens it, for the first opening. */
    fun create(of: Screen, secret: Secret, done: (Result<Compartment>) -> Unit) {
        val began = turn
        unlocking.execute {
            val outcome = outcome {
                secret.use {
                    door.create(it, cost())
                    door.unlock(it)
                }
            }
            main.post { if (began == turn && of in stack) done(outcome) }
        }
    }

    /** Shows what was opened, in place of every screen but the calculator. */
    fun opened(what: Compartment, vararg screens: Screen) {
        open = what
        leaving.handle(Leaving.Event.OPENED)
        stack.clear()
        push(Calculator())
        push(firstScreen(what))
        screens.forEach(::push)
        front?.draw()
    }

    /** Goes back to the calculator at once, then keeps what was typed and locks, without letting the screen wait. */
    fun lock() {
        turn++
        val unsaved = stack.mapNotNull { it.unsaved() }
        open = null
        stack.clear()
        push(Calculator())
        front?.draw()
        closed = closing.submit {
            unsaved.forEach { keep -> outcome { keep(door) } }
            door.lock()
        }
    }

    /** A bug. What was saved is safe; a test looks for these. */
    protected open fun fault(bug: Throwable) = Unit

    /** Looks if there is a record yet, and if there is a wait: when the app starts, and when it comes back. */
    fun lookAround() = unlocking.execute {
        val looked = outcome { door.isWaiting() }
        isWaiting = looked.getOrDefault(false)
        if (looked.exceptionOrNull() is Failure.NotFound) main.post { first() }
    }

    /** There is no record yet: begins with what the phone shows, if the calculator is in front. */
    private fun first() {
        if (stack.size > 1) return
        leaving.handle(Leaving.Event.OPENED)
        push(BeforeYouStart())
        front?.draw()
    }

    private fun <T> outcome(work: () -> T): Result<T> = runCatching(work).onFailure { if (it !is Failure) fault(it) }

    private fun number(value: Number) = Given.Number(value.toLong().toULong())

    private fun thread(name: String): ExecutorService = Executors.newSingleThreadExecutor { Thread(it, name).apply { isDaemon = true } }
}
