package littlegiant.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import littlegiant.records.Filter;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where a page of a listing ended, as an opaque text: {@code after} of the next page. It carries a check of the filter and
 * of itself, so that one that was cut, mistyped or taken from another listing is refused and never pages through the
 * wrong assessments. It outlives a restart and grants nothing, and so needs no secret.
 */
final class PageCursor {
    private static final int ID = 2 * Long.BYTES;
    private static final int CHECK = 8;

    private PageCursor() {}

    /** The mark behind the assessment of an id in the listing of a filter. */
    static String behind(UUID id, Filter filter) {
        byte[] bytes = bytes(id);
        byte[] mark = Arrays.copyOf(bytes, ID + CHECK);
        System.arraycopy(check(bytes, filter), 0, mark, ID, CHECK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /** The id of the last assessment before the mark; empty where it is no mark of the filter's listing. */
    static Optional<UUID> read(String mark, Filter filter) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(mark);
        } catch (IllegalArgumentException notEncodedSo) {
            return Optional.empty();
        }
        if (bytes.length != ID + CHECK) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        // Compared whole, because several texts of base 64 are the same bytes.
        return behind(id, filter).equals(mark) ? Optional.of(id) : Optional.empty();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] check(byte[] id, Filter filter) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        sha256.update(id);
        sha256.update(filter.toString().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(), CHECK);
    }
}
