package littlegiant.ruleset.release;

import java.util.Base64;
import java.util.Optional;

/**
 * A signature with its scheme and key.
 *
 * @param key the id of the public key, see {@link PublicKeys#id}
 * @param value the signature's bytes; must not be modified
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeySignature(SignatureScheme scheme, String key, byte[] value) {

    /** Parses a signature as {@link #toString()} writes it; empty if the text is none. */
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

    /** The scheme, the key's id and the signature in base64, separated by colons. */
    @Override
    public String toString() {
        return scheme.id() + ":" + key + ":" + Base64.getEncoder().encodeToString(value);
    }
}
