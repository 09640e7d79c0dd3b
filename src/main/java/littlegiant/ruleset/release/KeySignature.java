package littlegiant.ruleset.release;

import java.util.Base64;
import java.util.Optional;

/**
 * A signature, and by which key.
 *
 * @param key the id of the public key, see {@link PublicKeys#id}
 * @param value the signature itself; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeySignature(SignatureScheme scheme, String key, byte[] value) {

    /** Reads a signature as {@link #toString()} writes it; empty where it is none. */
    public static Optional<KeySignature> of(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] value = Base64.getDecoder().decode(parts[2]);
            return SignatureScheme.of(parts[0]).map(scheme -> new KeySignature(scheme, parts[1], value));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The scheme, the key's id and the signature in base64, with colons between them. */
    @Override
    public String toString() {
        return scheme.id() + ":" + key + ":" + Base64.getEncoder().encodeToString(value);
    }
}
