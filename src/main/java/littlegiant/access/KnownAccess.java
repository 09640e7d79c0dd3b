package littlegiant.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import littlegiant.records.AccessVersion;
import littlegiant.records.ApiKey;
import littlegiant.records.KeyRepository;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/**
 * Caches users and keys in memory, so that requests need no database. Checks every second whether another instance has
 * changed them. If the database fails, the cached state stays in effect.
 */
@Singleton
class KnownAccess {
    /** Before the service accepts requests, and after the first user was created. */
    static final int START = ObserverMethod.DEFAULT_PRIORITY - 500;

    private static final Logger LOG = Logger.getLogger(KnownAccess.class);

    /** How long another instance's change can stay unknown here: half of what the service promises. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private final AccessVersion version;
    private final UserRepository users;
    private final KeyRepository keys;
    private final KeyUse use;
    private final KnownSessions sessions;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "access-changes");
        thread.setDaemon(true);
        return thread;
    });
    private volatile AccessSnapshot known = new AccessSnapshot(-1, Map.of(), Map.of());
    private boolean failing;

    /** A user with its identity. */
    record KnownUser(UserAccount account, SecurityIdentity identity) {}

    /** A key with its identity. */
    record KnownKey(ApiKey key, SecurityIdentity identity) {}

    private record AccessSnapshot(long version, Map<String, KnownUser> users, Map<String, KnownKey> keys) {}

    KnownAccess(AccessVersion version, UserRepository users, KeyRepository keys, KeyUse use, KnownSessions sessions) {
        this.version = version;
        this.users = users;
        this.keys = keys;
        this.use = use;
        this.sessions = sessions;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        load();
        looking.scheduleWithFixedDelay(this::pollChanges, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY - 500) ShutdownEvent event)
            throws InterruptedException {
        looking.shutdown();
        looking.awaitTermination(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pollChanges() {
        try {
            if (version.number() != known.version) {
                load();
            }
            use.keep();
            sessions.keep();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.errorf(
                        "Whether users or keys have changed cannot be told for now, and those known hold: %s",
                        RedactedException.of(failure).getMessage());
            }
            failing = true;
        }
    }

    /**
     * Loads users and keys again; called after a change on this instance so that it takes effect at once. Blocks on the
     * database.
     */
    synchronized void load() {
        // Read first, so that a concurrent change is detected at the next check.
        long number = version.number();
        Map<String, KnownUser> people = new HashMap<>();
        for (UserAccount user : users.all()) {
            people.put(user.name(), new KnownUser(user, identity(user.name(), user.roles())));
        }
        Map<String, KnownKey> systems = new HashMap<>();
        for (ApiKey key : keys.all()) {
            if (key.revokedAt() == null) {
                systems.put(key.secretSha256(), new KnownKey(key, identity(Caller.OF_KEYS + key.name(), key.roles())));
            }
        }
        sessions.load();
        known = new AccessSnapshot(number, people, systems);
    }

    private static SecurityIdentity identity(String name, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
    }

    /** The user with the name, possibly disabled. */
    Optional<KnownUser> user(String name) {
        return Optional.ofNullable(known.users.get(name));
    }

    /** The valid key with the secret's SHA-256. */
    Optional<KnownKey> key(String secretSha256) {
        return Optional.ofNullable(known.keys.get(secretSha256)).filter(found -> found.key.isValidAt(Instant.now()));
    }

    /** Every user. */
    List<KnownUser> everyUser() {
        return List.copyOf(known.users.values());
    }
}
