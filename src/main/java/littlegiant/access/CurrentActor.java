package littlegiant.access;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import littlegiant.records.Actor;
import littlegiant.records.ActorSource;
import org.jspecify.annotations.Nullable;

/** Determines the actor of the current request for the audit trail. */
@Singleton
class CurrentActor implements ActorSource {
    private final CurrentVertxRequest request;

    CurrentActor(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Actor current() {
        if (!Arc.container().requestContext().isActive()) {
            return Actor.SERVICE;
        }
        RoutingContext context = request.getCurrent();
        return context == null ? Actor.SERVICE : of(context);
    }

    /** The actor of a request. */
    static Actor of(RoutingContext context) {
        String name = context.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
        return new Actor(name, address(context));
    }

    /** The IP address of a request; behind a trusted proxy, the address that it forwards. */
    static @Nullable String address(RoutingContext context) {
        return context.request().remoteAddress() == null
                ? null
                : context.request().remoteAddress().hostAddress();
    }
}
