package littlegiant.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.records.Feed;
import littlegiant.records.FeedEntry;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where somebody is in the feed: the position of an entry and a check of it. After a database was restored from a backup,
 * positions are given a second time: the check tells that the entry was another, so that nobody goes on from there and
 * misses what happened instead.
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

    /** The position in a text that looks like a cursor; empty where it does not. */
    static Optional<Long> position(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
    }

    /** Whether the feed has, or had, the entry of a cursor. What was erased since cannot be told from what was not. */
    static boolean isOf(Feed feed, String cursor, long position) {
        return feed.at(position).map(entry -> of(entry).equals(cursor)).orElseGet(() -> position <= feed.last());
    }
}
