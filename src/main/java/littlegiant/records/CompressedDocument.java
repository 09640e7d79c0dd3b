package littlegiant.records;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Objects;

/**
 * Documents as they lie in the database: Zstandard frames (RFC 8878). An answer is mostly words that every answer has, and
 * whoever waits for a record to be durable waits for each byte of it to reach the disk.
 */
final class CompressedDocument {
    /** The fastest of the standard's levels: the next ones make an answer little smaller, and take longer than the disk. */
    private static final int LEVEL = 1;

    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    /** One a thread: making one takes half as long again as packing an answer with it. */
    private static final ThreadLocal<ZstdCompressCtx> COMPRESSOR =
            ThreadLocal.withInitial(() -> new ZstdCompressCtx().setLevel(LEVEL));

    private CompressedDocument() {}

    /** The document, packed. */
    static byte[] pack(byte[] document) {
        return COMPRESSOR.get().compress(document);
    }

    /** The document again. What was kept before documents were packed is JSON, which no frame begins like, and stays. */
    static byte[] unpack(byte[] stored) {
        Objects.requireNonNull(stored);
        if (!isFrame(stored)) {
            return stored;
        }
        long size = Zstd.getFrameContentSize(stored);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new IllegalStateException("a kept document is damaged: its size cannot be read");
        }
        return Zstd.decompress(stored, (int) size);
    }

    private static boolean isFrame(byte[] stored) {
        if (stored.length < MAGIC.length) {
            return false;
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (stored[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }
}
