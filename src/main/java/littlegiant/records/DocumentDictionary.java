package littlegiant.records;

import com.github.luben.zstd.ZstdDictCompress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A raw content dictionary of Zstandard (RFC 8878, section 5): bytes that documents have in common. Its id is a hash of
 * the bytes, so that two services that build the same one agree on the id.
 */
final class DocumentDictionary {
    /** With a dictionary Zstandard's default level takes no longer than the fastest one. */
    private static final int LEVEL = 3;

    private final long id;
    private final byte[] content;
    private final ZstdDictCompress prepared;

    /** Creates a dictionary of the bytes, which must not be modified afterwards. */
    DocumentDictionary(byte[] content) {
        this.id = idOf(content);
        this.content = content;
        this.prepared = new ZstdDictCompress(content, LEVEL);
    }

    /** The first 63 bits of the SHA-256 of a dictionary's bytes, never negative. */
    static long idOf(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    long id() {
        return id;
    }

    byte[] content() {
        return content;
    }

    /** The dictionary prepared for compression; safe for any number of threads. */
    ZstdDictCompress prepared() {
        return prepared;
    }
}
