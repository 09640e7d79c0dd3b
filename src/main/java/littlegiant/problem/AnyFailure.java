package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import littlegiant.wording.Language;

/**
 * Makes one of our problems of whatever failed in a resource or before one was found: what the framework would say of
 * it speaks of its own workings. A failure of the service itself is logged under a number, and only that is shown.
 */
@ApplicationScoped
class AnyFailure implements ProblemPostProcessor {
    /** Before the library's own, the first of which logs at 101. */
    private static final int FIRST = 200;

    private final CurrentVertxRequest current;

    AnyFailure(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(ProblemKind.NAMESPACE)) {
            return problem;
        }
        HttpProblem.Builder ours = of(problem.getStatusCode(), language());
        problem.getHeaders().forEach(ours::withHeader);
        return ours.build();
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
