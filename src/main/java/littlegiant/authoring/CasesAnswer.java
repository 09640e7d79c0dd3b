package littlegiant.authoring;

import java.util.List;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of the cases of a set of rule files. */
@Schema(name = "Cases", description = "How the cases went. None runs where a file does not compile.")
record CasesAnswer(
        int total,
        int failed,

        @Schema(description = "Those that failed, in the order of their files")
        List<FailedCase> results) {

    /** A case that failed. */
    @Schema(name = "FailedCase")
    record FailedCase(
            String policy,

            @Schema(description = "The path below the rules folder")
            String file,

            int line,

            @Schema(description = "The criterion's id or the decision's name", examples = "C2")
            String criterion,

            @Schema(description = "The case's name") String name,
            @Schema(examples = "MET") String expected,
            @Schema(examples = "NOT_MET") String actual,
            String message) {}

    static CasesAnswer of(List<CaseResult> results, Language language) {
        List<FailedCase> failed = results.stream()
                .filter(result -> !result.passed())
                .map(result -> failed(result, language))
                .toList();
        return new CasesAnswer(results.size(), failed.size(), failed);
    }

    private static FailedCase failed(CaseResult result, Language language) {
        return new FailedCase(
                result.policy(),
                result.file(),
                result.line(),
                result.criterion(),
                result.name(),
                result.expected(),
                result.actual(),
                result.message() == null ? "" : result.message().in(language));
    }
}
