package littlegiant.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored job. The document is shared and must not be modified.
 *
 * @param id from {@link Ids#at}
 * @param kind the name of the job's kind
 * @param state the state's name, defined by the kind, or {@link #INTERRUPTED}
 * @param finishedAt null while it is unfinished
 * @param total the amount of work
 * @param done the amount of work done
 * @param document the kind's further data: JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record JobRecord(
        UUID id,
        String kind,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long done,
        byte[] document) {

    /** The state of an unfinished job without a recent heartbeat. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** A copy with new progress. */
    public JobRecord progressed(String newState, long newTotal, long newDone) {
        return new JobRecord(id, kind, newState, startedAt, finishedAt, newTotal, newDone, document);
    }

    /** A copy with its end. */
    public JobRecord finished(String end, Instant at, long newTotal, long newDone, byte[] result) {
        return new JobRecord(id, kind, end, startedAt, at, newTotal, newDone, result);
    }

    /** Whether the process ended before the job did. */
    public boolean isInterrupted() {
        return state.equals(INTERRUPTED);
    }
}
