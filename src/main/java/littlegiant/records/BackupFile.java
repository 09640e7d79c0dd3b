package littlegiant.records;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import littlegiant.wording.Template;

/**
 * A file that appears completely or not at all: it is written under a temporary name in the same folder, and renamed
 * once it is durable.
 */
final class BackupFile implements AutoCloseable {
    private static final Template EXISTS =
            Template.of("文件 {0} 已存在,不会被覆盖;请换一个文件名", "the file {0} exists and is never overwritten: name another one");

    private final Path file;
    private final Path unfinished;

    private BackupFile(Path file, Path unfinished) {
        this.file = file;
        this.unfinished = unfinished;
    }

    /** Starts a file that must not exist yet; creates its folder if needed. */
    static BackupFile begin(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new CommandRefused(EXISTS.with(file));
        }
        Files.createDirectories(whole.getParent());
        return new BackupFile(whole, siblingPath(whole, ".unfinished"));
    }

    /** An unused name in the folder of the file. */
    static Path siblingPath(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ending);
    }

    /** The temporary file to write to. */
    Path unfinished() {
        return unfinished;
    }

    /** Gives the file its name once it is durable. */
    void finish() throws IOException {
        flush(unfinished);
        try {
            // Creating a link fails if the name exists, which renaming would not.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException taken) {
            throw new CommandRefused(EXISTS.with(file));
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.move(unfinished, file);
        }
        Files.deleteIfExists(unfinished);
        // The path is absolute, so it has a folder.
        flush(Objects.requireNonNull(file.getParent()));
    }

    /** Deletes the temporary file if it was not finished. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    /** Replaces a file by another atomically. */
    static void replace(Path with, Path file) throws IOException {
        flush(with);
        Files.move(with, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // An absolute path of a file has a folder.
        flush(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** Flushes a file, or the entries of a folder, to disk. */
    static void flush(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException fails) {
            // Windows cannot open folders, and needs no flush of them.
            if (!folder) {
                throw fails;
            }
        }
    }
}
