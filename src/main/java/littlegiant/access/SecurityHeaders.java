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

    /** The content security policy of pages: only the service's own scripts, and none inline. */
    private static final String OF_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                    + " frame-ancestors 'none'";

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
                            ? OF_PAGES
                            : path.startsWith(SwaggerPolicy.ROOT) ? SwaggerPolicy.POLICY : OF_DOCUMENTS);
        }
        if (!path.startsWith(ConsoleAddress.ASSETS)
                && !path.startsWith(SwaggerPolicy.ROOT)
                && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
