package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import littlegiant.authoring.FileWrites.FileWrite;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RulesetConfig;

/**
 * Writes the working copy; neither a crash nor a concurrent reader sees a partial file. Of two concurrent edits based on the same text, the second is refused.
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
     * Every file of an edit was written or deleted.
     *
     * @param before the rule files as they were
     * @param after as they are
     */
    record SavedTogether(RuleFiles before, RuleFiles after) implements WriteResult {}

    /** A file cannot be written or deleted under its name, which not every operating system takes for the same. */
    record NameNotAcceptable(String file) implements WriteResult {}

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
     * @param beforehand receives the present bytes, empty if the file is new, when nothing but the disk can still refuse
     *     the edit; if it throws, nothing is written
     * @throws UncheckedIOException if writing fails; the previous file is then unchanged
     */
    WriteResult save(
            WorkingPath path, byte[] bytes, Preconditions preconditions, Consumer<Optional<byte[]>> beforehand) {
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
            beforehand.accept(before);
            Path place = place(root, path);
            Files.createDirectories(place.getParent());
            FileWrites.replace(place, bytes);
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
     * @param beforehand as {@link #save} calls it
     * @throws UncheckedIOException if deleting fails
     */
    WriteResult delete(WorkingPath path, Preconditions preconditions, Consumer<Optional<byte[]>> beforehand) {
        writing.lock();
        try {
            Optional<byte[]> before = read(path);
            Optional<String> current = before.map(WorkingText::tag);
            Preconditions.PreconditionResult held = preconditions.evaluate(current);
            if (held != Preconditions.PreconditionResult.YES || current.isEmpty()) {
                return new PreconditionUnmet(held, current);
            }
            beforehand.accept(before);
            Path place = place(folder.toRealPath(), path);
            FileWrites.delete(place);
            return new Saved(false);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes the rule files what an edit says: all of them, or, where one cannot be written, none.
     *
     * @param edit the rule files as they are to be, of those as they are; called while nobody else can write
     * @param preconditions on the hash of all rule files
     * @param beforehand receives what will be written of each file, when nothing but the disk can still refuse the edit; if
     *     it throws, nothing is written
     * @throws UncheckedIOException if one cannot be written; the files are then what they were, unless that could not be
     *     written either
     */
    WriteResult saveTogether(
            UnaryOperator<RuleFiles> edit,
            Preconditions preconditions,
            Consumer<Map<WorkingPath, FileWrite>> beforehand) {
        writing.lock();
        try {
            RuleFiles before = RuleFiles.read(folder);
            Optional<String> current = Optional.of(before.hash());
            Preconditions.PreconditionResult held = preconditions.evaluate(current);
            if (held != Preconditions.PreconditionResult.YES) {
                return new PreconditionUnmet(held, current);
            }
            RuleFiles after = edit.apply(before);
            Path root = folder.toRealPath();
            Map<WorkingPath, FileWrite> writes = new LinkedHashMap<>();
            TreeSet<String> files = new TreeSet<>(before.files().keySet());
            files.addAll(after.files().keySet());
            for (String file : files) {
                String text = after.files().get(file);
                if (Objects.equals(before.files().get(file), text)) {
                    continue;
                }
                Optional<WorkingPath> path = WorkingPath.parse(file);
                if (path.isEmpty()) {
                    return new NameNotAcceptable(file);
                }
                Optional<byte[]> was = read(path.get());
                if (!was.map(WorkingFolder::text)
                        .equals(Optional.ofNullable(before.files().get(file)))) {
                    // It was changed by hand in this moment.
                    return new PreconditionUnmet(
                            Preconditions.PreconditionResult.NO,
                            Optional.of(RuleFiles.read(folder).hash()));
                }
                if (was.isEmpty()) {
                    Optional<WriteResult> hindered = placeProblem(root, path.get());
                    if (hindered.isPresent()) {
                        return hindered.get();
                    }
                }
                writes.put(
                        path.get(),
                        new FileWrite(
                                place(root, path.get()),
                                was,
                                Optional.ofNullable(text).map(one -> one.getBytes(StandardCharsets.UTF_8))));
            }
            long created = writes.values().stream().filter(FileWrite::creates).count();
            if (created > 0 && count(root) + created > MOST_FILES) {
                return new FolderFull(MOST_FILES);
            }
            beforehand.accept(writes);
            FileWrites.apply(List.copyOf(writes.values()));
            return new SavedTogether(before, after);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        } finally {
            writing.unlock();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
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
        Optional<WriteResult> hindered = placeProblem(root, path);
        return hindered.isPresent() || count(root) < MOST_FILES ? hindered : Optional.of(new FolderFull(MOST_FILES));
    }

    private static long count(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root, DEEPEST)) {
            return all.filter(Files::isRegularFile).limit(MOST_FILES).count();
        }
    }

    /** The reason why there cannot be a file of the name at its place; empty if there can. */
    private static Optional<WriteResult> placeProblem(Path root, WorkingPath path) throws IOException {
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
        return Optional.empty();
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
}
