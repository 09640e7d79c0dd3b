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
 * Writes the working copy. A file is written aside and put in place at once, so that neither a crash nor somebody who
 * reads it meanwhile ever sees half of it; of two who build on the same text, one is told that the other came first.
 */
@Singleton
class WorkingFolder {
    /** As large as a file may be that is read, in bytes. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 3;

    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();

    WorkingFolder(RulesetConfig config) {
        this.folder = config.rules();
    }

    /** What comes of writing. */
    sealed interface WriteResult {}

    /** It is done. */
    record Saved(boolean created) implements WriteResult {}

    /**
     * The writer's precondition does not hold, or was not said.
     *
     * @param current the tag of what is there, empty where nothing is
     */
    record PreconditionUnmet(Preconditions.PreconditionResult held, Optional<String> current) implements WriteResult {}

    /** Another file has this name, but for the case of its letters: on many systems they would be one. */
    record NameInUse(String other) implements WriteResult {}

    /** There are as many files as are ever read. */
    record FolderFull(int most) implements WriteResult {}

    /** The place is none inside the folder: a link, or a folder where a file is to be. */
    record OutsideFolder() implements WriteResult {}

    /**
     * The bytes of a file as they are now; empty where there is none, or it is a link.
     *
     * @throws UncheckedIOException where it cannot be read
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
     * @throws UncheckedIOException where the disk does not take it; then what was there is still there
     */
    WriteResult save(WorkingPath path, byte[] bytes, Preconditions preconditions) {
        writing.lock();
        try {
            Optional<byte[]> before = read(path);
            Optional<String> current = before.map(WorkingText::tag);
            Preconditions.PreconditionResult held = preconditions.hold(current);
            if (held != Preconditions.PreconditionResult.YES) {
                return new PreconditionUnmet(held, current);
            }
            Path root = folder.toRealPath();
            if (before.isEmpty()) {
                Optional<WriteResult> hindered = hindered(root, path);
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
     * @throws UncheckedIOException where the disk does not take it
     */
    WriteResult delete(WorkingPath path, Preconditions preconditions) {
        writing.lock();
        try {
            Optional<String> current = read(path).map(WorkingText::tag);
            Preconditions.PreconditionResult held = preconditions.hold(current);
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

    /** Whether no part of the way is a link: it would lead somewhere else. */
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

    /** What speaks against a new file. */
    private static Optional<WriteResult> hindered(Path root, WorkingPath path) throws IOException {
        if (!isInside(root, path)) {
            return Optional.of(new OutsideFolder());
        }
        Path at = root;
        for (String part : path.parts()) {
            Optional<String> other = like(at, part);
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

    /** The name beside this one that differs from it in the case or the composition of its letters only. */
    private static Optional<String> like(Path directory, String name) throws IOException {
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
        // The leading dot: who looks for edits, or reads the folder, passes it over.
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

    /** Makes the names in a folder last; where the system does not open folders, it sees to that itself. */
    private static void flush(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows.
        }
    }
}
