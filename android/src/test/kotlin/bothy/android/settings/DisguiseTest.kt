package bothy.android.settings

import android.Manifest.permission.CAMERA
import android.Manifest.permission.RECORD_AUDIO
import android.content.ComponentName
import android.content.Intent
import android.content.pm.ApplicationInfo.FLAG_ALLOW_BACKUP
import android.content.pm.PackageManager
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DISABLED
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_ENABLED
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** Icons, names, and what else of the app other apps can see. */
@RunWith(RobolectricTestRunner::class)
class DisguiseTest {
    private val context = RuntimeEnvironment.getApplication()
    private val packages = context.packageManager

    @Test
    fun `it is a calculator at first, and one way in is there whatever is worn`() {
        assertEquals(Disguise.CALCULATOR, Disguise.worn(context))
        assertEquals(listOf("bothy.android.Plain"), waysIn())
        Disguise.wear(context, Disguise.CONVERTER)
        assertEquals(Disguise.CONVERTER, Disguise.worn(context))
        assertEquals(COMPONENT_ENABLED_STATE_ENABLED, state("Converter"))
        assertEquals(COMPONENT_ENABLED_STATE_DISABLED, state("Plain"))
        Disguise.wear(context, Disguise.CALCULATOR)
        assertEquals(COMPONENT_ENABLED_STATE_ENABLED, state("Plain"))
        assertEquals(COMPONENT_ENABLED_STATE_DISABLED, state("Converter"))
    }

    @Test
    fun `nobody can share to it until that is turned on`() {
        val share = Intent(Intent.ACTION_SEND).setType("image/jpeg").setPackage(context.packageName)
        assertEquals(0, packages.queryIntentActivities(share, 0).size)
        ShareHere.set(context, true)
        assertEquals(COMPONENT_ENABLED_STATE_ENABLED, state("ShareHere"))
        ShareHere.set(context, false)
        assertEquals(COMPONENT_ENABLED_STATE_DISABLED, state("ShareHere"))
    }

    @Test
    fun `it asks for the camera and the microphone, and for nothing else`() {
        val asks = packages.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS).requestedPermissions?.toSet()
        assertEquals(setOf(CAMERA, RECORD_AUDIO), asks)
    }

    @Test
    fun `no backup of the phone's takes it along`() {
        assertEquals(0, context.applicationInfo.flags and FLAG_ALLOW_BACKUP)
    }

    private fun waysIn() = packages.queryIntentActivities(
        Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setPackage(context.packageName),
        0,
    ).map { it.activityInfo.name }

    private fun state(name: String) = packages.getComponentEnabledSetting(ComponentName(context, "bothy.android.$name"))
}
