package bothy.android.hardware

import android.content.pm.PackageManager
import android.security.KeyStoreException
import android.security.keystore.BackendBusyException
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import uniffi.bothy_ffi.PrfException
import java.security.InvalidKeyException
import java.security.ProviderException
import java.security.Security
import java.security.UnrecoverableKeyException
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** The calls to Android's Keystore, against a stand-in: what the hardware does is seen on a phone only. */
@RunWith(RobolectricTestRunner::class)
class KeystoreTest {
    private val context = RuntimeEnvironment.getApplication()
    private var nowMs = 0L
    private val stand = StandIn { nowMs += it }

    @Before
    fun begin() {
        Security.insertProviderAt(stand, 1)
    }

    @After
    fun end() = Security.removeProvider(stand.name)

    @Test
    fun `each file has a key of its own, and its answers are HMAC-SHA256`() {
        val keystore = keystore()
        keystore.create(0u)
        keystore.create(1u)
        val input = ByteArray(32) { it.toByte() }
        val answer = keystore.evaluate(0u, input.copyOf())
        val expected = Mac.getInstance("HmacSHA256", "SunJCE").run {
            init(SecretKeySpec(stand.held.getValue("k0").bytes, "HmacSHA256"))
            doFinal(input)
        }
        assertArrayEquals(expected, answer)
        assertEquals(false, answer.contentEquals(keystore.evaluate(1u, input.copyOf())))
        assertEquals(setOf("k0", "k1"), stand.held.keys)
    }

    @Test
    fun `a key only signs, and asks for no fingerprint`() {
        keystore().create(0u)
        val spec = stand.specs.single()
        assertEquals(android.security.keystore.KeyProperties.PURPOSE_SIGN, spec.purposes)
        assertEquals(false, spec.isUserAuthenticationRequired)
        assertEquals(false, spec.isUnlockedDeviceRequired)
        assertEquals(false, spec.isStrongBoxBacked)
    }

    @Test
    fun `the input is wiped, and forgetting loses the key`() {
        val keystore = keystore()
        keystore.create(0u)
        val input = ByteArray(32) { 7 }
        keystore.evaluate(0u, input)
        assertArrayEquals(ByteArray(32), input)
        keystore.forget(0u)
        assertThrows(PrfException.Lost::class.java) { keystore.evaluate(0u, ByteArray(32)) }
        keystore.forget(0u)
    }

    @Test
    fun `the chip is taken if five answers agree in two seconds`() {
        chip()
        stand.takesMs = 400
        keystore().create(0u)
        assertEquals(true, stand.specs.single().isStrongBoxBacked)
        assertEquals(5, stand.answers)
    }

    @Test
    fun `a slow chip, one that answers otherwise, and one that gives no key aren't taken`() {
        chip()
        val ways = listOf<(StandIn) -> Unit>({ it.takesMs = 500 }, { it.wavers = true }, { it.noChip = true })
        for (way in ways) {
            stand.reset()
            way(stand)
            keystore().create(0u)
            assertEquals(false, stand.specs.last().isStrongBoxBacked)
            assertEquals(setOf("k0"), stand.held.keys)
        }
    }

    @Test
    fun `every trouble of the Keystore has one of three names`() {
        val busy = PrfException.Busy::class.java
        val lost = PrfException.Lost::class.java
        val failed = PrfException.Failed::class.java
        val troubles = listOf(
            UserNotAuthenticatedException() to busy,
            BackendBusyException(50) to busy,
            ProviderException(BackendBusyException(50)) to busy,
            InvalidKeyException(KeyStoreException(KeyStoreException.ERROR_KEYSTORE_UNINITIALIZED, "")) to busy,
            KeyPermanentlyInvalidatedException() to lost,
            UnrecoverableKeyException().apply { initCause(KeyPermanentlyInvalidatedException()) } to lost,
            UnrecoverableKeyException() to failed,
            ProviderException("") to failed,
            IllegalStateException() to failed,
        )
        val keystore = keystore()
        keystore.create(0u)
        for ((trouble, name) in troubles) {
            stand.trouble = trouble
            assertThrows("$trouble", name) { keystore.evaluate(0u, ByteArray(32)) }
        }
        stand.trouble = null
        keystore.evaluate(0u, ByteArray(32))
    }

    private fun keystore() = Keystore(context) { nowMs }

    private fun chip() = shadowOf(context.packageManager).setSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE, true)
}
