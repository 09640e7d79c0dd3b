package littlegiant.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.records.Feed;
import littlegiant.records.FeedEntry;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A position in the feed: the position of an entry with a check sum of it. After a restore from a backup, positions are
 * assigned again; the check sum shows that the entry is another one, so that a client does not miss entries.
 */
final class FeedCursor {
    private static final Pattern CURSOR = Pattern.compile("([1-9]\\d{0,17})-([0-9a-f]{16})");
    private static final int CHECK = 16;

    private FeedCursor() {}

    /** The cursor of an entry. */
    static String of(FeedEntry entry) {
        String check = DigestUtils.sha256Hex(
                entry.position() + "\n" + entry.at().toEpochMilli() + "\n" + entry.kind() + "\n" + entry.subject());
        return entry.position() + "-" + check.substring(0, CHECK);
    }

    /** The position in a cursor; empty if the text is none. */
    static Optional<Long> position(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
    }

    /** Whether the cursor is one of this feed. A deleted entry cannot be checked and is accepted. */
    static boolean isOf(Feed feed, String cursor, long position) {
        return feed.at(position).map(entry -> of(entry).equals(cursor)).orElseGet(() -> position <= feed.last());
    }
}
