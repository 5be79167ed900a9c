package bothy.android.kit

/** One of several, each with a name and its words. */
class ChooseOne(
    private val title: String,
    private val all: List<Pair<String, String>>,
    private val chosen: String,
    private val then: (String) -> Unit,
) : Screen("choose") {
    override fun title() = title

    override fun Page.body() = all.forEach { (id, words) ->
        choice(id, words, chosen = id == chosen) {
            then(id)
            front.back()
        }
    }
}
