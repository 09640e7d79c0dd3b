package littlegiant.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.function.Supplier;

/** Reduces the health answer for callers without credentials to UP or DOWN per check. */
@ApplicationScoped
class BareHealth {
    /** After authentication, at 200, and before the routes. */
    private static final int PRIORITY = 50;

    private final SmallRyeHealthReporter reporter;
    private final Map<String, Supplier<Uni<SmallRyeHealth>>> kinds;

    BareHealth(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
        this.kinds = Map.of(
                OtherAddresses.HEALTH,
                this.reporter::getHealthAsync,
                OtherAddresses.HEALTH + "/live",
                this.reporter::getLivenessAsync,
                OtherAddresses.HEALTH + "/ready",
                this.reporter::getReadinessAsync,
                OtherAddresses.HEALTH + "/started",
                this.reporter::getStartupAsync,
                OtherAddresses.HEALTH + "/well",
                this.reporter::getWellnessAsync);
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(OtherAddresses.HEALTH) || isSignedIn(context)) {
            context.next();
            return;
        }
        Supplier<Uni<SmallRyeHealth>> kind =
                kinds.get(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        if (kind == null) {
            context.fail(404);
            return;
        }
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try {
            kind.get().subscribe().with(health -> answer(health, context), context::fail);
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    private static boolean isSignedIn(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private static void answer(SmallRyeHealth health, RoutingContext context) {
        JsonArray checks = new JsonArray();
        for (JsonValue check : health.getPayload().getJsonArray("checks")) {
            checks.add(new JsonObject()
                    .put("name", check.asJsonObject().getString("name"))
                    .put("status", check.asJsonObject().getString("status")));
        }
        context.response()
                .setStatusCode(health.isDown() ? 503 : 200)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("status", health.getPayload().getString("status"))
                        .put("checks", checks)
                        .encode());
    }
}
