package littlegiant.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The addresses of the console: where its pages begin, where one signs in, and which of them a person may be led back to. */
public final class ConsoleAddress {
    /** The first page; all others are below. */
    public static final String HOME = "/console";

    /** The page where one signs in. */
    public static final String SIGN_IN = HOME + "/sign-in";

    /** Where one signs in at the office's own server. */
    static final String OFFICE_SIGN_IN = SIGN_IN + "/oidc";

    /** Where that server leads those whom it did not let in. */
    static final String OFFICE_SIGN_IN_FAILED = SIGN_IN + "/oidc-failed";

    /** Below here is what pages are made of: style, scripts, icons. It is for everybody and tells no facts. */
    public static final String ASSETS = HOME + "/assets/";

    private static final int LONGEST = 2_000;

    private ConsoleAddress() {}

    /** Whether an address, without its query, is the one of a page. */
    public static boolean isPage(String path) {
        return path.equals(HOME) || path.startsWith(HOME + '/');
    }

    /**
     * An address to lead somebody back to; the first page where the one that is asked for is not in the console, because a
     * link that somebody else made may ask for any.
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

    /** The page where one signs in and is led back from. */
    static String signInFrom(String back) {
        return SIGN_IN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Answers whoever has no session: to a page with the way to sign in, to a script that replaces a part with 401. */
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

    /** The local part of the address of a page that a browser says it is on. */
    private static String ofThisService(@Nullable String page) {
        int path = page == null ? -1 : page.indexOf('/', page.indexOf("://") + 3);
        return page == null || path < 0 ? HOME : local(page.substring(path));
    }
}
