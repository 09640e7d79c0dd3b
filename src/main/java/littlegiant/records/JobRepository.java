package littlegiant.records;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The repository of jobs, unfinished and ended. The instance that runs a job writes a heartbeat every {@link #BEAT}. An
 * unfinished job without a recent heartbeat reads as interrupted; one with a recent heartbeat is run by some instance
 * on the same database. Reading a job as interrupted writes nothing, so an instance that only paused can still finish
 * it.
 *
 * <p>Methods that return a plain value block on the database, so do not call them on an I/O thread.
 */
@Singleton
public class JobRepository {
    /** The kind of job whose end is added to the feed. */
    public static final String RECHECK = "recheck";

    /** The interval between two heartbeats of a job. */
    public static final Duration BEAT = Duration.ofSeconds(2);

    /** Longer than a process may pause, or a database may fail to answer, for a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String COLUMNS =
            "SELECT id, kind, state, started, finished, total, done, document, instance, beat FROM job ";

    private final Database database;
    private final LongSupplier now;
    private final String instance = UUID.randomUUID().toString();
    private final SpooledAssessmentInsert spooled = new SpooledAssessmentInsert();

    /** Creates the repository of a database. */
    @Inject
    public JobRepository(Database database) {
        this(database, System::currentTimeMillis);
    }

    /**
     * Creates the repository of a database.
     *
     * @param now the clock for heartbeats, in milliseconds since 1970
     */
    JobRepository(Database database, LongSupplier now) {
        this.database = database;
        this.now = now;
    }

    /** The id of this process, stored with the jobs that it runs. */
    public UUID instance() {
        return UUID.fromString(instance);
    }

    /**
     * Stores a job that starts in this process.
     *
     * @throws WriteFailed if it cannot be stored
     */
    public void begin(JobRecord job) {
        database.writeNow(handle -> handle.createUpdate("INSERT INTO job (id, kind, state, instance, beat, cancelled,"
                        + " started, finished, total, done, document) VALUES (:id, :kind, :state, :instance, :beat,"
                        + " 0, :started, :finished, :total, :done, :document)")
                .bind("id", job.id().toString())
                .bind("kind", job.kind())
                .bind("state", job.state())
                .bind("instance", instance)
                .bind("beat", now.getAsLong())
                .bind("started", job.startedAt().toEpochMilli())
                .bind("finished", millis(job.finishedAt()))
                .bind("total", job.total())
                .bind("done", job.done())
                .bind("document", job.document())
                .execute());
    }

    /**
     * Writes the heartbeat and progress of a job. On PostgreSQL it does not wait for the writer thread, since others
     * judge by it whether this process is alive.
     *
     * @return whether the job was requested to stop; fails if the database does
     */
    public CompletionStage<Boolean> beat(JobRecord job) {
        long moment = now.getAsLong();
        if (database.dialect() == Dialect.SQLITE) {
            return database.write(handle -> beat(handle, job, moment));
        }
        try {
            return CompletableFuture.completedFuture(database.apartNow(handle -> beat(handle, job, moment)));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static boolean beat(Handle handle, JobRecord job, long moment) {
        handle.createUpdate("UPDATE job SET state = :state, beat = :beat, total = :total, done = :done,"
                        + " document = :document WHERE id = :id AND finished IS NULL")
                .bind("state", job.state())
                .bind("beat", moment)
                .bind("total", job.total())
                .bind("done", job.done())
                .bind("document", job.document())
                .bind("id", job.id().toString())
                .execute();
        return handle.createQuery("SELECT cancelled FROM job WHERE id = :id")
                        .bind("id", job.id().toString())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L)
                != 0;
    }

    /** Marks an unfinished job as no longer run, by clearing its heartbeat. */
    public void abandon(JobRecord job) {
        database.writeNow(handle -> handle.execute(
                "UPDATE job SET beat = 0 WHERE id = ? AND finished IS NULL",
                job.id().toString()));
    }

    /** Marks all unfinished jobs of a process that has ended as no longer run. */
    public void abandon(UUID ended) {
        database.writeNow(handle ->
                handle.execute("UPDATE job SET beat = 0 WHERE instance = ? AND finished IS NULL", ended.toString()));
    }

    /** Asks the instance that runs a job to stop it; it reads this at its next heartbeat. */
    public void cancel(UUID id) {
        database.writeNow(handle -> handle.createUpdate("UPDATE job SET cancelled = 1 WHERE id = :id")
                .bind("id", id.toString())
                .execute());
    }

    /**
     * Stores the end of a job.
     *
     * @throws WriteFailed if it cannot be stored
     */
    public void finish(JobRecord job) {
        database.writeNow(handle -> finish(handle, job));
    }

    /**
     * Stores assessments and the end of their job in one transaction.
     *
     * @param assessments in the order of the job's input; iterated once per attempt, with few of them in memory
     * @return completes once it is durable; fails with {@link WriteFailed}, or the exception of {@code assessments}, if
     *     nothing was stored
     */
    public CompletionStage<Integer> finish(JobRecord job, Iterable<AssessmentRecord> assessments) {
        return database.write(handle -> {
            spooled.write(handle, job.id(), assessments);
            int ended = finish(handle, job);
            if (ended != 1) {
                throw new IllegalStateException("job " + job.id() + " had ended already");
            }
            return ended;
        });
    }

    private static int finish(Handle handle, JobRecord job) {
        int ended = handle.createUpdate(
                        "UPDATE job SET state = :state, finished = :finished, total = :total, done = :done,"
                                + " document = :document WHERE id = :id AND finished IS NULL")
                .bind("state", job.state())
                .bind("finished", millis(job.finishedAt()))
                .bind("total", job.total())
                .bind("done", job.done())
                .bind("document", job.document())
                .bind("id", job.id().toString())
                .execute();
        if (ended == 0) {
            // The job was deleted while it ran, so its lists are deleted too.
            handle.execute(
                    "DELETE FROM job_list WHERE job_id = ? AND NOT EXISTS (SELECT 1 FROM job WHERE id = job_id)",
                    job.id().toString());
        }
        if (ended == 1 && job.kind().equals(RECHECK)) {
            LastWrites.addFeedEntry(
                    handle,
                    FeedEntry.FeedEntryKind.RECHECK,
                    Objects.requireNonNull(job.finishedAt()),
                    job.id().toString(),
                    null);
        }
        return ended;
    }

    /** The job with the id, of any kind. */
    public Optional<JobRecord> find(UUID id) {
        return database.readNow(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> job(row))
                .findOne());
    }

    /** The latest jobs of all kinds, the latest first. */
    public List<JobRecord> latest(int limit) {
        return database.readNow(handle -> handle.createQuery(COLUMNS + "ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> job(row))
                .list());
    }

    /** Stores a page of a job's list; pages are numbered from 1. */
    public void keepPage(UUID job, String list, int number, byte[] lines) {
        byte[] packed = CompressedDocument.pack(lines);
        database.writeNow(handle -> handle.createUpdate(
                        "INSERT INTO job_list (job_id, list, page, lines) VALUES (:job, :list, :page, :lines)")
                .bind("job", job.toString())
                .bind("list", list)
                .bind("page", number)
                .bind("lines", packed)
                .execute());
    }

    /** A page of a job's list; empty after the last one. */
    public Optional<byte[]> page(UUID job, String list, int number) {
        return database.readNow(handle -> handle.createQuery(
                                "SELECT lines FROM job_list WHERE job_id = :job AND list = :list AND page = :page")
                        .bind("job", job.toString())
                        .bind("list", list)
                        .bind("page", number)
                        .map((row, context) -> row.getBytes(1))
                        .findOne())
                .map(CompressedDocument::unpack);
    }

    /** A job that no longer runs, and when it ended, in milliseconds since 1970. */
    private record EndedJob(String id, long at) {}

    /**
     * Deletes jobs of some kinds that no longer run: those that ended before a time, and the oldest beyond a number. An
     * interrupted job counts as ended when it started.
     */
    public void forget(Collection<String> kinds, int remembered, Instant endedBefore) {
        long silentSince = now.getAsLong() - PATIENCE.toMillis();
        database.writeNow(handle -> {
            List<EndedJob> over = handle.createQuery("SELECT id, COALESCE(finished, started) FROM job"
                            + " WHERE kind IN (<kinds>)"
                            + " AND (finished IS NOT NULL OR beat < :silentSince OR (:alone = 1 AND instance <> :me))"
                            + " ORDER BY id DESC")
                    .bindList("kinds", List.copyOf(kinds))
                    .bind("silentSince", silentSince)
                    .bind("alone", database.dialect() == Dialect.SQLITE ? 1 : 0)
                    .bind("me", instance)
                    .map((row, context) -> new EndedJob(row.getString(1), row.getLong(2)))
                    .list();
            int left = 0;
            for (EndedJob job : over) {
                if (left == remembered || job.at() < endedBefore.toEpochMilli()) {
                    JobRemoval.remove(handle, job.id());
                } else {
                    left++;
                }
            }
            return left;
        });
    }

    /** The job with the kind and id. */
    public Optional<JobRecord> find(String kind, UUID id) {
        return database.readNow(handle -> handle.createQuery(COLUMNS + "WHERE kind = :kind AND id = :id")
                .bind("kind", kind)
                .bind("id", id.toString())
                .map((row, context) -> job(row))
                .findOne());
    }

    /** The latest jobs of a kind, the latest first. */
    public List<JobRecord> latest(String kind, int limit) {
        return database.readNow(
                handle -> handle.createQuery(COLUMNS + "WHERE kind = :kind ORDER BY id DESC LIMIT :limit")
                        .bind("kind", kind)
                        .bind("limit", limit)
                        .map((row, context) -> job(row))
                        .list());
    }

    /**
     * An assessment that a job recorded.
     *
     * @param number its number in the job's input, from 1
     */
    public record Recorded(int number, AssessmentSummary summary) {}

    /**
     * An assessment that a job recorded, with its documents.
     *
     * @param number its number in the job's input, from 1
     */
    public record RecordedWhole(int number, AssessmentRecord assessment) {}

    /** A page of the assessments that a job recorded, in the order of its input, without deleted ones. */
    public List<Recorded> recorded(UUID job, int after, int limit) {
        return recorded(
                AssessmentRows.HEAD,
                job,
                after,
                limit,
                (row, context) -> new Recorded(row.getInt("number"), AssessmentRows.summary(row)));
    }

    /** A page as {@link #recorded}, with the documents. */
    public List<RecordedWhole> recordedWhole(UUID job, int after, int limit) {
        return recorded(
                AssessmentRows.WHOLE,
                job,
                after,
                limit,
                (row, context) -> new RecordedWhole(row.getInt("number"), AssessmentRows.kept(row, context)));
    }

    private <T> List<T> recorded(String columns, UUID job, int after, int limit, RowMapper<T> mapper) {
        return database.readNow(handle -> handle.createQuery("SELECT " + columns + ", j.number"
                        + " FROM job_assessment j JOIN assessment a ON a.id = j.assessment_id"
                        + " WHERE j.job_id = :job AND j.number > :after ORDER BY j.number LIMIT :limit")
                .bind("job", job.toString())
                .bind("after", after)
                .bind("limit", limit)
                .map(mapper)
                .list());
    }

    private JobRecord job(ResultSet row) throws SQLException {
        long finished = row.getLong(5);
        boolean unfinished = row.wasNull();
        return new JobRecord(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                unfinished && isAbandoned(row.getString(9), row.getLong(10)) ? JobRecord.INTERRUPTED : row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                unfinished ? null : Instant.ofEpochMilli(finished),
                row.getLong(6),
                row.getLong(7),
                row.getBytes(8));
    }

    /** The embedded database has only one process, so the process that ran an older job has ended. */
    private boolean isAbandoned(String runner, long beat) {
        return database.dialect() == Dialect.SQLITE && !runner.equals(instance)
                || beat < now.getAsLong() - PATIENCE.toMillis();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
