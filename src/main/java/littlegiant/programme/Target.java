package littlegiant.programme;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A target of the plan (二) and how far it was reached. The service only counts.
 *
 * @param id T1 to T5
 * @param goal the number of enterprises that the plan sets
 * @param reached the credit codes, in order, of the enterprises that count at the end of the target's year
 * @param since the credit codes of the same cohort that count by the requested day, if the cohort continues after the
 *     year; equal to {@code reached} for other targets
 * @param stock of enterprises ever recognised, the number still recognised at the end of the year; null for other
 *     targets
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

    /** Whether the goal was reached by the end of the year. */
    public boolean met() {
        return reached.size() >= goal;
    }
}
