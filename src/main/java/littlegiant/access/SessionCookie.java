package littlegiant.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * A cookie that holds a secret: no script reads it, and it is sent along when another site links here but not when one
 * posts here. Behind TLS its name begins with {@code __Host-}, so that no neighbour under the same domain can set it.
 */
enum SessionCookie {
    /** The token of a session. */
    SESSION("little-giant-session"),
    /** What the forms of whoever has not signed in yet are tied to. */
    FORM("little-giant-form");

    private static final String BEHIND_TLS = "__Host-";

    private final String plainName;

    SessionCookie(String plainName) {
        this.plainName = plainName;
    }

    private String name(RoutingContext context) {
        return context.request().isSSL() ? BEHIND_TLS + plainName : plainName;
    }

    /** What the cookie of a request holds; empty where it has none that is ours. */
    Optional<String> read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name(context));
        return cookie == null || !SecretToken.isWellFormed(cookie.getValue())
                ? Optional.empty()
                : Optional.of(cookie.getValue());
    }

    /** Sets the cookie until the browser is closed. */
    void set(RoutingContext context, String secret) {
        context.response().addCookie(cookie(context, secret));
    }

    /** Takes the cookie away. */
    void clear(RoutingContext context) {
        context.response().addCookie(cookie(context, "").setMaxAge(0));
    }

    private Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(name(context), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
