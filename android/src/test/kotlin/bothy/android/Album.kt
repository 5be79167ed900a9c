package bothy.android

import uniffi.bothy_core.LeavingEvent
import uniffi.bothy_ffi.Compartment
import uniffi.bothy_ffi.SealedPlan

/** Shows the screens of the gallery, one after the other, over a record and notes that were filled once. */
class Album(private val device: Device) {
    private val app get() = device.app
    private var isOpen = Compartment.VAULT
    private val handed: SealedPlan

    /** The language to show them in; a lock goes back to the phone's. */
    var language: String? = null

    init {
        Secret.of(SAMPLE_SECRET).use { app.door.create(it, app.cost()) }
        Secret.of(SAMPLE_SECRET).use(app.door::unlock)
        fill(app.door)
        handed = app.door.plans().use { it.handOver(it.list().single().id) }
        TestDocuments.begin()
        TestDocuments.put("plan", handed.file)
        openAgain(Compartment.NOTES)
        app.door.notes().use { it.add(NOTE) }
    }

    /** Shows a screen, after its steps. Drafts of those before it are gone. */
    fun show(shot: Shot) {
        app.outside.late.clear()
        if (isOpen != shot.of || app.cover != null) openAgain(shot.of)
        if (shot.of == Compartment.VAULT) {
            app.door.drafts().use { drafts ->
                val (own, others) = drafts.list().partition { it.said == DRAFT }
                others.forEach { drafts.discard(it.id) }
                if (own.isEmpty()) drafts.begin(null, DRAFT)
            }
        }
        language?.let(app::speak)
        app.opened(shot.of, shot.make(app))
        app.settle()
        shot.steps.forEach(::step)
        app.settle()
    }

    private fun step(step: String) = when (step) {
        "picks" -> device.picks("plan")
        "types" -> device.type("six", handed.words.decodeToString())
        else -> device.tap(step)
    }

    /** Opens it again after a lock. */
    fun openAgain(what: Compartment) {
        app.does(LeavingEvent.QUICK_EXIT)
        app.settle()
        app.door.lock()
        Secret.of(SAMPLE_SECRET).use(app.door::unlock)
        if (what == Compartment.NOTES) {
            Secret.of(SAMPLE_SECRET).use { own -> Secret.of(SAMPLE_SECOND).use { app.door.setSecond(own, it) } }
            app.door.lock()
            Secret.of(SAMPLE_SECOND).use(app.door::unlock)
        }
        isOpen = what
    }

    private companion object {
        const val SAMPLE_SECOND = "73920185"
    }
}
