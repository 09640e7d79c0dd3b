package littlegiant.authoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that an officer describes by choosing what is asked, of whom and from when. Figures are named as rules name
 * them ({@code EMPLOYEES}), facts that the policy declares by their ids.
 *
 * @param decision the rule file into which it goes, without its ending
 * @param title the sentence by which officers know it; the threshold in it is written as it is or as {@code {1}}
 * @param first the figure, or the numerator
 * @param second the denominator of a ratio
 * @param threshold as an officer writes it: {@code 5%}, {@code 500万元}
 * @param chosen the kinds of rights or of violations
 * @param topic what is attested, or the id of a declared yes or no
 * @param period within which violations count; empty for ever
 * @param parts of a score
 * @param category, stage of whom alone it is asked; empty for everybody
 * @param effective the first day on which it holds; null from the beginning of the policy
 * @param generally whether not reaching it is left to a person
 */
public record NewCriterion(
        String policy,
        String decision,
        String id,
        String title,
        String clause,
        AskedKind kind,
        String first,
        String second,
        AskedComparison comparison,
        String threshold,
        List<String> chosen,
        String topic,
        String period,
        List<ScorePart> parts,
        String category,
        String stage,
        @Nullable LocalDate effective,
        boolean generally) {

    public NewCriterion {
        chosen = List.copyOf(chosen);
        parts = List.copyOf(parts);
    }

    /** A part of a score: so many points where a figure reaches a threshold. */
    public record ScorePart(String figure, String threshold, String points) {}

    /** What is asked. */
    public enum AskedKind {
        FIGURE,
        RATIO,
        GROWTH,
        RIGHTS,
        ATTESTATION,
        TRUTH,
        VIOLATIONS,
        SCORE
    }

    /** On which side of its threshold a figure has to be. */
    public enum AskedComparison {
        AT_LEAST("atLeast"),
        AT_MOST("atMost"),
        MORE_THAN("moreThan"),
        LESS_THAN("lessThan");

        private final String word;

        AskedComparison(String word) {
            this.word = word;
        }

        /** The word of the rule language. */
        String word() {
            return word;
        }

        /** Whether a figure one step below the threshold is enough. */
        boolean holdsBelow() {
            return this == AT_MOST || this == LESS_THAN;
        }

        /** Whether the threshold itself is enough. */
        boolean holdsAt() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }
}
