package littlegiant.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that goes on after its request was answered, as it is kept. The document is shared, not copied: nobody changes it.
 *
 * @param id of {@link Ids#at}
 * @param kind which feature runs it
 * @param state how far it came, a word of that feature, or {@link #INTERRUPTED}
 * @param finishedAt null while it is unfinished
 * @param total how much there is to do
 * @param done how much of that is done
 * @param document whatever else the feature must know of it: JSON in UTF-8
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

    /** The state of an unfinished job of which nobody says any more that it runs. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** The job further on. */
    public JobRecord progressed(String newState, long newTotal, long newDone) {
        return new JobRecord(id, kind, newState, startedAt, finishedAt, newTotal, newDone, document);
    }

    /** The job at its end. */
    public JobRecord finished(String end, Instant at, long newTotal, long newDone, byte[] result) {
        return new JobRecord(id, kind, end, startedAt, at, newTotal, newDone, result);
    }

    /** Whether the process that ran it ended before the job did. */
    public boolean isInterrupted() {
        return state.equals(INTERRUPTED);
    }
}
