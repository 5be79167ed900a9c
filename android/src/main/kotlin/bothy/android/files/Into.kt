package bothy.android.files

import uniffi.bothy_core.Unfinished
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Incoming

/** Where a file goes: into an incident, an order or a draft, by its ID alone; into a new draft if it has none, or if the draft is gone. */
class Into(val draft: String? = null, val incident: String? = null, val order: String? = null) {
    /** Puts a whole file there, and returns the ID that it has from now on. */
    fun put(door: Door, file: Incoming): String {
        if (incident != null) return door.journal().use { it.attach(incident, file) }
        if (order != null) return door.orders().use { it.attach(order, file) }
        return door.drafts().use { drafts ->
            // First: a file is handed over once.
            val to = draft?.takeIf { id -> drafts.list().any { it.id == id } } ?: drafts.begin(null, NOTHING)
            drafts.attach(to, file)
        }
    }
}

private val NOTHING = Unfinished(listOf(), null, mapOf())
