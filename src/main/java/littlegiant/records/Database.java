package littlegiant.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database of all records. Reads use a connection of their own; all writes go through one writer thread, which
 * commits waiting writes together.
 */
public final class Database implements AutoCloseable {
    private static final BatchWrite<Function<Handle, ?>, Object> ONE_BY_ONE = (handle, works) ->
            works.stream().<Object>map(work -> work.apply(handle)).toList();

    private static final int CHECKPOINTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Executor workers;
    private final @Nullable GroupCommit writer;
    private final Runnable dropIdle;
    private final ActorSource actors;
    private final AuditSigning signing;

    /**
     * Creates a database.
     *
     * @param writer null for a command that does not write
     * @param dropIdle closes the idle connections of the pool
     * @param actors determines who acts
     * @param signing signs the entries of the audit trail
     */
    Database(
            Jdbi jdbi,
            Dialect dialect,
            Executor workers,
            @Nullable GroupCommit writer,
            Runnable dropIdle,
            ActorSource actors,
            AuditSigning signing) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.workers = workers;
        this.writer = writer;
        this.dropIdle = dropIdle;
        this.actors = actors;
        this.signing = signing;
    }

    /** The dictionaries with which its documents are compressed and decompressed. */
    DocumentDictionaries dictionaries() {
        return jdbi.getConfig(DocumentDictionaries.class);
    }

    /** Runs work on a worker thread without waiting for it. */
    void later(Runnable work) {
        workers.execute(work);
    }

    /** The kind of database. */
    public Dialect dialect() {
        return dialect;
    }

    /** What signs the entries of the audit trail, and verifies them. */
    AuditSigning signing() {
        return signing;
    }

    /**
     * Reads on the calling thread, which blocks on the database, so not on an I/O thread. Each statement sees what was
     * committed before it began; {@code work} must not write.
     *
     * @throws ReadFailed if the database fails
     */
    public <T> T readNow(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    /**
     * Reads as {@link #readNow} with a timeout of a few seconds, for lookups by key.
     *
     * @throws ReadFailed if the database fails
     */
    public <T> T readSoon(Function<Handle, T> work) {
        return readNow(handle -> {
            try (NetworkTimeout bounded = NetworkTimeout.of(handle, NetworkTimeout.READ_MILLIS)) {
                return work.apply(handle);
            }
        });
    }

    /** Closes the idle connections of the pool, which may be dead after a network failure without having noticed. */
    void dropIdle() {
        dropIdle.run();
    }

    /**
     * Writes on the calling thread in a separate transaction beside the writer thread, which waits for it on SQLite;
     * for short, rare writes that lock no row of the writer's.
     *
     * @throws ReadFailed if the database fails; nothing was written then
     * @throws WriteFailed if a newer version of the service has changed the tables
     */
    <T> T apartNow(Function<Handle, T> work) {
        try {
            Actor actor = actors.current();
            return jdbi.inTransaction(handle -> {
                LastWrites.actAs(handle, actor);
                T written = work.apply(handle);
                LastWrites.write(handle, dialect, signing);
                return written;
            });
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    /**
     * Checkpoints and truncates SQLite's write-ahead log, so that deleted data is in no file; does nothing on
     * PostgreSQL. Waits a few seconds at most for readers.
     *
     * @return whether the log is empty; otherwise it is overwritten in time
     */
    boolean emptyJournal() {
        if (dialect == Dialect.POSTGRESQL) {
            return true;
        }
        for (int attempt = 0; attempt < CHECKPOINTS; attempt++) {
            int busy = readNow(handle -> {
                // While this waits for readers the writer waits too, so each attempt is short.
                handle.execute("PRAGMA busy_timeout = 500");
                try {
                    return handle.select("PRAGMA wal_checkpoint(TRUNCATE)")
                            .mapTo(Integer.class)
                            .one();
                } finally {
                    handle.execute("PRAGMA busy_timeout = 10000");
                }
            });
            if (busy == 0) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeException told(RuntimeException failure) {
        if (failure instanceof NewerTables newer) {
            return new WriteFailed("the tables are a newer version's", newer);
        }
        RuntimeException told = SqlFailure.without(failure);
        return told instanceof SqlFailure sql && !sql.isOfTheValues() ? new ReadFailed(sql) : told;
    }

    /** Opens a connection for a longer use; the caller must close it. */
    Handle open() {
        return jdbi.open();
    }

    /** Reads on a worker thread; the stage fails with the exception of {@code work}. */
    public <T> CompletionStage<T> read(Function<Handle, T> work) {
        return CompletableFuture.supplyAsync(() -> readNow(work), workers);
    }

    /**
     * Writes in a transaction shared with others; the stage completes once it is durable.
     *
     * @param work reads and writes with the given handle, without other effects: if the shared transaction fails, it is
     *     rolled back and {@code work} is called again. Its exception rolls back its own writes and fails the stage;
     *     other writes are not affected
     * @return fails with {@link WriteFailed} if the database fails
     */
    @SuppressWarnings("unchecked")
    public <T> CompletionStage<T> write(Function<Handle, T> work) {
        // Determined here, because the writer thread serves all callers.
        Actor actor = actors.current();
        Function<Handle, ?> acting = handle -> {
            LastWrites.actAs(handle, actor);
            return work.apply(handle);
        };
        return writeTogether(ONE_BY_ONE, List.of(acting)).thenApply(answers -> (T) answers.get(0));
    }

    /** Writes as {@link #write} and waits for it, so do not call it on an I/O thread. */
    public <T> T writeNow(Function<Handle, T> work) {
        try {
            return write(work).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * Writes items in a transaction shared with others, all of them or none; the stage completes once it is durable.
     * Items of several callers with the same {@code together} object are passed to it in one call.
     *
     * @return fails with {@link WriteFailed} if the database fails, and with the exception of {@code together} for
     *     these items
     */
    public <I, O> CompletionStage<List<O>> writeTogether(BatchWrite<I, O> together, List<I> items) {
        // Commands without a writer never write.
        return Objects.requireNonNull(writer)
                .submit(Objects.requireNonNull(together), List.copyOf(items), Duration.ZERO);
    }

    /**
     * Writes as {@link #writeTogether}, but blocks for a while if the queue of writes is full, before the items are
     * refused; for many items, not on an I/O thread.
     */
    public <I, O> CompletionStage<List<O>> writeManyTogether(BatchWrite<I, O> together, List<I> items) {
        // Commands without a writer never write.
        return Objects.requireNonNull(writer).submit(Objects.requireNonNull(together), List.copyOf(items), PATIENCE);
    }

    /** Since when writes have failed; empty if the last one succeeded. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(writer).map(GroupCommit::failingSince);
    }

    /**
     * Whether a write succeeds within some seconds, tested with a row of its own. Blocks, so do not call it on an I/O
     * thread.
     */
    boolean writable() {
        try {
            return write(handle -> handle.execute(
                            "INSERT INTO write_probe (id, probed_at) VALUES (1, ?) ON CONFLICT (id)"
                                    + " DO UPDATE SET probed_at = excluded.probed_at",
                            System.currentTimeMillis()))
                    .toCompletableFuture()
                    .get(NetworkTimeout.READ_MILLIS, TimeUnit.MILLISECONDS)
                    .equals(1);
        } catch (ExecutionException | TimeoutException notNow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes the waiting items, and accepts no more. */
    @Override
    public void close() {
        // The database of a command is not closed.
        Objects.requireNonNull(writer).close();
    }
}
