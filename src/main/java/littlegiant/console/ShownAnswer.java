package littlegiant.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as pages and paper show it.
 *
 * @param id under which it is recorded; null where it is not
 * @param enterprise whose it is; empty where it has no name
 * @param policy what the policy is called
 * @param category the category and whether it is the enterprise's own statement; null where it is not known
 * @param supportBasis of which day and stage the support is
 * @param fieldBase what stands before a field's address in the link to where it is supplied; null where nobody may
 */
public record ShownAnswer(
        @Nullable String id,
        String enterprise,
        String creditCode,
        String townOrPark,
        String policyId,
        String policy,
        String release,
        LocalDate asOf,
        int referenceFiscalYear,
        Instant assessedAt,
        @Nullable String category,
        List<String> warnings,
        List<ShownDecision> decisions,
        List<ShownMeasure> support,
        Text supportBasis,
        @Nullable String fieldBase) {

    /**
     * A decision.
     *
     * @param summary what is short or open, in a line
     * @param open what needs attention, the worst first
     * @param settled what is met, or of grounds what is not triggered
     * @param notApplicable what counts for nothing
     */
    public record ShownDecision(
            String decision,
            String title,
            StatusMark mark,
            Text summary,
            @Nullable String note,
            boolean grounds,
            List<ShownFinding> open,
            List<ShownFinding> settled,
            List<ShownFinding> notApplicable) {

        /** All findings, in the order in which they are shown. */
        public List<ShownFinding> all() {
            return java.util.stream.Stream.of(open, settled, notApplicable)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** A finding. */
    public record ShownFinding(
            String criterion,
            String clause,
            String title,
            StatusMark mark,
            String message,
            String required,
            String observed,
            @Nullable ComparisonBar bar,
            @Nullable String gap,
            @Nullable Text shortGap,
            List<ShownFact> facts,
            List<MissingFact> missing,
            List<ShownPart> parts,
            RuleQuotes.@Nullable RuleQuote rule) {}

    /** A fact that was looked at, with its label and its value. */
    public record ShownFact(Text label, Text value) {}

    /** A fact that is missing, and the field in which it is supplied. */
    public record MissingFact(Text label, String field) {

        /** The anchor of the field. */
        public String anchor() {
            return FieldAddress.id(field);
        }
    }

    /** A reading or a branch. */
    public record ShownPart(StatusMark mark, String message, List<ShownPart> parts) {}

    /** A support measure. */
    public record ShownMeasure(
            String clause, String title, @Nullable Text pool) {}
}
