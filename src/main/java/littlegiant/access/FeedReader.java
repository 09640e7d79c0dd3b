package littlegiant.access;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.EventRecord;
import littlegiant.records.Feed;
import littlegiant.records.FeedEntry;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of the feed that a caller may see: systems see their own assessments, and the events of enterprises
 * that they have assessed. Blocks on the database.
 */
@Singleton
class FeedReader {
    /** The number of entries that are read for one page, however few of them the caller sees. */
    static final int MOST_LOOKED_AT = 10 * Feed.LARGEST_PAGE;

    private static final Template NO_CURSOR = Template.of(
            "“{0}”不是动态的游标;请原样使用先前答复中的 next 或 cursor",
            "\"{0}\" is no cursor of the feed: give next or cursor of an earlier answer as it is");
    private static final Template OTHER_FEED = Template.of(
            "游标“{0}”所指的记录不在此数据库中(数据库可能由备份恢复);请从头读取",
            "the entry of the cursor \"{0}\" is not in this database, which may have been restored from a backup: read"
                    + " from the beginning");

    private final Feed feed;
    private final ReleaseDifferences differences;

    FeedReader(Feed feed, ReleaseDifferences differences) {
        this.feed = feed;
        this.differences = differences;
    }

    /**
     * The position of a cursor; 0 for none. Throws a 400 problem for an invalid cursor, and 409 for one of another
     * feed.
     */
    long position(String cursor, Language language) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        String shown = cursor.substring(0, Math.min(cursor.length(), 100));
        long position = FeedCursor.position(cursor)
                .orElseThrow(() -> Problems.of(ProblemKind.BAD_REQUEST, NO_CURSOR.with(shown), language));
        if (!FeedCursor.isOf(feed, cursor, position)) {
            throw Problems.of(ProblemKind.CONFLICT, OTHER_FEED.with(shown), language);
        }
        return position;
    }

    /**
     * The visible entries after a position.
     *
     * @param position the position of the last entry read
     * @param cursor the cursor of that entry; empty if there was none
     * @param more whether there are further entries
     */
    record FeedSlice(List<FeedPage.FeedPageEntry> entries, long position, Optional<String> cursor, boolean more) {}

    /** Reads up to {@code limit} visible entries after a position. */
    FeedSlice after(long position, int limit, Caller caller, Language language) {
        List<FeedPage.FeedPageEntry> seen = new ArrayList<>();
        FeedEntry last = null;
        long at = position;
        for (int looked = 0; looked < MOST_LOOKED_AT; ) {
            // Callers who see everything need no more than the missing entries; for others larger pages are read.
            int asked = caller.onlyRecordsOf().isEmpty() ? limit - seen.size() + 1 : Feed.LARGEST_PAGE;
            asked = Math.min(asked, Feed.LARGEST_PAGE);
            Feed.FeedRows page = feed.after(at, asked);
            for (FeedEntry entry : page.entries()) {
                Optional<FeedPage.FeedPageEntry> shown = shown(entry, page, caller, language);
                if (shown.isPresent() && seen.size() == limit) {
                    return part(seen, at, last, true);
                }
                shown.ifPresent(seen::add);
                last = entry;
                at = entry.position();
            }
            if (page.entries().size() < asked) {
                return part(seen, at, last, false);
            }
            looked += asked;
        }
        return part(seen, at, last, true);
    }

    private static FeedSlice part(List<FeedPage.FeedPageEntry> seen, long at, @Nullable FeedEntry last, boolean more) {
        return new FeedSlice(List.copyOf(seen), at, Optional.ofNullable(last).map(FeedCursor::of), more);
    }

    private Optional<FeedPage.FeedPageEntry> shown(
            FeedEntry entry, Feed.FeedRows page, Caller caller, Language language) {
        String subject = entry.subject();
        return switch (entry.kind()) {
            case ASSESSMENT ->
                caller.sees(entry.caller())
                        ? Optional.of(assessment(
                                entry,
                                FeedPage.AssessmentEntry.of(
                                        subject, page.assessments().get(subject))))
                        : Optional.empty();
            case EVENT -> event(entry, page.events().get(subject), caller);
            case ACTIVATION -> {
                // Activations are never deleted.
                Feed.Activated activated =
                        Objects.requireNonNull(page.activations().get(subject));
                yield Optional.of(new FeedPage.FeedPageEntry(
                        FeedCursor.of(entry),
                        FeedPage.Type.RELEASE_ACTIVATED,
                        entry.at(),
                        null,
                        FeedPage.ReleaseEntry.of(
                                activated,
                                differences
                                        .between(activated.before(), activated.release(), language)
                                        .orElse(null)),
                        null,
                        null,
                        null));
            }
            case RECHECK ->
                Optional.of(new FeedPage.FeedPageEntry(
                        FeedCursor.of(entry),
                        FeedPage.Type.RECHECK_ENDED,
                        entry.at(),
                        page.rechecks().containsKey(subject) ? null : true,
                        null,
                        null,
                        null,
                        new FeedPage.RecheckEntry(subject, page.rechecks().get(subject))));
        };
    }

    private static FeedPage.FeedPageEntry assessment(FeedEntry entry, FeedPage.AssessmentEntry assessment) {
        return new FeedPage.FeedPageEntry(
                FeedCursor.of(entry),
                FeedPage.Type.ASSESSMENT_RECORDED,
                entry.at(),
                assessment.policy() == null ? true : null,
                null,
                assessment,
                null,
                null);
    }

    /** The entry of an event; empty if the event was erased while the page was read. */
    private Optional<FeedPage.FeedPageEntry> event(FeedEntry entry, @Nullable EventRecord event, Caller caller) {
        if (event == null
                || caller.onlyRecordsOf()
                        .filter(name -> !feed.hasAssessed(name, event.creditCode()))
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new FeedPage.FeedPageEntry(
                FeedCursor.of(entry),
                FeedPage.Type.EVENT_RECORDED,
                entry.at(),
                null,
                null,
                null,
                FeedPage.EventEntry.of(event),
                null));
    }
}
