package littlegiant.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.records.ConsoleSession;
import littlegiant.records.SessionRepository;
import org.jspecify.annotations.Nullable;

/**
 * Caches console sessions in memory, so that requests need no database. A session that began at another instance is
 * loaded at its first use; one that ended there disappears at the next check of {@link KnownAccess}.
 */
@Singleton
class KnownSessions {
    private static final Duration KEPT_EVERY = Duration.ofSeconds(10);
    private static final Duration SWEPT_EVERY = Duration.ofHours(1);

    private final SessionRepository repository;
    private final SessionLimits limits;
    private final Map<String, ConsoleSession> sessions = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> kept = new HashMap<>();
    private Instant lastKept = Instant.EPOCH;
    private Instant lastSwept = Instant.EPOCH;

    KnownSessions(SessionRepository repository, AccessConfig config) {
        this.repository = repository;
        this.limits =
                new SessionLimits(config.access().sessionIdle(), config.access().sessionLongest());
    }

    /** Loads the sessions again. Blocks on the database. */
    synchronized void load() {
        Map<String, ConsoleSession> all = repository.all();
        sessions.keySet().retainAll(all.keySet());
        sessions.putAll(all);
        List<UUID> ids = all.values().stream().map(ConsoleSession::id).toList();
        used.keySet().retainAll(ids);
        kept.keySet().retainAll(ids);
    }

    /** The cached session with the token's SHA-256, if it has not expired. Does not block. */
    Optional<ConsoleSession> cached(String tokenSha256, Instant now) {
        return Optional.ofNullable(sessions.get(tokenSha256)).filter(session -> holds(session, now));
    }

    /**
     * The session like {@link #cached}, also if it began or was used at another instance. Blocks on the database, so do
     * not call it on an I/O thread. A session that ends concurrently is removed by {@link #load}, which waits for this
     * method.
     */
    synchronized Optional<ConsoleSession> find(String tokenSha256, Instant now) {
        Optional<ConsoleSession> known = cached(tokenSha256, now);
        if (known.isPresent()) {
            return known;
        }
        repository.find(tokenSha256).ifPresent(session -> sessions.put(tokenSha256, session));
        return cached(tokenSha256, now);
    }

    /**
     * Whether a cached session has neither ended nor exceeded its longest time; idle time is ignored, since streams
     * send no requests.
     */
    boolean isOpen(UUID id) {
        Instant now = Instant.now();
        return sessions.values().stream()
                .anyMatch(session -> session.id().equals(id)
                        && now.isBefore(session.startedAt().plus(limits.longest())));
    }

    private boolean holds(ConsoleSession session, Instant now) {
        return limits.hold(session.startedAt(), lastUsed(session), now);
    }

    private Instant lastUsed(ConsoleSession session) {
        Instant here = used.get(session.id());
        return here == null || here.isBefore(session.lastUsedAt()) ? session.lastUsedAt() : here;
    }

    /** Records the use of a session. */
    void note(ConsoleSession session, Instant now) {
        used.merge(session.id(), now, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * The sessions in effect, the most recently used first; uses at another instance may lack the last seconds. Blocks
     * on the database.
     */
    List<ConsoleSession> open(@Nullable String name, Instant now) {
        return repository.all().values().stream()
                .filter(session -> name == null || name.equals(session.name()))
                .filter(session -> holds(session, now))
                .map(this::withLastUse)
                .sorted((one, other) -> other.lastUsedAt().compareTo(one.lastUsedAt()))
                .toList();
    }

    private ConsoleSession withLastUse(ConsoleSession session) {
        return new ConsoleSession(
                session.id(),
                session.name(),
                session.roles(),
                session.accountChangedAt(),
                session.address(),
                session.agent(),
                session.startedAt(),
                lastUsed(session));
    }

    /**
     * Writes the recorded uses and removes expired sessions, if the interval has passed since the last write. Blocks on
     * the database.
     */
    synchronized void keep() {
        Instant now = Instant.now();
        if (now.isBefore(lastKept.plus(KEPT_EVERY))) {
            return;
        }
        Map<UUID, Instant> fresh = new HashMap<>(used);
        fresh.entrySet().removeIf(entry -> entry.getValue().equals(kept.get(entry.getKey())));
        if (!fresh.isEmpty()) {
            repository.used(fresh);
            kept.putAll(fresh);
            lastKept = now;
        }
        if (!now.isBefore(lastSwept.plus(SWEPT_EVERY))) {
            repository.remove(now.minus(limits.idle()).minus(KEPT_EVERY), now.minus(limits.longest()));
            lastSwept = now;
        }
    }

    /** How long a session holds. */
    SessionLimits limits() {
        return limits;
    }
}
