package littlegiant.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.server.core.Deployment;

/**
 * Makes metrics count a request by the template of its address, whatever becomes of it: an address that is counted as it
 * was asked for would let anyone make ever new ones.
 *
 * <p>Where a method is found, the framework does it. For a request that is refused before, Quarkus looks for the template
 * of every request beforehand, for which it builds a table of all routes each time, a twentieth of a request; here it is
 * looked for when one is refused. Should Quarkus call its filters in another order, it does as it did.
 */
@ApplicationScoped
class RouteTemplates {
    /** Behind the filter that signs in, before the one that looks for the template. */
    private static final int PRIORITY = 200;

    private static final String TEMPLATE = "UrlPathTemplate";
    private static final String UNKNOWN = "UNKNOWN";

    /** Fails a request as the handler that Quarkus would put here does. */
    private static final BiConsumer<RoutingContext, Throwable> FAIL = (context, failure) -> {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, failure);
        if (!context.failed()) {
            context.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    };

    void register(@Observes Filters filters) {
        filters.register(RouteTemplates::onlyWhereRefused, PRIORITY);
    }

    private static void onlyWhereRefused(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        }
        context.next();
    }

    /** Sets the template of a refused request, or that none is known, for its metrics. */
    static void set(RoutingContext context) {
        Deployment resources = ResteasyReactiveRecorder.getCurrentDeployment();
        if (resources == null || !(context.request() instanceof HttpServerRequestInternal request)) {
            return;
        }
        Context local = request.context();
        if (local.getLocal(TEMPLATE) == null) {
            ObservabilityIntegrationRecorder.setTemplatePath(context, resources);
        }
        if (local.getLocal(TEMPLATE) == null) {
            local.putLocal(TEMPLATE, UNKNOWN);
        }
    }
}
