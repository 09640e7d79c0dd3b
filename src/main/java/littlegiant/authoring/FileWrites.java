package littlegiant.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes files so that a change lasts. A file is written under a temporary name and then renamed, so that neither a crash
 * nor a concurrent reader sees a partial file.
 */
final class FileWrites {
    private FileWrites() {}

    /**
     * A file that is to be written or deleted.
     *
     * @param was its bytes before; empty where there is none yet
     * @param willBe its bytes afterwards; empty where it is to be deleted
     */
    record FileWrite(Path place, Optional<byte[]> was, Optional<byte[]> willBe) {
        /** Whether the file is new. */
        boolean creates() {
            return was.isEmpty() && willBe.isPresent();
        }

        private void undo() throws IOException {
            if (was.isPresent()) {
                replace(place, was.get());
            } else {
                delete(place);
            }
        }
    }

    /**
     * Makes all of the changes, or none. Everything is written under temporary names first, so that a full disk is noticed
     * while every file still is what it was; some files are new and some old only while they are renamed.
     *
     * @throws IOException if one cannot be made; those made before are undone, and a failure to undo one is suppressed in it
     */
    static void apply(List<FileWrite> writes) throws IOException {
        Map<FileWrite, Path> written = new LinkedHashMap<>();
        List<FileWrite> made = new ArrayList<>();
        try {
            for (FileWrite write : writes) {
                if (write.willBe().isPresent()) {
                    Files.createDirectories(write.place().getParent());
                    Path aside = aside(write.place());
                    written.put(write, aside);
                    write(aside, write.willBe().get());
                    keepPermissions(write.place(), aside);
                }
            }
            for (FileWrite write : writes) {
                Path aside = written.get(write);
                if (aside == null) {
                    delete(write.place());
                } else {
                    rename(aside, write.place());
                }
                made.add(write);
            }
        } catch (IOException fails) {
            for (FileWrite write : made) {
                try {
                    write.undo();
                } catch (IOException again) {
                    fails.addSuppressed(again);
                }
            }
            throw fails;
        } finally {
            for (Path aside : written.values()) {
                Files.deleteIfExists(aside);
            }
        }
    }

    /** Writes a file, whether there is one or not. */
    static void replace(Path place, byte[] bytes) throws IOException {
        Path aside = aside(place);
        try {
            write(aside, bytes);
            keepPermissions(place, aside);
            rename(aside, place);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Deletes a file, if it is still there. */
    static void delete(Path place) throws IOException {
        Files.deleteIfExists(place);
        flush(place.getParent());
    }

    private static void rename(Path aside, Path place) throws IOException {
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(place.getParent());
    }

    /** A temporary name beside a file. The watcher and the reader of the folder ignore names with a leading dot. */
    private static Path aside(Path place) {
        return place.resolveSibling(".little-giant-" + UUID.randomUUID());
    }

    private static void write(Path aside, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (now != null && Files.exists(from)) {
            now.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** Flushes the folder's entries to disk; systems on which a folder cannot be opened do so themselves. */
    private static void flush(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows cannot open a folder.
        }
    }
}
