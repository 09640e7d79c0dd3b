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
 * The database that keeps what must last. Reading takes a connection of its own; everything that writes goes through
 * one writer, which commits together whatever waits.
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
     * A database.
     *
     * @param writer null for the database of a command, which does not write
     * @param dropIdle closes the idle connections of the pool
     * @param actors who does what is written
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

    /** The dictionaries by which its documents are packed and read. */
    DocumentDictionaries dictionaries() {
        return jdbi.getConfig(DocumentDictionaries.class);
    }

    /** Runs on a worker thread what nobody waits for. */
    void later(Runnable work) {
        workers.execute(work);
    }

    /** Which database it is. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Reads on the calling thread, which may wait for the disk, so not on an I/O thread. Each statement sees what was
     * committed before it began; nothing may be written here.
     *
     * @throws ReadFailed where the database fails
     */
    public <T> T readNow(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    /**
     * As {@link #readNow} for what is found at once by its key: a database that says nothing for some seconds has failed.
     *
     * @throws ReadFailed where the database fails
     */
    public <T> T readSoon(Function<Handle, T> work) {
        return readNow(handle -> {
            try (NetworkTimeout bounded = NetworkTimeout.of(handle, NetworkTimeout.READ_MILLIS)) {
                return work.apply(handle);
            }
        });
    }

    /**
     * Closes the idle connections of the pool. After the network was cut they may be dead without having noticed, and the next
     * borrower of one would wait for an answer that never comes.
     */
    void dropIdle() {
        dropIdle.run();
    }

    /**
     * Writes on the calling thread in a transaction of its own, beside the writer, which waits meanwhile on SQLite: for
     * what is short, comes seldom and locks what the writer does not.
     *
     * @throws ReadFailed where the database fails, and then nothing was written
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
     * Writes what the journal of SQLite holds into the database and empties it, so that what was deleted is nowhere any
     * more; PostgreSQL sees to its own. Waits for those who read, a few seconds at most.
     *
     * @return whether it is empty; what it holds is overwritten in time where it is not
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
        RuntimeException told = SqlFailure.without(failure);
        return told instanceof SqlFailure sql && !sql.isOfTheValues() ? new ReadFailed(sql) : told;
    }

    /** A connection to keep for longer than a statement takes; whoever opens it closes it. */
    Handle open() {
        return jdbi.open();
    }

    /** Reads on a worker thread; the stage fails with what the work throws. */
    public <T> CompletionStage<T> read(Function<Handle, T> work) {
        return CompletableFuture.supplyAsync(() -> readNow(work), workers);
    }

    /**
     * Writes in a transaction that others share, and answers once it is durable.
     *
     * @param work reads and writes with the handle it is given, and nothing else: where others' work fails, it is rolled
     *     back with theirs and called again. What it throws rolls it back and fails the stage; nobody else notices
     * @return fails with {@link WriteFailed} where the database does
     */
    @SuppressWarnings("unchecked")
    public <T> CompletionStage<T> write(Function<Handle, T> work) {
        // Asked here: the thread that writes serves everybody.
        Actor actor = actors.current();
        Function<Handle, ?> acting = handle -> {
            LastWrites.actAs(handle, actor);
            return work.apply(handle);
        };
        return writeTogether(ONE_BY_ONE, List.of(acting)).thenApply(answers -> (T) answers.get(0));
    }

    /** As {@link #write}, waiting for it on the calling thread, which must not be an I/O thread. */
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
     * Writes items in a transaction that others share, all of them or none, and answers once it is durable. Items that
     * several callers gave are written by one call of {@code together} where it is the same object.
     *
     * @return fails with {@link WriteFailed} where the database does, and with what {@code together} throws for these items
     */
    public <I, O> CompletionStage<List<O>> writeTogether(BatchWrite<I, O> together, List<I> items) {
        // A database of a command, which has no writer, is never written to by it.
        return Objects.requireNonNull(writer)
                .submit(Objects.requireNonNull(together), List.copyOf(items), Duration.ZERO);
    }

    /**
     * As {@link #writeTogether}, but where too much waits already, the calling thread waits for a while before the items
     * are refused: for those who have many, and an I/O thread never.
     */
    public <I, O> CompletionStage<List<O>> writeManyTogether(BatchWrite<I, O> together, List<I> items) {
        // A database of a command, which has no writer, is never written to by it.
        return Objects.requireNonNull(writer).submit(Objects.requireNonNull(together), List.copyOf(items), PATIENCE);
    }

    /** Since when nothing could be written; empty where the last writing went well. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(writer).map(GroupCommit::failingSince);
    }

    /** Whether something can be written now, within some seconds. Writes a row of its own; not for an I/O thread. */
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

    /** Writes what waits, and takes nothing more. */
    @Override
    public void close() {
        // Nothing closes a database of a command.
        Objects.requireNonNull(writer).close();
    }
}
