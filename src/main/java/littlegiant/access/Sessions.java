package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.records.ConsoleSession;
import littlegiant.records.Ids;
import littlegiant.records.ReadFailed;
import littlegiant.records.SessionRepository;
import littlegiant.records.UserAccount;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Begins, finds, lists and ends console sessions, which are identified by the token in their cookie. A session lasts
 * until its limits, sign-out, or a change of the account's state, roles or password; every instance notices the end
 * within two seconds.
 */
@Singleton
public class Sessions {
    /** The attribute of an identity with the id of its session, a {@link UUID}. */
    static final String SESSION = "session";

    /** The header of requests that a page sends without a person's action. */
    private static final String BACKGROUND = "X-Background";

    private static final int LONGEST_AGENT = 200;

    private final SessionRepository repository;
    private final KnownSessions sessions;
    private final KnownAccess access;
    private final PasswordSignIn passwords;

    Sessions(SessionRepository repository, KnownSessions sessions, KnownAccess access, PasswordSignIn passwords) {
        this.repository = repository;
        this.sessions = sessions;
        this.access = access;
        this.passwords = passwords;
    }

    /** The identity of a token with a cached session. Does not block. */
    Optional<SecurityIdentity> cachedIdentity(String token, RoutingContext context) {
        Instant now = Instant.now();
        return sessions.cached(DigestUtils.sha256Hex(token), now).flatMap(session -> identity(session, context, now));
    }

    /** The identity like {@link #cachedIdentity}, also if the session began at another instance. Blocks on the database. */
    Optional<SecurityIdentity> findIdentity(String token, RoutingContext context) {
        Instant now = Instant.now();
        try {
            return sessions.find(DigestUtils.sha256Hex(token), now).flatMap(session -> identity(session, context, now));
        } catch (ReadFailed away) {
            return Optional.empty();
        }
    }

    private Optional<SecurityIdentity> identity(ConsoleSession session, RoutingContext context, Instant now) {
        Optional<Set<String>> roles = roles(session);
        // Requests that a page sends by itself do not extend the session.
        if (context.request().getHeader(BACKGROUND) == null) {
            roles.ifPresent(held -> sessions.note(session, now));
        }
        return roles.map(held -> QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.name()))
                .addRoles(held)
                .addAttribute(SESSION, session.id())
                .build());
    }

    /** The roles of a session; empty if the account has changed since the session began. */
    private Optional<Set<String>> roles(ConsoleSession session) {
        return session.roles() != null
                ? Optional.of(session.roles())
                : access.user(session.name())
                        .map(KnownAccess.KnownUser::account)
                        .filter(account -> !account.disabled())
                        .filter(account -> account.changedAt().equals(session.accountChangedAt()))
                        .map(UserAccount::roles);
    }

    /**
     * Begins a session for a name and password, and sets its cookie. Blocks on hashing and the database.
     *
     * @throws AuthenticationFailedException as {@link PasswordSignIn#verify}
     */
    void signIn(String name, String password, RoutingContext context) {
        KnownAccess.KnownUser user =
                passwords.verify(name, password, Objects.requireNonNullElse(CurrentActor.address(context), ""));
        begin(name, null, user.account().changedAt(), "password", context);
    }

    /**
     * Begins a session and sets its cookie. Blocks on the database.
     *
     * @param roles the roles from an identity provider; null for a person with an account
     * @param accountChangedAt the account's last change when it was verified; null without an account
     * @param by the way in which the person signed in, for the audit trail
     */
    void begin(
            String name,
            @Nullable Set<String> roles,
            @Nullable Instant accountChangedAt,
            String by,
            RoutingContext context) {
        // Always a new token, since another site may have set an existing one (session fixation).
        String token = SecretToken.draw();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String agent = context.request().getHeader("User-Agent");
        ConsoleSession session = new ConsoleSession(
                Ids.at(now),
                name,
                roles,
                accountChangedAt,
                CurrentActor.address(context),
                agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT),
                now,
                now);
        repository.add(DigestUtils.sha256Hex(token), session, by);
        SessionCookie.SESSION.set(context, token);
    }

    /** Ends the session of a request, if there is one, and deletes the cookie. Blocks on the database. */
    void signOut(SecurityIdentity identity, RoutingContext context) {
        idOf(identity).ifPresent(id -> end(List.of(id), "sign-out"));
        SessionCookie.SESSION.clear(context);
    }

    /** The session id of an identity; empty if it has no session. */
    public static Optional<UUID> idOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<UUID>getAttribute(SESSION));
    }

    /** The sessions in effect of a person, the most recently used first. Blocks on the database. */
    public List<ConsoleSession> of(@Nullable String name) {
        return name == null ? List.of() : open(name);
    }

    /** All sessions in effect, the most recently used first. Blocks on the database. */
    public List<ConsoleSession> all() {
        return open(null);
    }

    /** How long a session holds. */
    public SessionLimits limits() {
        return sessions.limits();
    }

    private List<ConsoleSession> open(@Nullable String name) {
        return sessions.open(name, Instant.now()).stream()
                .filter(session -> roles(session).isPresent())
                .toList();
    }

    /**
     * Ends a session: the caller's own or, for an admin, any. Blocks on the database.
     *
     * @return whether there was a session that the caller may end
     */
    public boolean end(UUID id, SecurityIdentity caller) {
        List<ConsoleSession> those =
                caller.hasRole(Roles.ADMIN) ? all() : of(Caller.of(caller).name());
        boolean found = those.stream().anyMatch(session -> session.id().equals(id));
        if (found) {
            end(List.of(id), "session.ended");
        }
        return found;
    }

    /**
     * Ends every other session of the caller. Blocks on the database.
     *
     * @return the number of ended sessions
     */
    public int endOthers(SecurityIdentity caller) {
        Optional<UUID> current = idOf(caller);
        List<UUID> others = of(Caller.of(caller).name()).stream()
                .map(ConsoleSession::id)
                .filter(id -> !current.equals(Optional.of(id)))
                .toList();
        if (!others.isEmpty()) {
            end(others, "session.ended");
        }
        return others.size();
    }

    private void end(List<UUID> ids, String what) {
        repository.end(ids, what);
        access.load();
    }
}
