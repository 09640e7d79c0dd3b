package littlegiant.records;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that a service decides by the embedded database of a folder: one only, because services learn of one another's
 * releases and records through a database that is made for several, and this one is not. The operating system gives it up
 * with the process, however that ends. Backups and other commands beside the service do not take it.
 */
final class ServiceLock implements AutoCloseable {
    private static final String NAME = "little-giant.service.lock";

    private final FileChannel channel;

    private ServiceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a folder that exists; empty where another service has it. */
    static Optional<ServiceLock> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new ServiceLock(channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // A service within this process has it.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
