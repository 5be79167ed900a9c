package bothy.android.hardware

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.StrongBoxUnavailableException
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGeneratorSpi
import javax.crypto.Mac
import javax.crypto.MacSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/** Stands in for Android's Keystore: keys in memory, and troubles on demand. [moved] is told how long each answer takes. */
class StandIn(private val moved: (Long) -> Unit) : Provider("AndroidKeyStore", "1", "") {
    class Held(val bytes: ByteArray) : SecretKey {
        override fun getAlgorithm() = "HmacSHA256"

        override fun getFormat() = null

        override fun getEncoded() = null
    }

    val held = LinkedHashMap<String, Held>()
    val specs = ArrayList<KeyGenParameterSpec>()
    var answers = 0
    var takesMs = 0L
    var wavers = false
    var noChip = false
    var trouble: Exception? = null

    init {
        serve("KeyStore", "AndroidKeyStore") { Store() }
        serve("KeyGenerator", "HmacSHA256") { Generator() }
        serve("Mac", "HmacSHA256") { Answering() }
    }

    fun reset() {
        held.clear()
        specs.clear()
        answers = 0
        takesMs = 0
        wavers = false
        noChip = false
    }

    private fun serve(type: String, name: String, make: () -> Any) = putService(object : Service(this, type, name, "", null, null) {
        override fun newInstance(parameter: Any?) = make()

        override fun supportsParameter(parameter: Any?) = parameter is Held
    })

    private inner class Store : KeyStoreSpi() {
        override fun engineGetKey(alias: String, password: CharArray?): Key? = held[alias]

        override fun engineDeleteEntry(alias: String) {
            held.remove(alias)
        }

        override fun engineLoad(from: InputStream?, password: CharArray?) = Unit

        override fun engineContainsAlias(alias: String) = alias in held

        override fun engineIsKeyEntry(alias: String) = alias in held

        override fun engineAliases(): Enumeration<String> = Collections.enumeration(held.keys)

        override fun engineSize() = held.size

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = null

        override fun engineGetCreationDate(alias: String): Date? = null

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineGetCertificateAlias(certificate: Certificate): String? = null

        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = error("not asked for")

        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = error("not asked for")

        override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = error("not asked for")

        override fun engineStore(to: OutputStream, password: CharArray?) = error("not asked for")
    }

    private inner class Generator : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(spec: AlgorithmParameterSpec, random: SecureRandom?) {
            this.spec = spec as KeyGenParameterSpec
        }

        override fun engineInit(random: SecureRandom?) = error("not asked for")

        override fun engineInit(size: Int, random: SecureRandom?) = error("not asked for")

        override fun engineGenerateKey(): SecretKey {
            if (spec.isStrongBoxBacked && noChip) throw StrongBoxUnavailableException()
            specs.add(spec)
            return Held(ByteArray(32).also(SecureRandom()::nextBytes)).also { held[spec.keystoreAlias] = it }
        }
    }

    private inner class Answering : MacSpi() {
        private val own = Mac.getInstance("HmacSHA256", "SunJCE")

        override fun engineInit(key: Key, spec: AlgorithmParameterSpec?) {
            trouble?.let { throw it }
            own.init(SecretKeySpec((key as Held).bytes, "HmacSHA256"))
        }

        override fun engineGetMacLength() = own.macLength

        override fun engineUpdate(input: Byte) = own.update(input)

        override fun engineUpdate(input: ByteArray, offset: Int, len: Int) = own.update(input, offset, len)

        override fun engineDoFinal(): ByteArray {
            answers++
            moved(takesMs)
            return own.doFinal().also { if (wavers) it[0] = answers.toByte() }
        }

        override fun engineReset() = own.reset()
    }
}
