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

/** When keys were used last, to the minute: written at most once a minute, whatever the number of requests. */
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

    /** Notes that a key is being used. */
    void note(UUID key) {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(used.get(key))) {
            used.put(key, minute);
        }
    }

    /** Keeps what was noted since the last time, where that is a minute ago. Waits for the disk. */
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
