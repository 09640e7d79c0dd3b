package littlegiant.records;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The record of an erasure.
 *
 * @param number from 1
 * @param at the time, to the millisecond
 * @param official who erased an enterprise; null for the end of the retention period
 * @param reason the reason; for retention, the period
 * @param salt random; null if it concerns no single enterprise
 * @param enterpriseSha256 {@link #hash} of the salt and the credit code; null if it concerns no single enterprise
 * @param assessments the number of assessments
 * @param idempotencyKeys the number of idempotency keys
 * @param events the number of events that were made anonymous
 * @param firstDay the day of the earliest assessment; null if there was none
 * @param lastDay the day of the latest assessment; null if there was none
 */
public record Erasure(
        int number,
        Instant at,
        @Nullable String official,
        String reason,
        @Nullable String salt,
        @Nullable String enterpriseSha256,
        int assessments,
        int idempotencyKeys,
        int events,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /**
     * The SHA-256 of the salt followed by the code, in hexadecimal, so that a person who knows a code can tell whether
     * it was erased.
     */
    public static String hash(String salt, String creditCode) {
        return DigestUtils.sha256Hex(salt + creditCode);
    }

    /** A cryptographically random salt. */
    static String newSalt() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The hash of a code with a new salt: {@code SALT:HASH}. */
    public static String saltedHash(String creditCode) {
        String salt = newSalt();
        return salt + ":" + hash(salt, creditCode);
    }
}
