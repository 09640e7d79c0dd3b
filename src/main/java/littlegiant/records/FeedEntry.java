package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the feed.
 *
 * @param position its position among all, in the order of commits
 * @param subject the record to which it refers: the id of an assessment or a recheck, the credit code and number of an
 *     event separated by a slash, or the sequence of an activation
 * @param caller who recorded the assessment; null for other kinds, and if nobody signed in
 */
public record FeedEntry(
        long position,
        Instant at,
        FeedEntryKind kind,
        String subject,
        @Nullable String caller) {

    /** The kind of an entry. */
    public enum FeedEntryKind {
        ACTIVATION,
        ASSESSMENT,
        EVENT,
        RECHECK
    }
}
