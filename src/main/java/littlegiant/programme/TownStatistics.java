package littlegiant.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one year of the programme for a town or park, or in total.
 *
 * @param town the submitted name of the town or park, empty for enterprises without one; null for the total
 * @param registered enterprises in the registry today
 * @param selected enterprises selected for the year, by the stage in which they were selected
 * @param stages enterprises by their stage at the end of the year; without those that have none
 * @param cultivated enterprises taken into cultivation in the year
 * @param recognised enterprises recognised in the year
 * @param revoked enterprises whose recognition was revoked in the year
 * @param stock enterprises recognised at the end of the year
 * @param supported enterprises given support in the year
 * @param amount the support paid to them, in yuan
 * @param contrary events of the year that contradict their assessments, in the order of their dates
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
