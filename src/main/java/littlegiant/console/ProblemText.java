package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.stream.Collectors;
import littlegiant.problem.InvalidPlace;
import littlegiant.problem.ShownDiagnostic;

/** Says a problem in one text, for a page that goes on. */
final class ProblemText {
    private static final int SHOWN = 5;

    private ProblemText() {}

    /** What is wrong with what was sent, or with the rules; else the problem's detail. */
    static String of(HttpProblem problem) {
        Object errors = problem.getParameters().get("errors");
        Object diagnostics = problem.getParameters().get("diagnostics");
        if (errors instanceof List<?> places && !places.isEmpty()) {
            return joined(places.stream()
                    .map(place -> ((InvalidPlace) place).message())
                    .toList());
        }
        if (diagnostics instanceof List<?> found && !found.isEmpty()) {
            return problem.getDetail() + " "
                    + joined(found.stream()
                            .map(ShownDiagnostic.class::cast)
                            .filter(one -> one.severity().equals("ERROR"))
                            .map(one -> one.file() + (one.line() == null ? "" : ":" + one.line()) + " " + one.message())
                            .toList());
        }
        return problem.getDetail() == null ? String.valueOf(problem.getTitle()) : problem.getDetail();
    }

    private static String joined(List<String> all) {
        return all.stream().limit(SHOWN).collect(Collectors.joining("; "));
    }
}
