package bothy.android.screens

import bothy.android.R
import bothy.android.files.Into
import bothy.android.kit.Edited
import bothy.android.kit.Page
import bothy.android.kit.Screen
import bothy.android.kit.Twice
import bothy.android.kit.Weight
import uniffi.bothy_core.Failure
import uniffi.bothy_core.Input
import uniffi.bothy_core.KeptFile
import uniffi.bothy_core.KeptOrder
import uniffi.bothy_core.OrderDetails
import uniffi.bothy_core.OrderKind
import uniffi.bothy_ffi.Door
import uniffi.bothy_ffi.Orders
import java.time.LocalDate

/** Orders of a court and conditions of the police, and how each stands today. */
class OrderList : Screen("orders", "orders") {
    private var orders: List<KeptOrder> = listOf()

    override fun load() = work(task = { door -> door.orders().use { it.list() } }) { redraw { orders = it } }

    override fun Page.body() {
        note(say("phone-orders-why"))
        orders.forEachIndexed { at, one ->
            val (name, standing) = linesOf(one)
            row("order-$at", name, standing) { front.go(OrderShown(one.id)) }
        }
        button("add", say("phone-orders-add"), icon = R.drawable.plus) { front.go(OrderEdited(null)) }
    }
}

/** One order: what is known of it, and its copies to show. */
class OrderShown(private val id: String) : Screen("order") {
    private var order: KeptOrder? = null
    private val twice = Twice(this)

    override fun title() = order?.let { linesOf(it).first() }.orEmpty()

    override fun load() = work(task = { door -> door.orders().use { it.get(id) } }) { redraw { order = it } }

    override fun Page.body() {
        val order = order ?: return
        linesOf(order).drop(1).forEachIndexed { at, line -> text(line, "line-$at") }
        button("change", say("phone-contacts-change")) { front.go(OrderEdited(order)) }
        heading(say("phone-orders-copies"))
        order.files.forEachIndexed { at, file -> copy(at, file) }
        button("add-copy", say("phone-orders-add-copy"), icon = R.drawable.plus) {
            app.outside.choose(this@OrderShown, Into(order = id)) { front.go(TakeIn(it)) }
        }
        space()
        twice.draw(this, "remove", say("phone-orders-remove"), say("cli-gone-order")) { change({ it.remove(id) }) { front.back() } }
    }

    private fun Page.copy(at: Int, file: KeptFile) {
        row("copy-$at", file.name.ifEmpty { say("record-file") }) { front.go(FileShown(file, id)) }
        twice.draw(this, "remove-copy-$at", say("phone-orders-remove-copy"), say("cli-gone-copy")) {
            change({ it.removeFile(id, file.id) }) { load() }
        }
    }

    private fun change(how: (Orders) -> Unit, then: () -> Unit) = work(task = { door -> door.orders().use(how) }) { then() }
}

/** What an order says, to change; or a new one. */
class OrderEdited(private val order: KeptOrder?) :
    Edited<OrderDetails>("order-edit", order?.details ?: OrderDetails(OrderKind.OTHER, "", "", null, null, "", "")) {
    private var id = order?.id

    override fun title() = say(if (order == null) "phone-orders-add" else "phone-contacts-change")

    override fun Page.body() {
        row("kind", say("phone-filter-kind"), app.words.orderKind(now.kind)) { front.go(kinds()) }
        typed("name", now.name) { now.copy(name = it) }
        typed("terms", now.terms, LINES) { now.copy(terms = it) }
        space()
        day("from", now.from) { now.copy(from = it) }
        day("until", now.until) { now.copy(until = it) }
        typed("reference", now.reference) { now.copy(reference = it) }
        typed("made-by", now.madeBy) { now.copy(madeBy = it) }
        space()
        button("save", say("phone-save"), Weight.MAIN) {
            if (now != was && isNameless()) failed(Failure.Invalid(Input.ORDER)) else save()
        }
    }

    private fun kinds() = ChooseOne(say("phone-filter-kind"), OrderKind.entries.map { it.name to app.words.orderKind(it) }, now.kind.name) {
        change(now.copy(kind = OrderKind.valueOf(it)))
    }

    private fun Page.typed(id: String, text: String, lines: Int = 1, with: (String) -> OrderDetails) =
        field(id, say("phone-orders-$id"), text, lines = lines) { change(with(it)) }

    private fun Page.day(id: String, day: String?, with: (String?) -> OrderDetails) {
        val label = say("phone-orders-$id")
        row(id, label, day?.let(app.words::day) ?: say("phone-no-day")) {
            front.go(PickDay(label, day?.let(LocalDate::parse), PickDay.farOff()) { change(with(it?.toString())) })
        }
    }

    /** Takes no days the wrong way round: a quick exit couldn't keep them. */
    override fun change(to: OrderDetails) {
        val (from, until) = to.from to to.until
        if (from != null && until != null && until < from) failed(Failure.Invalid(Input.ENDS_FIRST)) else super.change(to)
    }

    private fun isNameless() = now.kind == OrderKind.OTHER && now.name.isBlank()

    override fun whole() = now.takeIf { it != was }?.let { if (isNameless()) it.copy(name = "?") else it }

    override fun put(door: Door, all: OrderDetails) =
        door.orders().use { orders -> id?.let { orders.edit(it, all) } ?: run { id = orders.add(all, listOf()) } }
}

/** An order's name, how it stands today, and what else is known of it. */
private fun Screen.linesOf(order: KeptOrder) = app.words.order(order, PickDay.today().toString())

private const val LINES = 3
