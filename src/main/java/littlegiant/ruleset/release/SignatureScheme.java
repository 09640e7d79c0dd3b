package littlegiant.ruleset.release;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/** How a signature is made and verified. */
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

    /** As it stands in signatures. */
    public String id() {
        return id;
    }

    /** The name of its keys. */
    public String algorithm() {
        return algorithm;
    }

    /**
     * Reads a private key from its PKCS#8 form, whichever scheme it is of; the public key follows from it.
     *
     * @throws IllegalArgumentException where it is none of a scheme that is known
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

    /** What {@code openssl pkeyutl -verify -rawin} must be told besides, with a space before it. */
    public String opensslOptions() {
        return this == SM2 ? " -digest sm3 -pkeyopt distid:1234567812345678" : "";
    }

    /** The scheme of an id; empty where there is none. */
    static Optional<SignatureScheme> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** The scheme of a key that {@link PublicKeys} or the service's settings gave. */
    public static SignatureScheme of(Key key) {
        return key.getAlgorithm().startsWith("EC") ? SM2 : ED25519;
    }

    private Signature signature() throws GeneralSecurityException {
        return this == SM2 ? Sm2.signature() : Signature.getInstance(algorithm);
    }

    /** Signs. */
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

    /** Whether the signature is over these bytes, by the key; not where key or signature are of another kind. */
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
