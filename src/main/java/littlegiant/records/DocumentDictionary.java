package littlegiant.records;

import com.github.luben.zstd.ZstdDictCompress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Bytes that documents have in common, by which they are packed smaller: a raw content dictionary of Zstandard (RFC 8878,
 * section 5). It is known by a hash of its bytes, so that two services which make the same one mean the same.
 */
final class DocumentDictionary {
    private final long id;
    private final byte[] content;
    private final ZstdDictCompress prepared;

    /** A dictionary of these bytes, which nobody may change afterwards. */
    DocumentDictionary(byte[] content) {
        this.id = idOf(content);
        this.content = content;
        this.prepared = new ZstdDictCompress(content, CompressedDocument.LEVEL);
    }

    /** The first 63 bits of the SHA-256 of a dictionary's bytes, so never negative. */
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

    /** The dictionary as the library compresses by it; several threads may. */
    ZstdDictCompress prepared() {
        return prepared;
    }
}
