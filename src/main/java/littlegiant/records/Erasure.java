package littlegiant.records;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What was erased: the one thing that stays of it.
 *
 * @param number its place among the erasures, from 1
 * @param at when, to the millisecond
 * @param official who erased an enterprise; null where the period of retention was over
 * @param reason why; of retention, the period
 * @param salt drawn for this erasure; null where no one enterprise is meant
 * @param enterpriseSha256 {@link #hash} of the salt and the enterprise's code; null where no one enterprise is meant
 * @param assessments how many
 * @param idempotencyKeys how many
 * @param events how many lost their enterprise, and whatever would tell which it was
 * @param firstDay the day of the earliest assessment; null where there was none
 * @param lastDay the day of the latest
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

    /** The SHA-256 of the salt followed by the code, in hexadecimal: who knows a code can tell whether it was erased. */
    public static String hash(String salt, String creditCode) {
        return DigestUtils.sha256Hex(salt + creditCode);
    }

    /** A salt that nobody can foresee. */
    static String newSalt() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** A code's hash with a new salt before it: {@code SALT:HASH}. */
    public static String saltedHash(String creditCode) {
        String salt = newSalt();
        return salt + ":" + hash(salt, creditCode);
    }
}
