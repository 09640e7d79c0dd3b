package littlegiant.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The latest ten thousand entries, so that callers without number cannot fill the memory. For one thread at a time.
 *
 * @param <V> what is held of each name or address
 */
final class LatestEntries<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    /**
     * No entries yet.
     *
     * @param byUse whether an entry that is looked up counts as late as one that is put; otherwise the order is that in
     *     which they were first put
     */
    LatestEntries(boolean byUse) {
        super(16, 0.75f, byUse);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
    }
}
