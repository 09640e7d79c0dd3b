package littlegiant.ruleset.release;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/** How a signature is made and verified. */
public enum SignatureScheme {
    /** Ed25519 (RFC 8032). */
    ED25519("ed25519", "Ed25519");

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

    /** The scheme of an id; empty where there is none. */
    static Optional<SignatureScheme> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** The scheme of a key. */
    public static SignatureScheme of(Key key) {
        return ED25519;
    }

    /** Signs. */
    public byte[] sign(PrivateKey key, byte[] over) {
        try {
            Signature signature = Signature.getInstance(algorithm);
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
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(over);
            return signature.verify(signed);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
