package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import littlegiant.ruleset.release.RulesetConfig;
import org.jspecify.annotations.Nullable;

/**
 * Writes the working copy. A file is written under a temporary name and then renamed, so that neither a crash nor a
 * concurrent reader sees a partial file. Of two concurrent edits based on the same text, the second is refused.
 */
@Singleton
class WorkingFolder {
    /** The largest size of a file that is read, in bytes. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 3;

    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();

    WorkingFolder(RulesetConfig config) {
        this.folder = config.rules();
    }

    /** The result of a write. */
    sealed interface WriteResult {}

    /** The file was written or deleted. */
    record Saved(boolean created) implements WriteResult {}

    /**
     * The precondition does not hold, or is missing.
     *
     * @param current the tag of the current file, empty if there is none
     */
    record PreconditionUnmet(Preconditions.PreconditionResult held, Optional<String> current) implements WriteResult {}

    /** Another file has the same name except for upper and lower case; on many systems they would be one file. */
    record NameInUse(String other) implements WriteResult {}

    /** The folder contains the greatest number of files that is read. */
    record FolderFull(int most) implements WriteResult {}

    /** The path is not a regular place inside the folder: it leads through a link, or names a folder. */
    record OutsideFolder() implements WriteResult {}

    /**
     * The current bytes of a file; empty if there is none, or it is a link.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Optional<byte[]> read(WorkingPath path) {
        try {
            Path root = folder.toRealPath();
            Path place = place(root, path);
            return isInside(root, path) && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readAllBytes(place))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    /**
     * Writes a file.
     *
     * @throws UncheckedIOException if writing fails; the previous file is then unchanged
     */
    WriteResult save(WorkingPath path, byte[] bytes, Preconditions preconditions) {
        writing.lock();
        try {
            Optional<byte[]> before = read(path);
            Optional<String> current = before.map(WorkingText::tag);
            Preconditions.PreconditionResult held = preconditions.evaluate(current);
            if (held != Preconditions.PreconditionResult.YES) {
                return new PreconditionUnmet(held, current);
            }
            Path root = folder.toRealPath();
            if (before.isEmpty()) {
                Optional<WriteResult> hindered = creationProblem(root, path);
                if (hindered.isPresent()) {
                    return hindered.get();
                }
            }
            Path place = place(root, path);
            Files.createDirectories(place.getParent());
            replace(place, bytes);
            return new Saved(before.isEmpty());
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Deletes a file.
     *
     * @throws UncheckedIOException if deleting fails
     */
    WriteResult delete(WorkingPath path, Preconditions preconditions) {
        writing.lock();
        try {
            Optional<String> current = read(path).map(WorkingText::tag);
            Preconditions.PreconditionResult held = preconditions.evaluate(current);
            if (held != Preconditions.PreconditionResult.YES || current.isEmpty()) {
                return new PreconditionUnmet(held, current);
            }
            Path place = place(folder.toRealPath(), path);
            Files.delete(place);
            flush(place.getParent());
            return new Saved(false);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        } finally {
            writing.unlock();
        }
    }

    private static Path place(Path root, WorkingPath path) {
        Path place = root;
        for (String part : path.parts()) {
            place = place.resolve(part);
        }
        return place;
    }

    /** Whether no part of the path is a link, which would lead outside the folder. */
    private static boolean isInside(Path root, WorkingPath path) {
        Path at = root;
        for (String part : path.parts()) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                return false;
            }
        }
        return true;
    }

    /** The reason why a new file cannot be created; empty if it can. */
    private static Optional<WriteResult> creationProblem(Path root, WorkingPath path) throws IOException {
        if (!isInside(root, path)) {
            return Optional.of(new OutsideFolder());
        }
        Path at = root;
        for (String part : path.parts()) {
            Optional<String> other = similarName(at, part);
            if (other.isPresent()) {
                return Optional.of(new NameInUse(other.get()));
            }
            at = at.resolve(part);
            boolean last = at.equals(place(root, path));
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)
                    && (last || !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS))) {
                return Optional.of(new OutsideFolder());
            }
        }
        try (Stream<Path> all = Files.walk(root, DEEPEST)) {
            long files = all.filter(Files::isRegularFile).limit(MOST_FILES).count();
            return files >= MOST_FILES ? Optional.of(new FolderFull(MOST_FILES)) : Optional.empty();
        }
    }

    /** The name in the folder that differs from the given one only in case or Unicode composition. */
    private static Optional<String> similarName(Path directory, String name) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(directory)) {
            return beside.map(one -> one.getFileName().toString())
                    .filter(one -> !one.equals(name) && folded(one).equals(folded(name)))
                    .findFirst();
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static void replace(Path place, byte[] bytes) throws IOException {
        // The watcher and the reader of the folder ignore names with a leading dot.
        Path aside = place.resolveSibling(".little-giant-" + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            keepPermissions(place, aside);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flush(place.getParent());
        } finally {
            Files.deleteIfExists(aside);
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
