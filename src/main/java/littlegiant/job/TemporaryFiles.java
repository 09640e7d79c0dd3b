package littlegiant.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.records.JobRepository;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The temporary files of this process's jobs, in a folder of its own below the system's temporary folder. The process
 * holds a file lock in the folder, which the operating system releases when the process ends in whatever way. The next
 * start deletes the folders whose locks are released, and marks the unfinished jobs of those processes as interrupted.
 */
@Singleton
public class TemporaryFiles {
    private static final Logger LOG = Logger.getLogger(TemporaryFiles.class);
    private static final String PREFIX = "little-giant-job-";
    private static final String LOCK = "process.lock";
    /** The file that contains {@link JobRepository#instance()}. */
    private static final String INSTANCE = ".instance";

    private static final int ATTEMPTS = 20;

    /** Closing any channel of a locked file releases the lock, so this process never opens its own lock files. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path parent;
    private final JobRepository jobs;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;

    @Inject
    TemporaryFiles(JobRepository jobs) {
        this(Path.of(System.getProperty("java.io.tmpdir")), jobs);
    }

    /** Creates a folder below the parent. */
    public TemporaryFiles(Path parent, JobRepository jobs) {
        this.parent = parent;
        this.jobs = jobs;
    }

    /**
     * Creates an empty file that only this user can read.
     *
     * @param ending the ending of its name, such as {@code .ndjson}
     * @throws IOException if it cannot be created
     */
    public synchronized Path create(String ending) throws IOException {
        Path own = folder;
        if (own == null || !Files.exists(own.resolve(LOCK))) {
            own = open();
        }
        return Files.createTempFile(own, "", ending);
    }

    private Path open() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path made = Files.createTempDirectory(parent, PREFIX);
            HELD.add(made);
            FileChannel channel = null;
            boolean ours = false;
            try {
                Files.createFile(made.resolve(jobs.instance() + INSTANCE));
                channel = FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                // Another process that starts now may have seen the folder between these two lines, and delete it.
                ours = channel.tryLock() != null && Files.exists(made.resolve(LOCK));
            } catch (NoSuchFileException deleted) {
                LOG.debug("another process has deleted a new folder of temporary files", RedactedException.of(deleted));
            } finally {
                if (!ours) {
                    HELD.remove(made);
                    if (channel != null) {
                        channel.close();
                    }
                }
            }
            if (ours) {
                folder = made;
                lock = channel;
                return made;
            }
        }
        throw new IOException("no folder for temporary files could be made in " + parent);
    }

    /** Deletes the files of processes that have ended. */
    public void start(@Observes StartupEvent event) {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path one : folders) {
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS) && !HELD.contains(one)) {
                    removeIfLeft(one);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("The folder of temporary files cannot be listed", RedactedException.of(unreadable));
        }
    }

    private void removeIfLeft(Path left) {
        Path file = left.resolve(LOCK);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // The folder is being created, or belongs to another program.
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() == null) {
                return;
            }
            for (UUID instance : instances(left)) {
                jobs.abandon(instance);
            }
            delete(left);
            LOG.infof("Temporary files of a process that has ended are deleted: %s", left);
        } catch (OverlappingFileLockException ofThisProcess) {
            LOG.debugf("%s belongs to this process", left);
        } catch (IOException | RuntimeException stays) {
            LOG.warnf(RedactedException.of(stays), "Temporary files that were left in %s could not be deleted", left);
        }
    }

    private static List<UUID> instances(Path folder) throws IOException {
        List<UUID> instances = new ArrayList<>(1);
        try (var files = Files.newDirectoryStream(folder, "*" + INSTANCE)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                instances.add(UUID.fromString(name.substring(0, name.length() - INSTANCE.length())));
            }
        }
        return instances;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes the files of this process, whose jobs stop. */
    public synchronized void stop(@Observes ShutdownEvent event) {
        Path own = folder;
        if (own == null) {
            return;
        }
        try {
            delete(own);
        } catch (IOException stays) {
            // A job that is still running may have created another file; the next start deletes it.
            LOG.debugf(RedactedException.of(stays), "Temporary files in %s are left to the next start", own);
        } finally {
            release(own);
        }
    }

    private void release(Path own) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException fails) {
            LOG.debug("a lock could not be given up", RedactedException.of(fails));
        }
        HELD.remove(own);
        folder = null;
    }
}
