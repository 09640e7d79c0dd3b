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

/** A file that is there whole or not at all: written under another name beside it, and given its own when it is durable. */
final class BackupFile implements AutoCloseable {
    private static final Template EXISTS =
            Template.of("文件 {0} 已存在,不会被覆盖;请换一个文件名", "the file {0} exists and is never overwritten: name another one");

    private final Path file;
    private final Path unfinished;

    private BackupFile(Path file, Path unfinished) {
        this.file = file;
        this.unfinished = unfinished;
    }

    /** Begins a file that must not exist yet; its folder is made where it does not. */
    static BackupFile begin(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new CommandRefused(EXISTS.with(file));
        }
        Files.createDirectories(whole.getParent());
        return new BackupFile(whole, beside(whole, ".unfinished"));
    }

    /** A name in the folder of a file that nothing else has. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ending);
    }

    /** Where to write. */
    Path unfinished() {
        return unfinished;
    }

    /** Gives the file its name, once it is durable. */
    void finish() throws IOException {
        flush(unfinished);
        try {
            // A link fails where the name is taken, which a rename would not.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException taken) {
            throw new CommandRefused(EXISTS.with(file));
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.move(unfinished, file);
        }
        Files.deleteIfExists(unfinished);
        // The path is absolute, and a file is in a folder.
        flush(Objects.requireNonNull(file.getParent()));
    }

    /** Leaves nothing of a file that was not finished. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    /** Puts a file in the place of another in one step, so that at every moment one of them is there. */
    static void replace(Path with, Path file) throws IOException {
        flush(with);
        Files.move(with, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // A file is in a folder.
        flush(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** Waits until a file, or the names in a folder, are on the disk. */
    static void flush(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException fails) {
            // Windows opens no folders, and needs none to be flushed.
            if (!folder) {
                throw fails;
            }
        }
    }
}
