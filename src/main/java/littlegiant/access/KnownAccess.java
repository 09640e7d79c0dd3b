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
 * The users, keys and sessions as this instance knows them: in memory, so that a request needs no database. Each second it is
 * looked whether another instance has changed them. While the database does not answer, what was known last holds.
 */
@Singleton
class KnownAccess {
    /** Before anything of the service is open, and after the first user was made. */
    static final int START = ObserverMethod.DEFAULT_PRIORITY - 500;

    private static final Logger LOG = Logger.getLogger(KnownAccess.class);
    private static final long LOOK_MILLIS = 1_000;

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

    /** A user and the identity of whoever signs in as it. */
    record KnownUser(UserAccount account, SecurityIdentity identity) {}

    /** A key and the identity of whoever sends it. */
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
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY - 500) ShutdownEvent event)
            throws InterruptedException {
        looking.shutdown();
        looking.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
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

    /** Reads users and keys again; after a change made here, so that it holds at once. Waits for the disk. */
    synchronized void load() {
        // Read before the others: what changes meanwhile is read again at the next look.
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

    /** The user of a name, who may be disabled. */
    Optional<KnownUser> user(String name) {
        return Optional.ofNullable(known.users.get(name));
    }

    /** The key of the SHA-256 of a secret, where it is valid now. */
    Optional<KnownKey> key(String secretSha256) {
        return Optional.ofNullable(known.keys.get(secretSha256)).filter(found -> found.key.isValidAt(Instant.now()));
    }

    /** Every user. */
    List<KnownUser> everyUser() {
        return List.copyOf(known.users.values());
    }
}
