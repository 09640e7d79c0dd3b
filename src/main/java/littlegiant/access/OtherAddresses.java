package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import littlegiant.wording.Language;

/**
 * Authorises paths that belong to no resource of the interface. Below {@code /api/} and at the pages of the console,
 * roles are checked at the resource methods, which no spelling of a path bypasses; pages also require a role. All other
 * paths except health require authentication.
 */
@ApplicationScoped
class OtherAddresses implements HttpSecurityPolicy {
    static final String HEALTH = "/q/health";

    private static final String METRICS = "/q/metrics";
    private static final String INTERFACE = "/api/";

    private final boolean openMetrics;

    OtherAddresses(AccessConfig config) {
        this.openMetrics = config.access().openMetrics();
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext authorization) {
        String path = context.normalizedPath();
        // The bare address only redirects to the pages.
        if (path.equals("/")
                || path.startsWith(INTERFACE)
                || path.equals(ConsoleAddress.SIGN_IN)
                || path.equals(ConsoleAddress.OFFICE_SIGN_IN_FAILED)
                || path.startsWith(ConsoleAddress.ASSETS)
                || isBelow(path, HEALTH)
                || isBelow(path, METRICS) && openMetrics) {
            return CheckResult.permit();
        }
        return identity.flatMap(caller -> {
            Language language = Language.negotiate(context.request().getHeader("Accept-Language"));
            if (ConsoleAddress.isPage(path)) {
                // The challenge redirects to the sign-in page.
                return caller.isAnonymous() && !caller.hasRole(Roles.PUBLIC)
                        ? CheckResult.deny()
                        : CheckResult.permit();
            }
            if (caller.isAnonymous()) {
                return Uni.createFrom().failure(Refusals.unauthenticated(null, language));
            }
            if (isBelow(path, METRICS) && !caller.hasRole(Roles.AUDITOR)) {
                return Uni.createFrom().failure(Refusals.forbidden(List.of(Roles.AUDITOR), language));
            }
            return CheckResult.permit();
        });
    }

    private static boolean isBelow(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
