package littlegiant.ruleset.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes ZIP files whose bytes depend on their contents alone: entries in the order of their names, with one fixed
 * date, and uncompressed, since the output of compressors differs between versions.
 */
public final class StoredZip {
    /** The earliest time that a ZIP file can contain. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_TOGETHER = 64 * 1024 * 1024;
    private static final int CHUNK = 8192;

    private StoredZip() {}

    /** Writes the entries, by name. Does not close the stream. */
    public static void write(SortedMap<String, byte[]> entries, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> one : entries.entrySet()) {
            ZipEntry entry = new ZipEntry(one.getKey());
            CRC32 sum = new CRC32();
            sum.update(one.getValue());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(one.getValue().length);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(one.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The bytes of a ZIP file with the entries. */
    public static byte[] bytes(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(entries, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(
                    "there are two entries of one name, or a name that is too long", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the entries of an untrusted ZIP file, by name. Nothing is written to disk, and at most 64 MiB and 10,000
     * entries are read.
     *
     * @throws ZipException if the file is no ZIP file, is damaged, contains a name twice, or exceeds the limits
     */
    public static SortedMap<String, byte[]> read(InputStream in) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        int together = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] bytes = read(zip, LARGEST_TOGETHER - together);
                together += bytes.length;
                if (entries.put(entry.getName(), bytes) != null) {
                    throw new ZipException("a name stands there twice");
                }
                if (entries.size() > MOST_ENTRIES) {
                    throw new ZipException("more than " + MOST_ENTRIES + " entries");
                }
            }
        } catch (IllegalArgumentException noName) {
            throw new ZipException("a name is no text");
        }
        if (entries.isEmpty()) {
            throw new ZipException("no ZIP file, or an empty one");
        }
        return entries;
    }

    private static byte[] read(InputStream in, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int many = in.read(chunk); many >= 0; many = in.read(chunk)) {
            bytes.write(chunk, 0, many);
            if (bytes.size() > most) {
                throw new ZipException("more than " + LARGEST_TOGETHER + " bytes");
            }
        }
        return bytes.toByteArray();
    }
}
