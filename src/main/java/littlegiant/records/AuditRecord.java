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
 * A stored entry of the audit trail.
 *
 * @param number from 1, without gaps
 * @param at the time, to the microsecond
 * @param who null for the service itself, and if nobody signed in
 * @param address null without a network
 * @param subject null if there is none
 * @param before a JSON object; null if there was nothing
 * @param after a JSON object; null if there is nothing
 * @param previous the hash of the previous entry; empty for the first
 * @param hash the SHA-256 of all fields above, in hexadecimal; empty until the entry is sealed
 * @param signature of the hash; null if not signed
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

    /** Computes the hash of the fields. */
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

    /** A copy with the hash of its fields and its signature. */
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

    /** Adds a field preceded by its length, so that text cannot move between fields undetected. */
    private static void add(MessageDigest sha256, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .flip());
        sha256.update(bytes);
    }

    /** The time in microseconds since 1970, the precision of both databases. */
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
