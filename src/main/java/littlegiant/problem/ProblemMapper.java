package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import littlegiant.records.FailureLog;
import littlegiant.records.ReadFailed;
import littlegiant.records.WriteFailed;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of our problems of whatever failed in a resource or before one was found: what the framework would say of
 * it speaks of its own workings. A failure of the service itself is logged under a number, and only that is shown; what
 * was submitted is in neither. A database that does not answer is no failure of the service: 503, and one line.
 */
@ApplicationScoped
class ProblemMapper implements ProblemPostProcessor {
    /** Before the library's own, the first of which logs at 101. */
    private static final int FIRST = 200;

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_SECONDS = 5;
    private static final int DEEPEST = 16;
    private static final Text NOT_READ = Text.of(
            "数据库暂时无法读取;已记录的内容没有丢失,请稍后再试",
            "the database cannot be read for now; nothing that was recorded is lost: try again later");
    private static final Text NOT_KEPT =
            Text.of("未能存入数据库,未予记录;请稍后重新提交", "it could not be kept and is not recorded: submit it again later");

    private static final FailureLog FAILURES = new FailureLog(LOG);

    private final CurrentVertxRequest current;
    private final AllowedMethods allowed;

    ProblemMapper(CurrentVertxRequest current, AllowedMethods allowed) {
        this.current = current;
        this.allowed = allowed;
    }

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return Problems.answering(ours(problem, context), current.getCurrent());
    }

    private HttpProblem ours(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(ProblemKind.NAMESPACE)) {
            return problem.getStatusCode() == ProblemKind.UNAVAILABLE.status() ? retryLater(problem) : problem;
        }
        Optional<Text> database = ofTheDatabase(context.cause);
        if (database.isPresent()) {
            // Not the address: a credit code may stand in it.
            FAILURES.error("A " + method() + " was answered 503: " + words(context.cause));
            return retryLater(Problems.unavailable(database.get(), language()));
        }
        int status = status(problem, context.path);
        HttpProblem.Builder ours = of(status, language());
        problem.getHeaders().forEach(ours::withHeader);
        if (status == ProblemKind.METHOD_NOT_ALLOWED.status()) {
            ours.withHeader(HttpHeaders.ALLOW, String.join(", ", allowed.at(context.path)));
        }
        HttpProblem answer = ours.build();
        if (answer.getInstance() != null) {
            LOG.errorf(RedactedException.of(context.cause), "%s %s", method(), answer.getInstance());
        }
        return answer;
    }

    /** The framework says that there is nothing where an address that resources share does not take the method. */
    private int status(HttpProblem problem, String path) {
        if (problem.getStatusCode() != ProblemKind.NOT_FOUND.status()) {
            return problem.getStatusCode();
        }
        Set<String> methods = allowed.at(path);
        boolean takesOthers = methods.size() > 1 && !methods.contains(method());
        return takesOthers ? ProblemKind.METHOD_NOT_ALLOWED.status() : problem.getStatusCode();
    }

    /** Adds {@code Retry-After} to an answer that asks the client to try again, where it has none. */
    private static HttpProblem retryLater(HttpProblem problem) {
        return problem.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)
                ? problem
                : HttpProblem.builder(problem)
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build();
    }

    private static Optional<Text> ofTheDatabase(Throwable failure) {
        Throwable cause = failure;
        for (int deep = 0; cause != null && deep < DEEPEST; deep++) {
            if (cause instanceof ReadFailed) {
                return Optional.of(NOT_READ);
            }
            if (cause instanceof WriteFailed) {
                return Optional.of(NOT_KEPT);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static @Nullable String words(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof ReadFailed || cause instanceof WriteFailed)) {
            cause = cause.getCause();
        }
        return cause == null ? null : cause.getMessage();
    }

    private String method() {
        return current.getCurrent().request().method().name();
    }

    /** The problem of a failure of which only the HTTP status is known. */
    static HttpProblem.Builder of(int status, Language language) {
        ProblemKind kind = ProblemKind.of(status);
        HttpProblem.Builder problem = Problems.start(kind, kind.detail(), language);
        if (kind == ProblemKind.REFUSED) {
            problem.withStatus(status);
        }
        return kind == ProblemKind.INTERNAL ? problem.withInstance(number()) : problem;
    }

    private static URI number() {
        return URI.create("urn:uuid:" + UUID.randomUUID());
    }

    private Language language() {
        return Language.negotiate(current.getCurrent().request().getHeader("Accept-Language"));
    }
}
