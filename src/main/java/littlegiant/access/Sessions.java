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
 * The sessions of people in the console: began, recognised by the token in their cookie, listed and ended. A session holds
 * until it was idle too long or lasted too long, the person signs out, or the account is disabled, removed, or given other
 * roles or another password; then it is over at every instance within two seconds.
 */
@Singleton
public class Sessions {
    /** The attribute of an identity that came by the cookie: the id of its session, a {@link UUID}. */
    static final String SESSION = "session";

    /** The header of requests that a page sends without anybody doing something. */
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

    /** The identity of a token whose session is known here and holds. Waits for nothing. */
    Optional<SecurityIdentity> known(String token, RoutingContext context) {
        Instant now = Instant.now();
        return sessions.known(DigestUtils.sha256Hex(token), now).flatMap(session -> identity(session, context, now));
    }

    /** As {@link #known}, also where another instance began it. Waits for the disk. */
    Optional<SecurityIdentity> found(String token, RoutingContext context) {
        Instant now = Instant.now();
        try {
            return sessions.found(DigestUtils.sha256Hex(token), now)
                    .flatMap(session -> identity(session, context, now));
        } catch (ReadFailed away) {
            return Optional.empty();
        }
    }

    private Optional<SecurityIdentity> identity(ConsoleSession session, RoutingContext context, Instant now) {
        Optional<Set<String>> roles = roles(session);
        // A page that asks by itself says so, and does not keep a session open that nobody uses.
        if (context.request().getHeader(BACKGROUND) == null) {
            roles.ifPresent(held -> sessions.note(session, now));
        }
        return roles.map(held -> QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.name()))
                .addRoles(held)
                .addAttribute(SESSION, session.id())
                .build());
    }

    /** What a person may do by a session; empty where the account is not as it was when the session began. */
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
     * Begins a session of somebody who gives name and password, and sets its cookie. Waits for the hash and the disk.
     *
     * @throws AuthenticationFailedException as {@link PasswordSignIn#verify}
     */
    void signIn(String name, String password, RoutingContext context) {
        KnownAccess.KnownUser user =
                passwords.verify(name, password, Objects.requireNonNullElse(CurrentActor.address(context), ""));
        begin(name, null, user.account().changedAt(), "password", context);
    }

    /**
     * Begins a session and sets its cookie. Waits for the disk.
     *
     * @param roles of whom another service vouches for; null of whoever has an account
     * @param accountChangedAt when the account had changed last as it was verified; null where there is none
     * @param by how the person proved who it is, for the audit trail
     */
    void begin(
            String name,
            @Nullable Set<String> roles,
            @Nullable Instant accountChangedAt,
            String by,
            RoutingContext context) {
        // A token that was there before is not taken on: somebody else may have put it there.
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

    /** Ends the session of a request, where it has one, and takes the cookie away. Waits for the disk. */
    void signOut(SecurityIdentity identity, RoutingContext context) {
        idOf(identity).ifPresent(id -> end(List.of(id), "sign-out"));
        SessionCookie.SESSION.clear(context);
    }

    /** The id of the session by which somebody came; empty where it was by another way. */
    public static Optional<UUID> idOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<UUID>getAttribute(SESSION));
    }

    /** The sessions of a person that hold, the one used last first. Waits for the disk. */
    public List<ConsoleSession> of(@Nullable String name) {
        return name == null ? List.of() : open(name);
    }

    /** Everybody's sessions that hold, the one used last first. Waits for the disk. */
    public List<ConsoleSession> all() {
        return open(null);
    }

    private List<ConsoleSession> open(@Nullable String name) {
        return sessions.open(name, Instant.now()).stream()
                .filter(session -> roles(session).isPresent())
                .toList();
    }

    /**
     * Ends a session: one's own, or as an admin anybody's. Waits for the disk.
     *
     * @return whether there was such a session that the caller may end
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
     * Ends every other session of the caller. Waits for the disk.
     *
     * @return how many
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
