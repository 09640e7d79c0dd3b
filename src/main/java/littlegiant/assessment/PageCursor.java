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
 * The end of a page of a listing as an opaque text, the parameter {@code after} of the next page. It contains a check
 * sum of the filter and of itself, so that a truncated or mistyped cursor, or one of another listing, is refused. It
 * grants no access, so it needs no secret, and survives a restart.
 */
final class PageCursor {
    private static final int ID = 2 * Long.BYTES;
    private static final int CHECK = 8;

    private PageCursor() {}

    /** The cursor after an assessment in the listing of a filter. */
    static String behind(UUID id, Filter filter) {
        byte[] bytes = bytes(id);
        byte[] mark = Arrays.copyOf(bytes, ID + CHECK);
        System.arraycopy(check(bytes, filter), 0, mark, ID, CHECK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /** The id of the last assessment before the cursor; empty if the text is no cursor of this listing. */
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
        // Compared as text, because several base64 texts decode to the same bytes.
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
