package littlegiant.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Adds security headers to every response, and keeps answers with facts out of caches. */
@ApplicationScoped
class SecurityHeaders {
    /** Before everything else, so that error responses have the headers too. */
    private static final int PRIORITY = 1_000;

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String OF_DOCUMENTS =
            "default-src 'none'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(this::add, PRIORITY);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(
                end -> add(context.normalizedPath(), context.response().headers()));
        context.next();
    }

    private static void add(String path, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        if (!headers.contains(CONTENT_SECURITY_POLICY)) {
            headers.set(
                    CONTENT_SECURITY_POLICY,
                    ConsoleAddress.isPage(path)
                            ? PagePolicy.OF_PAGES
                            : path.startsWith(SwaggerPolicy.ROOT) ? SwaggerPolicy.POLICY : OF_DOCUMENTS);
        }
        if (!path.startsWith(ConsoleAddress.ASSETS)
                && !path.startsWith(SwaggerPolicy.ROOT)
                && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
