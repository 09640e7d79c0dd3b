package littlegiant.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of the console: its first page, the sign-in page, and checks of the URLs to which a person may be
 * redirected.
 */
public final class ConsoleAddress {
    /** The first page, the parent of all others. */
    public static final String HOME = "/console";

    /** The sign-in page. */
    public static final String SIGN_IN = HOME + "/sign-in";

    /** The sign-in at the office's identity provider. */
    static final String OFFICE_SIGN_IN = SIGN_IN + "/oidc";

    /** The redirect target of that provider after a failed sign-in. */
    static final String OFFICE_SIGN_IN_FAILED = SIGN_IN + "/oidc-failed";

    /** The parent of styles, scripts and icons, which are public. */
    public static final String ASSETS = HOME + "/assets/";

    private static final int LONGEST = 2_000;

    private ConsoleAddress() {}

    /** Whether a path, without its query, is a page. */
    public static boolean isPage(String path) {
        return path.equals(HOME) || path.startsWith(HOME + '/');
    }

    /**
     * A URL to redirect to; the first page if the requested one is outside the console, since links of other sites may
     * request any.
     */
    public static String local(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.startsWith(HOME)) {
            return HOME;
        }
        try {
            URI uri = new URI(asked);
            boolean local = !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && isPage(uri.normalize().getPath());
            return local ? uri.toASCIIString() : HOME;
        } catch (java.net.URISyntaxException unreadable) {
            return HOME;
        }
    }

    /** The sign-in page that redirects to {@code back} afterwards. */
    static String signInFrom(String back) {
        return SIGN_IN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Answers a request without a session: a page is redirected to the sign-in page, a script gets 401. */
    static void leadToSignIn(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean isPart = request.getHeader("HX-Request") != null;
        String back = isPart
                ? ofThisService(request.getHeader("HX-Current-URL"))
                : request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)
                        ? local(request.uri())
                        : ofThisService(request.getHeader("Referer"));
        context.response()
                .setStatusCode(isPart ? 401 : 303)
                .putHeader(isPart ? "HX-Redirect" : "Location", signInFrom(back))
                .end();
    }

    /** The path of the page that a request header names, without its origin; {@link #HOME} if there is none. */
    private static String ofThisService(@Nullable String page) {
        int path = page == null ? -1 : page.indexOf('/', page.indexOf("://") + 3);
        return page == null || path < 0 ? HOME : local(page.substring(path));
    }
}
