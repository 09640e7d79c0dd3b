package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * Makes the answers to failures that a caller can cause or must know of: RFC 9457, in the caller's language. They can
 * be thrown from a resource, or written out as a line of a batch.
 */
public final class Problems {
    private Problems() {}

    /** 400: what was submitted has these faults. */
    public static HttpProblem invalid(List<Fault> faults, Language language) {
        List<InvalidPlace> errors =
                faults.stream().map(fault -> InvalidPlace.of(fault, language)).toList();
        return start(ProblemKind.INVALID, ProblemKind.INVALID.detail(), language)
                .with("errors", errors)
                .build();
    }

    /**
     * 404: there is no such thing.
     *
     * @param detail what was sought
     */
    public static HttpProblem notFound(Text detail, Language language) {
        return of(ProblemKind.NOT_FOUND, detail, language);
    }

    /**
     * 503: the service cannot answer for now.
     *
     * @param detail why
     */
    public static HttpProblem unavailable(Text detail, Language language) {
        return of(ProblemKind.UNAVAILABLE, detail, language);
    }

    /** 422: the rule files have these diagnostics, and what was active stays active. */
    public static HttpProblem unprocessable(List<Diagnostic> diagnostics, Language language) {
        List<ShownDiagnostic> shown =
                diagnostics.stream().map(d -> ShownDiagnostic.of(d, language)).toList();
        return start(ProblemKind.UNPROCESSABLE, ProblemKind.UNPROCESSABLE.detail(), language)
                .with("diagnostics", shown)
                .build();
    }

    /** Any kind of problem, said in particular. */
    public static HttpProblem of(ProblemKind kind, Text detail, Language language) {
        return start(kind, detail, language).build();
    }

    /**
     * The problem as it answers a request: with the id of the trace to which that belongs, where it belongs to one. From
     * then on the request is counted by the template of its address.
     */
    public static HttpProblem answering(HttpProblem problem, RoutingContext context) {
        RouteTemplates.set(context);
        return TraceContext.of(context)
                .map(id -> HttpProblem.builder(problem)
                        .with(TraceContext.TRACE_ID, id)
                        .build())
                .orElse(problem);
    }

    /** A problem of which only the kind is known. */
    static HttpProblem.Builder start(ProblemKind kind, Text detail, Language language) {
        return HttpProblem.builder()
                .withType(kind.type())
                .withTitle(kind.title().in(language))
                .withStatus(kind.status())
                .withDetail(detail.in(language))
                .withHeader("Content-Language", language.locale().toLanguageTag())
                .withHeader("Vary", "Accept-Language");
    }
}
