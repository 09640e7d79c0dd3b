package littlegiant.authoring;

import java.util.Collection;
import java.util.List;
import littlegiant.ruleset.cases.Coverage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The coverage of a criterion by its cases. */
@Schema(name = "CaseCoverage", description = "What the cases reach of a criterion")
record CoverageAnswer(
        String policy,

        @Schema(description = "The id of the criterion or ground")
        String criterion,

        @Schema(description = "How many cases are about it, one for each value that a varied figure takes")
        int cases,

        @Schema(description = "The statuses that its cases come to")
        List<String> reached,

        @Schema(description = "The statuses that its rules can come to and no case does")
        List<String> unreached,

        List<TestedAnswer> thresholds) {

    /** A threshold, and the sides of it on which cases lie. */
    @Schema(name = "TestedThreshold", description = "A threshold, and the sides of it on which cases lie")
    record TestedAnswer(
            @Schema(description = "The name of its rule") String rule,

            @Schema(description = "As it is required: ≥ 5%") String required,

            String file,
            int line,
            @Nullable Integer column,

            @Schema(description = "BELOW, AT, ABOVE: where a case lies")
            List<String> reached,

            @Schema(description = "Where one should and none does")
            List<String> unreached) {}

    static List<CoverageAnswer> of(List<Coverage> coverage) {
        return coverage.stream().map(CoverageAnswer::of).toList();
    }

    private static CoverageAnswer of(Coverage one) {
        return new CoverageAnswer(
                one.policy(),
                one.criterion(),
                one.cases(),
                names(one.reached()),
                names(one.unreached()),
                one.bounds().stream().map(CoverageAnswer::of).toList());
    }

    private static TestedAnswer of(Coverage.Tested bound) {
        return new TestedAnswer(
                bound.rule(),
                bound.comparator() + " " + bound.threshold(),
                bound.file(),
                bound.line(),
                bound.column() == 0 ? null : bound.column(),
                names(bound.reached()),
                names(bound.unreached()));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
