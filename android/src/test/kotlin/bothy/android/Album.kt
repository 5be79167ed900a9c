package bothy.android

import uniffi.bothy_ffi.Compartment

/** Shows the screens of the gallery, one after the other, over a record and notes that were filled once. */
class Album(private val device: Device) {
    private val app get() = device.app
    private var isOpen = Compartment.VAULT

    init {
        Secret.of(SAMPLE_SECRET).use { app.door.create(it, app.cost()) }
        Secret.of(SAMPLE_SECRET).use(app.door::unlock)
        fill(app.door)
        Secret.of(SAMPLE_SECRET).use { own -> Secret.of(SAMPLE_SECOND).use { app.door.setSecond(own, it) } }
        open(Compartment.NOTES)
        app.door.notes().use { it.add(NOTE) }
    }

    /** Shows a screen, after its steps. Drafts of those before it are gone. */
    fun show(shot: Shot) {
        open(shot.of)
        if (shot.of == Compartment.VAULT) {
            app.door.drafts().use { drafts -> drafts.list().filter { it.said != DRAFT }.forEach { drafts.discard(it.id) } }
        }
        app.opened(shot.of, shot.make(app))
        app.settle()
        shot.steps.forEach(device::tap)
        app.settle()
    }

    /** Opens it again after a lock. */
    fun openAgain(what: Compartment) {
        app.door.lock()
        Secret.of(if (what == Compartment.VAULT) SAMPLE_SECRET else SAMPLE_SECOND).use(app.door::unlock)
        isOpen = what
    }

    private fun open(what: Compartment) {
        if (isOpen != what) openAgain(what)
    }

    private companion object {
        const val SAMPLE_SECOND = "73920185"
    }
}
