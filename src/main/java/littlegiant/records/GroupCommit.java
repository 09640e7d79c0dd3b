package littlegiant.records;

import io.opentelemetry.context.Context;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The only writer thread. It takes all waiting writes and commits them together, so that many requests share one flush
 * to disk, during which the next ones queue up. Callers are answered after the commit.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final long STOP_MILLIS = 30_000;
    /** An idle connection may be dead without anyone noticing, so it goes back to the pool, which looks after it. */
    private static final long IDLE_MILLIS = 1_000;

    private final Jdbi jdbi;
    private final Consumer<Handle> last;
    private final int mostWaiting;
    private final int mostTogether;
    private final CommitMetrics metrics;
    private final CommitSpans spans;
    private final Semaphore places;
    private final BlockingQueue<QueuedInsert<?, ?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "records-writer");
    private final Object gate = new Object();
    private final FailureLog failures = new FailureLog(LOG);
    private volatile @Nullable Instant failingSince;
    private boolean closed;
    /** The writer thread's, with which it goes on from group to group while there is something to write. */
    private @Nullable Handle handle;

    /** The items of one caller, and the future of their results. */
    private record QueuedInsert<I, O>(
            @Nullable BatchWrite<I, O> together,
            List<I> items,
            int weight,
            CompletableFuture<List<O>> answered,
            Optional<Context> trace) {

        @SuppressWarnings("unchecked")
        void answer(List<?> answers) {
            answered.complete((List<O>) answers);
        }
    }

    /**
     * Starts the thread.
     *
     * @param last writes the audit and feed entries at the end of each transaction
     * @param mostWaiting the number of items that may be queued or being written; further ones are refused
     * @param mostTogether the number of items per commit, unless a single caller gives more
     */
    GroupCommit(
            Jdbi jdbi,
            Consumer<Handle> last,
            int mostWaiting,
            int mostTogether,
            CommitMetrics metrics,
            CommitSpans spans) {
        this.jdbi = jdbi;
        this.last = last;
        this.mostWaiting = mostWaiting;
        this.mostTogether = mostTogether;
        this.metrics = metrics;
        this.spans = spans;
        this.places = new Semaphore(mostWaiting);
        metrics.watch(() -> mostWaiting - places.availablePermits());
        thread.start();
    }

    /**
     * Queues items for writing and returns at once.
     *
     * @param patience how long to block while the queue is full; zero to refuse at once
     */
    <I, O> CompletionStage<List<O>> submit(BatchWrite<I, O> together, List<I> items, Duration patience) {
        if (items.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        int weight = Math.min(items.size(), mostWaiting);
        QueuedInsert<I, O> entry =
                new QueuedInsert<>(together, items, weight, new CompletableFuture<>(), spans.current());
        if (!acquirePlaces(weight, patience)) {
            metrics.refused(items.size());
            return CompletableFuture.failedStage(
                    new WriteFailed(mostWaiting + " records wait to be written already", null));
        }
        synchronized (gate) {
            if (closed) {
                places.release(weight);
                return CompletableFuture.failedStage(new WriteFailed("the service is stopping", null));
            }
            waiting.add(entry);
        }
        return entry.answered;
    }

    /** Since when writes have failed; null if the last group succeeded. */
    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    private boolean acquirePlaces(int weight, Duration patience) {
        if (patience.isZero()) {
            return places.tryAcquire(weight);
        }
        try {
            return places.tryAcquire(weight, patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        try {
            commitAll();
        } finally {
            closeHandle();
        }
    }

    private void commitAll() {
        List<QueuedInsert<?, ?>> taken = new ArrayList<>();
        while (true) {
            try {
                take(taken);
            } catch (InterruptedException stopped) {
                return;
            }
            if (taken.isEmpty()) {
                return;
            }
            try {
                commit(taken);
            } catch (RuntimeException | Error unforeseen) {
                closeHandle();
                // The thread must survive any failure of a group, whose callers get an exception. The message may quote
                // values, so it is redacted.
                failures.error("Records could not be written: "
                        + RedactedException.of(unforeseen).getMessage());
                WriteFailed failure = new WriteFailed("the writer failed", RedactedException.of(unforeseen));
                taken.forEach(entry -> entry.answered.completeExceptionally(failure));
            }
            int weight = taken.stream().mapToInt(QueuedInsert::weight).sum();
            places.release(weight);
            taken.clear();
        }
    }

    /** Waits for an entry, and takes further waiting entries with it; takes nothing after close. */
    private void take(List<QueuedInsert<?, ?>> taken) throws InterruptedException {
        QueuedInsert<?, ?> next = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            closeHandle();
            next = waiting.take();
        }
        int weight = 0;
        while (next != null && next.together != null) {
            taken.add(next);
            weight += next.weight;
            QueuedInsert<?, ?> after = waiting.peek();
            if (after == null || after.together == null || weight + after.weight > mostTogether) {
                return;
            }
            next = waiting.poll();
        }
    }

    private void commit(List<QueuedInsert<?, ?>> entries) {
        long begun = System.nanoTime();
        Instant from = Instant.now();
        Map<BatchWrite<?, ?>, List<QueuedInsert<?, ?>>> byWay = new LinkedHashMap<>();
        entries.forEach(entry ->
                byWay.computeIfAbsent(entry.together, way -> new ArrayList<>()).add(entry));
        Map<QueuedInsert<?, ?>, List<?>> answers = new IdentityHashMap<>();
        RuntimeException refused;
        try {
            refused = inTransaction(openHandle(), byWay, answers);
        } catch (RuntimeException lost) {
            closeHandle();
            traced(entries, from, false);
            fail(entries, lost);
            return;
        }
        if (refused != null) {
            closeHandle();
            commitSeparately(entries, refused);
            return;
        }
        traced(entries, from, true);
        if (failingSince != null) {
            failingSince = null;
            failures.recovered("Records are kept again");
        }
        metrics.committed(entries.stream().mapToInt(entry -> entry.items.size()).sum(), System.nanoTime() - begun);
        answers.forEach(QueuedInsert::answer);
    }

    /** Commits the writes, or rolls back and returns why they failed; throws if the transaction itself fails. */
    private @Nullable RuntimeException inTransaction(
            Handle open,
            Map<BatchWrite<?, ?>, List<QueuedInsert<?, ?>>> byWay,
            Map<QueuedInsert<?, ?>, List<?>> answers) {
        try (NetworkTimeout bounded = NetworkTimeout.of(open, NetworkTimeout.WRITE_MILLIS)) {
            open.begin();
            try {
                LastWrites.begin(open);
                byWay.forEach((way, same) -> write(open, way, same, answers));
                last.accept(open);
            } catch (RuntimeException refused) {
                open.rollback();
                return refused;
            }
            open.commit();
            return null;
        }
    }

    private Handle openHandle() {
        if (handle == null) {
            handle = jdbi.open().setStatementBuilder(new KeptStatements());
        }
        return handle;
    }

    private void closeHandle() {
        Handle open = handle;
        handle = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException failed) {
                // What it was used for has ended or failed already, and the pool discards a connection that is broken.
                LOG.debug("The writer's connection could not be closed", RedactedException.of(failed));
            }
        }
    }

    private void traced(List<QueuedInsert<?, ?>> entries, Instant from, boolean durable) {
        entries.forEach(entry -> spans.ended(entry.trace, from, entries.size(), durable));
    }

    /** Writes each entry of a failed group in a transaction of its own, unless the database itself failed. */
    private void commitSeparately(List<QueuedInsert<?, ?>> entries, RuntimeException refused) {
        if (isOfTheDatabase(refused)) {
            fail(entries, refused);
        } else if (entries.size() == 1) {
            entries.get(0).answered.completeExceptionally(SqlFailure.without(refused));
        } else {
            entries.forEach(entry -> commit(List.of(entry)));
        }
    }

    private void fail(List<QueuedInsert<?, ?>> entries, RuntimeException failure) {
        int items = entries.stream().mapToInt(entry -> entry.items.size()).sum();
        metrics.failed(items);
        Throwable told = failure instanceof NewerTables
                ? failure
                : SqlFailure.of(failure).<Throwable>map(sql -> sql).orElseGet(() -> RedactedException.of(failure));
        if (failingSince == null) {
            failingSince = Instant.now();
        }
        failures.error("Records were not kept, and nobody was told that they were: " + told.getMessage());
        WriteFailed notKept = new WriteFailed("the database failed", told);
        entries.forEach(entry -> entry.answered.completeExceptionally(notKept));
    }

    @SuppressWarnings("unchecked")
    private static void write(
            Handle handle,
            BatchWrite<?, ?> way,
            List<QueuedInsert<?, ?>> entries,
            Map<QueuedInsert<?, ?>, List<?>> answers) {
        List<Object> items = new ArrayList<>();
        entries.forEach(entry -> items.addAll(entry.items));
        List<Object> written = ((BatchWrite<Object, Object>) way).write(handle, Collections.unmodifiableList(items));
        int from = 0;
        for (QueuedInsert<?, ?> entry : entries) {
            int to = from + entry.items.size();
            answers.put(entry, List.copyOf(written.subList(from, to)));
            from = to;
        }
    }

    /** Whether the failure would also affect other writes: any SQL failure other than of the values. */
    private static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NewerTables) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return !SqlFailures.isOfTheValues(sql);
            }
        }
        return false;
    }

    @Override
    public void close() {
        synchronized (gate) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(new QueuedInsert<>(null, List.of(), 0, new CompletableFuture<>(), Optional.empty()));
        }
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
