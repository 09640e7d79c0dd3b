package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import littlegiant.facts.Unit;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.ruleset.release.ThresholdEdit.Stated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a threshold of the working copy. */
@Schema(name = "Threshold", description = "A threshold of the working copy, and where it stands.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThresholdAnswer(
        @Schema(examples = "C2") String criterion,

        @Schema(description = "Its place among the criterion's thresholds, from 1, in the order of the catalogue")
        int n,

        @Schema(description = "As the rule file has it", examples = "6%")
        String written,

        @Schema(description = "In yuan, in heads, or as a proportion", examples = "0.06")
        BigDecimal value,

        Unit unit,

        @Schema(description = "The name of the rule that states it")
        String rule,

        String file,
        int line,
        int column,

        @Schema(description = "The ETag of the file, with its quotes, for If-Match")
        String etag,

        @Schema(description = "As it was before; only in the answer to its change", examples = "5%") @Nullable
        String before,

        @Schema(
                description = "Where the rule's name still says the old figure: nothing but the threshold was changed."
                        + " Only in the answer to its change.")
        @Nullable
        List<ShownDiagnostic> warnings) {

    static ThresholdAnswer of(String criterion, int n, Stated stated, String tag) {
        return of(criterion, n, stated, tag, null, null);
    }

    static ThresholdAnswer of(
            String criterion,
            int n,
            Stated stated,
            String tag,
            @Nullable String before,
            @Nullable List<ShownDiagnostic> warnings) {
        ThresholdPlace place = stated.place();
        return new ThresholdAnswer(
                criterion,
                n,
                place.threshold().written(),
                place.threshold().value(),
                place.threshold().unit(),
                stated.rule(),
                place.file(),
                place.line(),
                place.column(),
                "\"" + tag + "\"",
                before,
                warnings);
    }
}
