package littlegiant.records;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file lock of the one service that may use the embedded database of a folder; several services need PostgreSQL,
 * through which they detect each other's releases and records. The operating system releases the lock when the process
 * ends in whatever way. Backups and other commands do not take it.
 */
final class ServiceLock implements AutoCloseable {
    private static final String NAME = "little-giant.service.lock";

    private final FileChannel channel;

    private ServiceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of an existing folder; empty if another service holds it. */
    static Optional<ServiceLock> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new ServiceLock(channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // A service in this process holds it.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
