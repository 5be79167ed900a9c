package bothy.android.hardware

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.os.SystemClock
import android.security.KeyStoreException
import android.security.keystore.BackendBusyException
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.UserNotAuthenticatedException
import bothy.android.kit.Since
import uniffi.bothy_ffi.DevicePrf
import uniffi.bothy_ffi.PrfException
import java.security.GeneralSecurityException
import java.security.Key
import java.security.KeyStore
import java.security.ProviderException
import java.security.SecureRandom
import javax.crypto.KeyGenerator
import javax.crypto.Mac

/**
 * Two HMAC-SHA256 keys that never leave the phone's Keystore; docs/android.md. Their names say nothing of what they are for.
 *
 * They need no fingerprint and no screen lock: Bothy's own secret is asked for, and another would be one more thing to be forced. They lie
 * in the separate chip (StrongBox) only where that chip is quick and answers alike.
 */
class Keystore(context: Context, private val nowMs: () -> Long = SystemClock::elapsedRealtime) : DevicePrf {
    private val hasChip = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P && context.packageManager.hasSystemFeature(CHIP)

    override fun create(file: UByte) = asking {
        val alias = alias(file)
        store().deleteEntry(alias)
        if (!hasChip || !createInChip(alias)) make(KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN))
    }

    override fun evaluate(file: UByte, input: ByteArray): ByteArray = asking {
        try {
            answer(key(alias(file)), input)
        } finally {
            input.fill(0)
        }
    }

    override fun forget(file: UByte) = asking { store().deleteEntry(alias(file)) }

    /** Makes the key in the chip, and keeps it there if five answers agree within two seconds. Returns true if it is there. */
    @Since(28)
    private fun createInChip(alias: String): Boolean = try {
        make(KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN).setIsStrongBoxBacked(true))
        isSteady(key(alias)).also { if (!it) store().deleteEntry(alias) }
    } catch (_: GeneralSecurityException) {
        gaveUp(alias)
    } catch (_: ProviderException) {
        // StrongBoxUnavailableException, and what else a chip throws.
        gaveUp(alias)
    }

    private fun gaveUp(alias: String): Boolean {
        store().deleteEntry(alias)
        return false
    }

    private fun isSteady(key: Key): Boolean {
        val began = nowMs()
        val input = ByteArray(BYTES).also(SecureRandom()::nextBytes)
        val first = answer(key, input)
        val agree = (1 until TRIALS).all { answer(key, input).contentEquals(first) }
        return agree && nowMs() - began <= TRIALS_MS
    }

    private fun make(spec: KeyGenParameterSpec.Builder) {
        KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, STORE).apply { init(spec.build()) }.generateKey()
    }

    private fun answer(key: Key, input: ByteArray): ByteArray = Mac.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256).run {
        init(key)
        doFinal(input)
    }

    private fun key(alias: String): Key = store().getKey(alias, null) ?: throw PrfException.Lost()

    private fun store(): KeyStore = KeyStore.getInstance(STORE).apply { load(null) }

    private fun alias(file: UByte) = "k$file"

    /** Asks, and says in Bothy's three words what went wrong. The Keystore's own text goes no further. */
    private fun <T> asking(work: () -> T): T = try {
        work()
    } catch (trouble: GeneralSecurityException) {
        throw named(trouble)
    } catch (trouble: ProviderException) {
        throw named(trouble)
    } catch (trouble: IllegalStateException) {
        throw named(trouble)
    }

    /** A busy or locked Keystore is asked again. A key is lost only where Android says so: Bothy makes another one then. */
    private fun named(trouble: Throwable): PrfException {
        val causes = generateSequence(trouble) { it.cause }.take(DEPTH).toList()
        val said = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) causes.firstNotNullOfOrNull(::said) else null
        return when {
            causes.any { it is KeyPermanentlyInvalidatedException } -> PrfException.Lost()
            causes.any { it is UserNotAuthenticatedException } -> PrfException.Busy()
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.S && causes.any(::isBusy) -> PrfException.Busy()
            else -> said ?: PrfException.Failed()
        }
    }

    @Since(31)
    private fun isBusy(trouble: Throwable) = trouble is BackendBusyException

    @Since(33)
    private fun said(trouble: Throwable): PrfException? = when {
        trouble !is KeyStoreException -> null
        trouble.numericErrorCode == KeyStoreException.ERROR_KEY_DOES_NOT_EXIST -> PrfException.Lost()
        trouble.numericErrorCode == KeyStoreException.ERROR_KEY_CORRUPTED -> PrfException.Lost()
        trouble.numericErrorCode == KeyStoreException.ERROR_KEYSTORE_UNINITIALIZED -> PrfException.Busy()
        trouble.isTransientFailure || trouble.requiresUserAuthentication() -> PrfException.Busy()
        else -> null
    }
}

private const val STORE = "AndroidKeyStore"
private const val CHIP: String = PackageManager.FEATURE_STRONGBOX_KEYSTORE
private const val BYTES = 32
private const val TRIALS = 5
private const val TRIALS_MS = 2000L

/** Causes of causes that are looked at. */
private const val DEPTH = 8
