package littlegiant.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The cookies with secrets: invisible to scripts, and sent with links from other sites but not with posts
 * (SameSite=Lax). Behind TLS their names have the prefix {@code __Host-}, so that no other host of the domain can set
 * them.
 */
enum SessionCookie {
    /** The token of a session. */
    SESSION("little-giant-session"),
    /** The secret of forms before sign-in. */
    FORM("little-giant-form");

    private static final String BEHIND_TLS = "__Host-";

    private final String plainName;

    SessionCookie(String plainName) {
        this.plainName = plainName;
    }

    private String name(RoutingContext context) {
        return context.request().isSSL() ? BEHIND_TLS + plainName : plainName;
    }

    /** The value of the cookie in a request; empty if it is absent or malformed. */
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

    /** Deletes the cookie. */
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
