package littlegiant.records;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * Documents as they lie in the database: Zstandard frames (RFC 8878). An answer is mostly words that every answer has, and
 * whoever waits for a record to be durable waits for each byte of it to reach the disk. Where a dictionary holds those
 * words, a skippable frame with the id of the dictionary stands before the frame.
 */
final class CompressedDocument {
    /** The fastest of the standard's levels: the next ones make an answer little smaller, and take longer than the disk. */
    static final int LEVEL = 1;

    /** What {@link #dictionaryOf} says of a document that was packed without one. */
    static final long NO_DICTIONARY = -1;

    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    /** The first of the magic numbers of skippable frames, which hold what is the writer's own. */
    private static final byte[] SKIPPABLE = {0x50, 0x2a, 0x4d, 0x18};

    private static final int SKIPPED = SKIPPABLE.length + Integer.BYTES + Long.BYTES;

    /** One a thread: making one takes half as long again as packing an answer with it. */
    private static final ThreadLocal<ZstdCompressCtx> COMPRESSOR =
            ThreadLocal.withInitial(() -> new ZstdCompressCtx().setLevel(LEVEL));

    private static final ThreadLocal<DictionaryCompressor> BY_DICTIONARY =
            ThreadLocal.withInitial(DictionaryCompressor::new);

    private CompressedDocument() {}

    /** A compressor that holds the dictionary which it used last: most documents in turn are of one release. */
    private static final class DictionaryCompressor {
        private final ZstdCompressCtx context = new ZstdCompressCtx();
        private long loaded = NO_DICTIONARY;

        byte[] compress(byte[] document, DocumentDictionary dictionary) {
            if (loaded != dictionary.id()) {
                context.loadDict(dictionary.prepared());
                loaded = dictionary.id();
            }
            return context.compress(document);
        }
    }

    /** The document, packed. */
    static byte[] pack(byte[] document) {
        return COMPRESSOR.get().compress(document);
    }

    /** The document, packed by a dictionary, without which it cannot be read. */
    static byte[] pack(byte[] document, DocumentDictionary dictionary) {
        byte[] frame = BY_DICTIONARY.get().compress(document, dictionary);
        return ByteBuffer.allocate(SKIPPED + frame.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SKIPPABLE)
                .putInt(Long.BYTES)
                .putLong(dictionary.id())
                .put(frame)
                .array();
    }

    /** The id of the dictionary by which a document was packed; {@link #NO_DICTIONARY} where there was none. */
    static long dictionaryOf(byte[] stored) {
        Objects.requireNonNull(stored);
        if (!startsWith(stored, SKIPPABLE)) {
            return NO_DICTIONARY;
        }
        ByteBuffer header =
                ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).position(SKIPPABLE.length);
        if (stored.length <= SKIPPED || header.getInt() != Long.BYTES) {
            throw damaged();
        }
        return header.getLong();
    }

    /**
     * The document again that was packed without a dictionary. What was kept before documents were packed is JSON, which
     * no frame begins like, and stays.
     */
    static byte[] unpack(byte[] stored) {
        Objects.requireNonNull(stored);
        if (!startsWith(stored, MAGIC)) {
            return stored;
        }
        return Zstd.decompress(stored, sizeOf(stored));
    }

    /** The document again that was packed by this dictionary. */
    static byte[] unpack(byte[] stored, ZstdDictDecompress dictionary) {
        byte[] frame = Arrays.copyOfRange(stored, SKIPPED, stored.length);
        return Zstd.decompress(frame, dictionary, sizeOf(frame));
    }

    private static int sizeOf(byte[] frame) {
        long size = Zstd.getFrameContentSize(frame);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw damaged();
        }
        return (int) size;
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("a kept document is damaged: its size cannot be read");
    }

    private static boolean startsWith(byte[] stored, byte[] magic) {
        return stored.length >= magic.length && Arrays.equals(stored, 0, magic.length, magic, 0, magic.length);
    }
}
