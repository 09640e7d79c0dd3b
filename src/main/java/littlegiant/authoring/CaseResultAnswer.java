package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of a case. */
@Schema(name = "CaseResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseResultAnswer(
        String policy,

        @Schema(description = "The path below the rules folder")
        String file,

        int line,

        @Schema(description = "The criterion's id or the decision's name", examples = "C2")
        String criterion,

        @Schema(description = "The case's name") String name,
        boolean passed,
        @Schema(examples = "MET") String expected,
        @Schema(examples = "NOT_MET") String actual,

        @Schema(description = "Why it failed; absent where it passed") @Nullable
        String message) {

    static CaseResultAnswer of(CaseResult result, Language language) {
        return new CaseResultAnswer(
                result.policy(),
                result.file(),
                result.line(),
                result.criterion(),
                result.name(),
                result.passed(),
                result.expected(),
                result.actual(),
                result.message() == null ? null : result.message().in(language));
    }
}
