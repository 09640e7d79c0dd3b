package littlegiant.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as it is kept.
 *
 * @param number from 1, without gaps
 * @param at when, to the microsecond
 * @param who null for the service itself, and where nobody signed in
 * @param address null where it came from no network
 * @param subject null where there is none
 * @param before a JSON object; null where there was nothing
 * @param after a JSON object; null where nothing is left
 * @param previous the hash of the entry before; empty for the first
 * @param hash the SHA-256 of everything above, in hexadecimal; empty until the entry is sealed
 * @param signature of the hash; null where none was made
 */
public record AuditRecord(
        long number,
        Instant at,
        @Nullable String who,
        @Nullable String address,
        String what,
        @Nullable String subject,
        @Nullable String before,
        @Nullable String after,
        String previous,
        String hash,
        @Nullable String signature) {
    static final String COLUMNS =
            "SELECT number, happened_at, who, address, what, subject, before_change, after_change,"
                    + " previous_hash, hash, signature FROM audit_entry ";

    private static final String CONTEXT = "little-giant audit 1";

    /** The hash that the fields have. */
    String computedHash() {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        add(sha256, CONTEXT);
        add(sha256, String.valueOf(number));
        add(sha256, String.valueOf(micros(at)));
        add(sha256, who);
        add(sha256, address);
        add(sha256, what);
        add(sha256, subject);
        add(sha256, before);
        add(sha256, after);
        add(sha256, previous);
        return Hex.encodeHexString(sha256.digest());
    }

    /** The entry with the hash of its fields, and a signature of it. */
    AuditRecord sealed(AuditSigning signing) {
        String computed = computedHash();
        return new AuditRecord(
                number,
                at,
                who,
                address,
                what,
                subject,
                before,
                after,
                previous,
                computed,
                signing.sign(computed).orElse(null));
    }

    /** Each field with its length before it, so that nothing can be moved from one to the next unnoticed. */
    private static void add(MessageDigest sha256, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .flip());
        sha256.update(bytes);
    }

    /** A moment in microseconds since 1970, which is as exact as the databases keep one. */
    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static AuditRecord of(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong(1),
                Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
