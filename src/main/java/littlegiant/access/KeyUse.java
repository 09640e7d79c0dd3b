package littlegiant.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.records.KeyRepository;

/** Records when keys were last used, to the minute, with at most one write a minute. */
@Singleton
class KeyUse {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final KeyRepository keys;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> kept = new HashMap<>();
    private Instant last = Instant.EPOCH;

    KeyUse(KeyRepository keys) {
        this.keys = keys;
    }

    /** Records the use of a key. */
    void note(UUID key) {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(used.get(key))) {
            used.put(key, minute);
        }
    }

    /** Writes the recorded uses if a minute has passed since the last write. Blocks on the database. */
    synchronized void keep() {
        Instant now = Instant.now();
        if (now.isBefore(last.plus(EVERY))) {
            return;
        }
        Map<UUID, Instant> fresh = new HashMap<>(used);
        fresh.entrySet().removeIf(entry -> entry.getValue().equals(kept.get(entry.getKey())));
        if (!fresh.isEmpty()) {
            keys.used(fresh);
            kept.putAll(fresh);
            last = now;
        }
    }
}
