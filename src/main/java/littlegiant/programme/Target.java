package littlegiant.programme;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A target of the plan (二) against what happened. The service counts; it promises and proposes nothing.
 *
 * @param id T1 to T5
 * @param goal how many enterprises the plan wants
 * @param reached the enterprises that count at the end of the target's year, by credit code in its order
 * @param since those of the same cohort that count by the day asked for, where the cohort goes on after the year; the
 *     same as {@code reached} for a target that the year's end settles
 * @param stock of enterprises ever recognised, how many still were at the end of the year; null for other targets
 */
public record Target(
        String id,
        Text title,
        int goal,
        List<String> reached,
        List<String> since,
        @Nullable Integer stock) {
    public Target {
        reached = List.copyOf(reached);
        since = List.copyOf(since);
    }

    /** Whether the goal was met by the end of the year. */
    public boolean met() {
        return reached.size() >= goal;
    }
}
