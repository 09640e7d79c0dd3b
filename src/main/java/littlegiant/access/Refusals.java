package littlegiant.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Builds the problems of denied requests: 401 without authentication, 403 with the required roles, 429 with the wait.
 */
final class Refusals {
    /** The value of {@code WWW-Authenticate} in a 401 answer. */
    static final String CHALLENGE = "Basic realm=\"Little Giant\", charset=\"UTF-8\", Bearer realm=\"Little Giant\"";

    private static final Text WRONG =
            Text.of("用户名、密码或密钥不正确,或者已停用、已过期", "the name, the password or the key is wrong, disabled or expired");
    private static final Template WAIT =
            Template.of("登录失败次数过多;请在 {0} 秒后再试", "too many sign-ins have failed: try again in {0} seconds");
    private static final Template NEEDS = Template.of("此操作需要以下角色之一:{0}", "this needs one of these roles: {0}");
    private static final Template TOO_OFTEN = Template.of(
            "未登录时每分钟至多 {0} 次请求;请在 {1} 秒后再试",
            "without credentials at most {0} requests a minute are answered: try again in {1} seconds");

    private Refusals() {}

    /**
     * The 401 problem.
     *
     * @param failure the failure of an attempt; null if there was no attempt
     */
    static HttpProblem unauthenticated(@Nullable AuthenticationFailedException failure, Language language) {
        Long seconds = failure == null ? null : failure.getAttribute(PasswordSignIn.RETRY_SECONDS);
        if (seconds != null) {
            return HttpProblem.builder(Problems.of(ProblemKind.TOO_MANY, WAIT.with(seconds), language))
                    .withHeader(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        Text detail = failure == null ? ProblemKind.UNAUTHENTICATED.detail() : WRONG;
        return HttpProblem.builder(Problems.of(ProblemKind.UNAUTHENTICATED, detail, language))
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    /** The 403 problem for a caller without any of the required roles. */
    static HttpProblem forbidden(Collection<String> roles, Language language) {
        return Problems.of(ProblemKind.FORBIDDEN, neededRoles(roles), language);
    }

    /** The text with the required roles. */
    static Text neededRoles(Collection<String> roles) {
        return NEEDS.with(String.join(", ", roles));
    }

    /** The 429 problem for an address that sends too many requests without credentials. */
    static HttpProblem tooManyRequests(int perMinute, long seconds, Language language) {
        return HttpProblem.builder(Problems.of(ProblemKind.TOO_MANY, TOO_OFTEN.with(perMinute, seconds), language))
                .withHeader(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
