package littlegiant.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Lets the language that a person has chosen on a page hold for everything that the browser asks, problems included: it
 * takes the place of what the browser prefers.
 */
@ApplicationScoped
class ConsoleLanguage {
    /** The cookie that keeps the choice: {@code zh-CN} or {@code en}. */
    static final String COOKIE = "language";

    /** Before whatever answers. */
    private static final int EARLY = 10_000;

    void filter(@Observes Filters filters) {
        filters.register(ConsoleLanguage::choose, EARLY);
    }

    private static void choose(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie != null && ("zh-CN".equals(cookie.getValue()) || "en".equals(cookie.getValue()))) {
            context.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, cookie.getValue());
        }
        context.next();
    }
}
