package bothy.android.settings

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DISABLED
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_ENABLED
import android.content.pm.PackageManager.DONT_KILL_APP
import bothy.android.R

/** The icon and the name that the app has among the phone's others; the list in the phone's settings always says the calculator's. */
enum class Disguise(val label: Int, private val alias: Alias) {
    CALCULATOR(R.string.calculator, Alias("Plain", true)),
    CONVERTER(R.string.converter, Alias("Converter", false)),
    ;

    companion object {
        /** Returns the one in use. */
        fun worn(context: Context): Disguise = entries.firstOrNull { it.alias.isOn(context) } ?: CALCULATOR

        /** Changes it. The new one comes before the old one goes: the phone is never without a way in. */
        fun wear(context: Context, disguise: Disguise) {
            disguise.alias.set(context, true)
            entries.filter { it != disguise }.forEach { it.alias.set(context, false) }
        }
    }
}

/** Bothy among the apps that another app can share to: off at first, since everybody sees it there. */
object ShareHere {
    private val alias = Alias("ShareHere", false)

    fun set(context: Context, on: Boolean) = alias.set(context, on)
}

/** One of the manifest's aliases, and if it is on where nobody changed it. */
private class Alias(private val name: String, private val isOnAtFirst: Boolean) {
    fun isOn(context: Context) = when (context.packageManager.getComponentEnabledSetting(of(context))) {
        COMPONENT_ENABLED_STATE_ENABLED -> true
        COMPONENT_ENABLED_STATE_DISABLED -> false
        else -> isOnAtFirst
    }

    fun set(context: Context, on: Boolean) {
        val state = if (on) COMPONENT_ENABLED_STATE_ENABLED else COMPONENT_ENABLED_STATE_DISABLED
        context.packageManager.setComponentEnabledSetting(of(context), state, DONT_KILL_APP)
    }

    private fun of(context: Context) = ComponentName(context, "bothy.android.$name")
}
