package littlegiant.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A year of the programme in one town or park, or in all of them.
 *
 * @param town the town's or park's name as submitted, empty where the enterprises gave none; null for the total
 * @param registered enterprises in the registry today
 * @param selected enterprises selected for the year, by the stage in which they were
 * @param stages enterprises by their stage at the end of the year; those without one are not among them
 * @param cultivated taken into cultivation in the year
 * @param recognised recognised in the year
 * @param revoked deprived of the recognition in the year
 * @param stock recognised at the end of the year
 * @param supported enterprises that were given support in the year
 * @param amount what was given to them, in yuan
 * @param contrary what was done in the year against the assessment on which it rests, in the order of the days
 */
public record TownStatistics(
        @Nullable String town,
        long registered,
        Map<Stage, Integer> selected,
        Map<Stage, Integer> stages,
        int cultivated,
        int recognised,
        int revoked,
        int stock,
        int supported,
        BigDecimal amount,
        List<ContraryEvent> contrary) {
    public TownStatistics {
        selected = Map.copyOf(selected);
        stages = Map.copyOf(stages);
        contrary = List.copyOf(contrary);
    }
}
