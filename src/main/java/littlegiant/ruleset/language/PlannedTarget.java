package littlegiant.ruleset.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Stage;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A target that a policy sets in {@code policy.yaml}, under {@code programme: targets:}.
 *
 * @param id such as T1
 * @param year the year at whose end enterprises are counted
 * @param goal the number of enterprises to reach
 * @param within the id of the target among whose enterprises this one counts; null for all enterprises
 */
public record PlannedTarget(
        String id, int year, int goal, Text title, @Nullable String within, Counting counting) {

    /** Which enterprises count. */
    public sealed interface Counting {
        /** The counting in one line, as {@code policy.yaml} writes it. */
        String written();
    }

    /**
     * Enterprises that were selected.
     *
     * @param cohort the year of the selection
     * @param stages the stages in which they were selected, at least one
     */
    public record SelectedCounting(int cohort, Set<Stage> stages) implements Counting {
        public SelectedCounting {
            stages = Set.copyOf(stages);
        }

        @Override
        public String written() {
            return "count: selected, cohort: " + cohort + ", stages: " + inOrder(stages);
        }
    }

    /**
     * Enterprises that are in one of some stages.
     *
     * @param stages at least one
     */
    public record InStage(Set<Stage> stages) implements Counting {
        public InStage {
            stages = Set.copyOf(stages);
        }

        @Override
        public String written() {
            return "count: stage, stages: " + inOrder(stages);
        }
    }

    /** Enterprises that were ever recognised, also if the recognition was revoked. */
    public record EverRecognised() implements Counting {
        @Override
        public String written() {
            return "count: recognised";
        }
    }

    /** The target in one line, as {@code policy.yaml} writes it; used to list changes. */
    public String written() {
        String chinese = title.in(Language.ZH);
        String english = title.in(Language.EN);
        return "year: " + year + ", goal: " + goal + ", title: " + chinese
                + (english.equals(chinese) ? "" : ", titleEn: " + english)
                + (within == null ? "" : ", of: " + within) + ", " + counting.written();
    }

    private static List<Stage> inOrder(Set<Stage> stages) {
        return Arrays.stream(Stage.values()).filter(stages::contains).toList();
    }
}
