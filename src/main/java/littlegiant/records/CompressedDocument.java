package littlegiant.records;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * Compresses stored documents as Zstandard frames (RFC 8878), since answers consist mostly of repeated texts and each
 * byte delays the commit. A document compressed with a dictionary is preceded by a skippable frame with the
 * dictionary's id.
 */
final class CompressedDocument {
    /** The fastest standard level; higher ones save little and take longer than the disk. */
    static final int LEVEL = 1;

    /** The result of {@link #dictionaryOf} for a document without a dictionary. */
    static final long NO_DICTIONARY = -1;

    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    /** The first magic number of skippable frames, whose content Zstandard ignores. */
    private static final byte[] SKIPPABLE = {0x50, 0x2a, 0x4d, 0x18};

    private static final int SKIPPED = SKIPPABLE.length + Integer.BYTES + Long.BYTES;

    /** One per thread, since creating one takes half as long as compressing an answer. */
    private static final ThreadLocal<ZstdCompressCtx> COMPRESSOR =
            ThreadLocal.withInitial(() -> new ZstdCompressCtx().setLevel(LEVEL));

    private static final ThreadLocal<ZstdDecompressCtx> DECOMPRESSOR = ThreadLocal.withInitial(ZstdDecompressCtx::new);

    private static final ThreadLocal<DictionaryCompressor> BY_DICTIONARY =
            ThreadLocal.withInitial(DictionaryCompressor::new);

    private CompressedDocument() {}

    /** A compressor that keeps the last used dictionary, since successive documents mostly belong to one release. */
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

    /** Compresses a document. */
    static byte[] pack(byte[] document) {
        return COMPRESSOR.get().compress(document);
    }

    /** Compresses a document with a dictionary, which is needed to decompress it. */
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

    /** The id of the dictionary of a compressed document; {@link #NO_DICTIONARY} if there is none. */
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
     * Decompresses a document without a dictionary. Documents stored before compression was introduced are JSON, which
     * cannot begin like a frame, and are returned unchanged.
     */
    static byte[] unpack(byte[] stored) {
        Objects.requireNonNull(stored);
        if (!startsWith(stored, MAGIC)) {
            return stored;
        }
        return Zstd.decompress(stored, sizeOf(stored));
    }

    /** Decompresses a document with its dictionary. */
    static byte[] unpack(byte[] stored, ZstdDictDecompress dictionary) {
        byte[] frame = Arrays.copyOfRange(stored, SKIPPED, stored.length);
        return DECOMPRESSOR.get().loadDict(dictionary).decompress(frame, sizeOf(frame));
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
