package littlegiant.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of the latest ten thousand entries, which limits its memory. Not safe for concurrent use.
 *
 * @param <V> the value for a name or address
 */
final class LatestEntries<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    /**
     * Creates an empty map.
     *
     * @param byUse whether reading an entry makes it the latest; otherwise the order is by first insertion
     */
    LatestEntries(boolean byUse) {
        super(16, 0.75f, byUse);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
    }
}
