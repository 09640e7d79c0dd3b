package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the feed keeps it.
 *
 * @param position its place among all, in the order in which they were committed
 * @param subject which row says more: an assessment's or a recheck's id, an event's enterprise and number with a slash
 *     between, the sequence of an activation
 * @param caller who recorded the assessment; null of others, and where nobody signed in
 */
public record FeedEntry(
        long position,
        Instant at,
        FeedEntryKind kind,
        String subject,
        @Nullable String caller) {

    /** What happened. */
    public enum FeedEntryKind {
        ACTIVATION,
        ASSESSMENT,
        EVENT,
        RECHECK
    }
}
