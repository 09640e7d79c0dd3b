package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.MethodDescription;
import io.quarkus.security.spi.runtime.SecurityEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import littlegiant.records.Actor;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes audit entries of sign-ins and denied requests, each asynchronously in a transaction of its own. Scripts
 * authenticate every request, so a name is recorded once per address in twelve hours, and a refused key or operation
 * once a minute. Wrong passwords are recorded each time, since waits limit them.
 *
 * <p>People sometimes type the password as name, so a name is recorded only if there is such a user.
 */
@Singleton
class SignInAudit {
    private static final Logger LOG = Logger.getLogger(SignInAudit.class);

    private final AuditTrail trail;
    private final KnownAccess known;
    private final RecentEvents signedIn = new RecentEvents(Duration.ofHours(12));
    private final RecentEvents refused = new RecentEvents(Duration.ofMinutes(1));

    SignInAudit(AuditTrail trail, KnownAccess known) {
        this.trail = trail;
        this.known = known;
    }

    /**
     * Records that a request was authenticated by a password, a key or a token. Sessions are recorded when they begin.
     * Called by what authenticates: Quarkus would build and fire an event for each request if anything observed it.
     */
    void succeeded(SecurityIdentity identity, RoutingContext request) {
        Actor actor = new Actor(identity.getPrincipal().getName(), CurrentActor.address(request));
        if (signedIn.isNew(actor.toString(), System.nanoTime())) {
            record(AuditEntry.of("sign-in", null, null).by(actor));
        }
    }

    void failed(@Observes AuthenticationFailureEvent event) {
        RoutingContext request = request(event);
        if (request == null
                || event.getAuthenticationFailure() instanceof AuthenticationFailedException failure
                        && failure.getAttribute(PasswordSignIn.RETRY_SECONDS) != null) {
            return;
        }
        String header = request.request().getHeader("Authorization");
        String scheme = header == null ? "session" : header.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean byPassword = scheme.equals("basic");
        refused(
                byPassword ? knownName(header) : null,
                byPassword
                        ? "password"
                        : !scheme.equals("bearer") ? "other" : SignInMechanism.isToken(header) ? "token" : "key",
                CurrentActor.address(request));
    }

    /** Records a failed sign-in to the console. */
    void refusedSession(String name, RoutingContext request) {
        refused(known.user(name).isPresent() ? name : null, "password", CurrentActor.address(request));
    }

    private void refused(@Nullable String name, String by, @Nullable String address) {
        Actor actor = new Actor(null, address);
        if (name != null || refused.isNew("sign-in " + actor, System.nanoTime())) {
            record(AuditEntry.of("sign-in.refused", name, Map.of("by", by)).by(actor));
        }
    }

    void forbidden(@Observes AuthorizationFailureEvent event) {
        SecurityIdentity identity = event.getSecurityIdentity();
        if (identity == null || identity.isAnonymous()) {
            return;
        }
        Actor actor = new Actor(identity.getPrincipal().getName(), address(event));
        // The URL may name an enterprise; the method does not.
        Object method = event.getEventProperties().get(AuthorizationFailureEvent.SECURED_METHOD_KEY);
        String subject = method instanceof MethodDescription one
                ? one.getClassName().substring(one.getClassName().lastIndexOf('.') + 1) + '.' + one.getMethodName()
                : method instanceof String text
                        ? text.substring(text.lastIndexOf('.') + 1).replace('#', '.')
                        : null;
        refused(subject, actor);
    }

    /**
     * Records a denied operation.
     *
     * @param operation the class and method of a resource, or another description
     */
    void refused(@Nullable String operation, Actor actor) {
        if (actor.name() != null && refused.isNew(operation + " " + actor, System.nanoTime())) {
            record(AuditEntry.of("refused", operation, null).by(actor));
        }
    }

    private @Nullable String knownName(String header) {
        try {
            String credentials = new String(
                    Base64.getDecoder()
                            .decode(header.substring("basic".length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            String name = colon < 0 ? "" : credentials.substring(0, colon);
            return known.user(name).isPresent() ? name : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable RoutingContext request(SecurityEvent event) {
        return event.getEventProperties().get(RoutingContext.class.getName()) instanceof RoutingContext context
                ? context
                : null;
    }

    private static @Nullable String address(SecurityEvent event) {
        RoutingContext request = request(event);
        return request == null ? null : CurrentActor.address(request);
    }

    private void record(AuditEntry entry) {
        trail.append(entry).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.errorf(
                        "That somebody signed in or was refused (%s) is not in the audit trail: %s",
                        entry.what(), RedactedException.of(failure).getMessage());
            }
        });
    }
}
