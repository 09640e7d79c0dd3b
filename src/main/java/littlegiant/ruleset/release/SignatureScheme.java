package littlegiant.ruleset.release;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/** A signature algorithm, with its key formats. */
public enum SignatureScheme {
    /** Ed25519 (RFC 8032). */
    ED25519("ed25519", Ed25519.NAME),

    /** SM2 over SM3 (国密, GB/T 32918). */
    SM2("sm2", "SM2");

    private final String id;
    private final String algorithm;

    SignatureScheme(String id, String algorithm) {
        this.id = id;
        this.algorithm = algorithm;
    }

    /** The scheme's name in signatures. */
    public String id() {
        return id;
    }

    /** The JCA name of the scheme's key algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /**
     * Reads a private key of any known scheme in PKCS#8 form, and derives the public key.
     *
     * @throws IllegalArgumentException if the bytes are no key of a known scheme
     */
    public static KeyPair keyPair(byte[] pkcs8) {
        try {
            return Ed25519.keyPair(pkcs8);
        } catch (GeneralSecurityException another) {
            try {
                return Sm2.keyPair(pkcs8);
            } catch (GeneralSecurityException | ClassCastException noKey) {
                throw new IllegalArgumentException("no private key of Ed25519 or SM2", noKey);
            }
        }
    }

    /** Additional options of {@code openssl pkeyutl -verify -rawin} for this scheme, with a leading space. */
    public String opensslOptions() {
        return this == SM2 ? " -digest sm3 -pkeyopt distid:1234567812345678" : "";
    }

    /** The scheme with the id; empty if there is none. */
    static Optional<SignatureScheme> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** The scheme of a key that {@link PublicKeys} or the settings supplied. */
    public static SignatureScheme of(Key key) {
        return key.getAlgorithm().startsWith("EC") ? SM2 : ED25519;
    }

    private Signature signature() throws GeneralSecurityException {
        return this == SM2 ? Sm2.signature() : Signature.getInstance(algorithm);
    }

    /** Signs the bytes. */
    public byte[] sign(PrivateKey key, byte[] over) {
        try {
            Signature signature = signature();
            signature.initSign(key);
            signature.update(over);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("it could not be signed", impossible);
        }
    }

    /** Whether the signature is valid for these bytes and this key; false for a key or signature of another scheme. */
    public boolean verifies(PublicKey key, byte[] over, byte[] signed) {
        try {
            Signature signature = signature();
            signature.initVerify(key);
            signature.update(over);
            return signature.verify(signed);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
