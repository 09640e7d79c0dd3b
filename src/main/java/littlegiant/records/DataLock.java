package littlegiant.records;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file lock on the folder of the embedded database. Every process that has the database open holds a shared lock; a
 * restore, which replaces the file, holds an exclusive one. The operating system releases the lock when the process
 * ends in whatever way.
 */
final class DataLock implements AutoCloseable {
    private static final String NAME = "little-giant.lock";
    /**
     * The shared locks of this process, one per folder: closing any handle of a file releases every lock that the
     * process holds on it.
     */
    private static final Map<Path, DataLock> SHARES = new HashMap<>();

    private final Path folder;
    private final FileChannel channel;
    private int holders = 1;

    private DataLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes a shared lock on a folder; empty while a restore holds it. */
    static Optional<DataLock> shared(Path folder) throws IOException {
        synchronized (SHARES) {
            Path real = folder(folder);
            DataLock mine = SHARES.get(real);
            if (mine != null) {
                mine.holders++;
                return Optional.of(mine);
            }
            Optional<DataLock> taken = take(real, true);
            taken.ifPresent(lock -> SHARES.put(real, lock));
            return taken;
        }
    }

    /** Takes the exclusive lock on a folder; empty while any process has the database open. */
    static Optional<DataLock> exclusive(Path folder) throws IOException {
        synchronized (SHARES) {
            Path real = folder(folder);
            return SHARES.containsKey(real) ? Optional.empty() : take(real, false);
        }
    }

    private static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return folder.toRealPath();
    }

    private static Optional<DataLock> take(Path folder, boolean shared) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
                return Optional.of(new DataLock(folder, channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // A restore in this process holds it.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        synchronized (SHARES) {
            holders--;
            if (holders == 0) {
                SHARES.remove(folder, this);
                channel.close();
            }
        }
    }
}
