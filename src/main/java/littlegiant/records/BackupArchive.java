package littlegiant.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import littlegiant.wording.Template;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The file of a backup: a ZIP file with the database's contents and a manifest of their sums, in the same form for both
 * databases.
 */
final class BackupArchive {
    private static final String FORMAT = "little-giant-backup-1";
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Template DAMAGED = Template.of(
            "{0} 已损坏,或不是本系统的备份;未作任何改动", "{0} is damaged, or no backup of this service: nothing was changed");
    private static final Template MISSING = Template.of("没有文件 {0}", "there is no file {0}");

    private BackupArchive() {}

    /**
     * The manifest of a backup.
     *
     * @param database the dialect of the database
     * @param schema the version of the tables
     * @param takenAt the time, ISO 8601
     * @param parts in the order in which they are restored
     * @param sequences the last value of each sequence
     */
    record BackupManifest(
            String format,
            Dialect database,
            String schema,
            String takenAt,
            List<BackupPart> parts,
            Map<String, Long> sequences) {}

    /**
     * A part of a backup.
     *
     * @param name its name in the ZIP file
     * @param table the table with its columns; null for a whole database file
     * @param rows the number of rows
     */
    record BackupPart(String name, @Nullable String table, List<String> columns, long rows, String sha256) {}

    /** Writes the content of a part and returns the number of its rows. */
    @FunctionalInterface
    interface BackupContent {
        long write(OutputStream out) throws Exception;
    }

    /** Writes a backup. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final List<BackupPart> parts = new ArrayList<>();

        Writer(Path file) throws IOException {
            zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void add(String name, @Nullable String table, List<String> columns, BackupContent content) throws Exception {
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest sha256 = DigestUtils.getSha256Digest();
            // The stream must stay open, since writers of parts may close what they are given.
            OutputStream part = new FilterOutputStream(new DigestOutputStream(zip, sha256)) {
                @Override
                public void write(byte[] bytes, int from, int many) throws IOException {
                    out.write(bytes, from, many);
                }

                @Override
                public void close() {}
            };
            long rows = content.write(part);
            zip.closeEntry();
            parts.add(new BackupPart(name, table, columns, rows, HexFormat.of().formatHex(sha256.digest())));
        }

        /** Completes the backup with its manifest. */
        BackupManifest finish(Dialect database, String schema, String takenAt, Map<String, Long> sequences)
                throws IOException {
            BackupManifest manifest =
                    new BackupManifest(FORMAT, database, schema, takenAt, List.copyOf(parts), sequences);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Reads a backup after verifying every byte of it. */
    static final class BackupReader implements AutoCloseable {
        private final ZipFile zip;
        private final BackupManifest manifest;

        private BackupReader(ZipFile zip, BackupManifest manifest) {
            this.zip = zip;
            this.manifest = manifest;
        }

        BackupManifest manifest() {
            return manifest;
        }

        InputStream read(BackupPart part) throws IOException {
            return zip.getInputStream(zip.getEntry(part.name()));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /**
     * Opens and verifies a backup.
     *
     * @throws CommandRefused if it is damaged
     */
    static BackupReader open(Path file) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            BackupManifest manifest;
            try (InputStream in = zip.getInputStream(entry(zip, MANIFEST))) {
                byte[] written = in.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(written);
                if (sum.getValue() != zip.getEntry(MANIFEST).getCrc()) {
                    throw new ZipException("the manifest is not what it was");
                }
                manifest = JSON.readValue(written, BackupManifest.class);
            }
            if (!FORMAT.equals(manifest.format()) || manifest.parts().size() != zip.size() - 1) {
                throw new ZipException("not what the manifest says");
            }
            for (BackupPart part : manifest.parts()) {
                if (!sum(zip, part).equals(part.sha256())) {
                    throw new ZipException("not what the manifest says");
                }
            }
            return new BackupReader(zip, manifest);
        } catch (NoSuchFileException none) {
            throw new CommandRefused(MISSING.with(file));
        } catch (IOException | RuntimeException damaged) {
            if (zip != null) {
                zip.close();
            }
            throw new CommandRefused(DAMAGED.with(file));
        }
    }

    /** The refusal of a damaged backup. */
    static CommandRefused damaged(Path file) {
        return new CommandRefused(DAMAGED.with(file));
    }

    private static String sum(ZipFile zip, BackupPart part) throws IOException {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry(zip, part.name())), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static ZipEntry entry(ZipFile zip, String name) throws ZipException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("not what the manifest says");
        }
        return entry;
    }
}
