package bothy.android.screens

import bothy.android.R
import bothy.android.kit.Page
import bothy.android.kit.Screen
import uniffi.bothy_ffi.usefulNumbers

/** A dull page that any phone might have: the same on every one, with nothing opened. */
class UsefulNumbers : Screen("useful-numbers") {
    override val isDull get() = true

    override fun title(): String = front.getString(R.string.menu_numbers)

    override fun Page.body() {
        note(say("phone-useful-note"))
        space(SPACE)
        for (one in usefulNumbers()) number(say(one.nameKey), one.number, one.tel, front::dial)
    }
}

private const val SPACE = 4
