package littlegiant.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * Refuses cross-site requests. A request that changes something and is authenticated by a cookie must contain the
 * {@link CsrfToken} in a header, or in a field of a console form. Scripts that send {@code Authorization} need none;
 * for Basic credentials, which browsers add by themselves as well, the browser's statement that the request is
 * cross-site is checked.
 *
 * <p>Does not use quarkus-rest-csrf, which also requires a token without a cookie, and buffers every form in memory,
 * including streamed uploads.
 */
@ApplicationScoped
class CsrfCheck {
    /** After authentication, at 200, and authorization, at 100; before the routes. */
    private static final int PRIORITY = 60;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_ELSEWHERE = Set.of("cross-site", "same-site");

    private static final Text REFUSED = Text.of(
            "此请求没有带上本页面的令牌(X-CSRF-Token),可能来自其他网站,或登录已更新;请刷新页面后重试",
            "the request lacks the token of its page (X-CSRF-Token): it may come from another site, or you have signed"
                    + " in anew since; reload the page and try again");

    private final SignInAudit audit;

    CsrfCheck(SignInAudit audit) {
        this.audit = audit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method().name())) {
            context.next();
        } else if (FROM_ELSEWHERE.contains(header(request, "Sec-Fetch-Site"))) {
            refuse(context);
        } else if (!needsToken(context) || CsrfToken.isRight(context, request.getHeader(CsrfToken.HEADER))) {
            context.next();
        } else if (!ConsoleAddress.isPage(context.normalizedPath())) {
            refuse(context);
        } else if (header(request, "Content-Type").startsWith("application/x-www-form-urlencoded")) {
            readForm(context);
        } else {
            decide(context, request.getParam(CsrfToken.FIELD));
        }
    }

    /**
     * Whether the request needs a token: it is authenticated by a cookie, or is an anonymous request to a page, such as
     * a sign-in form.
     */
    private static boolean needsToken(RoutingContext context) {
        boolean isNobody = !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
        return isNobody
                ? ConsoleAddress.isPage(context.normalizedPath())
                : context.request().getHeader("Authorization") == null;
    }

    private void readForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            refuse(context);
            return;
        }
        request.setExpectMultipart(true);
        request.exceptionHandler(cutOff -> context.fail(400, cutOff));
        request.endHandler(end -> decide(context, request.getFormAttribute(CsrfToken.FIELD)));
        request.resume();
    }

    private void decide(RoutingContext context, String token) {
        if (CsrfToken.isRight(context, token)) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        audit.refused("csrf", CurrentActor.of(context));
        Language language = Language.negotiate(context.request().getHeader("Accept-Language"));
        context.fail(403, Problems.of(ProblemKind.FORBIDDEN, REFUSED, language));
    }

    private static String header(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
