package littlegiant.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;

/**
 * The CSRF token of forms and scripts: an HMAC under the secret in the session cookie, which other sites can neither
 * read nor set; before sign-in there is a separate cookie for it. Templates write
 * {@code <input type="hidden" name="{inject:csrf.parameterName}" value="{inject:csrf.token}">}, scripts send the header
 * {@code {inject:csrf.headerName}}; see {@link CsrfCheck}.
 */
@ApplicationScoped
@Named("csrf")
public class CsrfToken {
    /** The field of a form; for multipart forms a query parameter. */
    static final String FIELD = "csrf_token";

    /** The header of a script. */
    static final String HEADER = "X-CSRF-Token";

    private static final String PURPOSE = "form of the console";
    private static final String NEW_COOKIE = CsrfToken.class.getName();

    @Inject
    RoutingContext request;

    /** The token of the page being rendered. */
    public String getToken() {
        return of(secret(request).orElseGet(() -> newCookie(request)));
    }

    /** The name of the form field with the token. */
    public String getParameterName() {
        return FIELD;
    }

    /** The name of the header with the token. */
    public String getHeaderName() {
        return HEADER;
    }

    private static Optional<String> secret(RoutingContext context) {
        return SessionCookie.SESSION
                .read(context)
                .or(() -> SessionCookie.FORM.read(context))
                .or(() -> Optional.ofNullable(context.get(NEW_COOKIE)));
    }

    private static String newCookie(RoutingContext context) {
        String drawn = SecretToken.draw();
        context.put(NEW_COOKIE, drawn);
        SessionCookie.FORM.set(context, drawn);
        return drawn;
    }

    static String of(String secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret.getBytes(StandardCharsets.UTF_8))
                        .hmac(PURPOSE));
    }

    /** Whether the sent token belongs to the request's cookie. */
    static boolean isRight(RoutingContext context, @Nullable String sent) {
        return sent != null
                && secret(context)
                        .filter(secret -> MessageDigest.isEqual(
                                of(secret).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
