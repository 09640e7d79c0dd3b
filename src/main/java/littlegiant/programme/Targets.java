package littlegiant.programme;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.PlannedTarget;
import org.jspecify.annotations.Nullable;

/** Counts the enterprises that reach the targets of a policy. */
public final class Targets {
    private final Map<String, PlannedTarget> planned = new HashMap<>();
    private final Collection<EnterpriseHistory> lives;
    private final LocalDate today;

    private Targets(List<PlannedTarget> planned, Collection<EnterpriseHistory> lives, LocalDate today) {
        planned.forEach(target -> this.planned.put(target.id(), target));
        this.lives = lives;
        this.today = today;
    }

    /**
     * The targets of a year, in the order of the policy; empty for a year without targets.
     *
     * @param planned all targets of the policy, including other years
     * @param lives the enterprises' histories under the policy
     * @param today the day up to which events count
     */
    public static List<Target> of(
            int year, List<PlannedTarget> planned, Collection<EnterpriseHistory> lives, LocalDate today) {
        Targets targets = new Targets(planned, lives, today);
        return planned.stream()
                .filter(target -> target.year() == year)
                .map(targets::counted)
                .toList();
    }

    private Target counted(PlannedTarget target) {
        List<String> reached = codes(reached(target));
        boolean isOfCohort = target.within() != null;
        List<String> since = isOfCohort ? codes(counting(target, today)) : reached;
        boolean hasStock = target.counting() instanceof PlannedTarget.EverRecognised && !isOfCohort;
        LocalDate end = endOf(target.year());
        Integer stock = hasStock
                ? (Integer) (int) lives.stream()
                        .filter(life -> life.statusOn(end).recognised())
                        .count()
                : null;
        return new Target(target.id(), target.title(), target.goal(), reached, since, stock);
    }

    /** The enterprises that count at the end of the target's year. */
    private List<EnterpriseHistory> reached(PlannedTarget target) {
        return counting(target, endOf(target.year()));
    }

    /** The enterprises that count on a day, among those that count for the target named by {@code within}. */
    private List<EnterpriseHistory> counting(PlannedTarget target, LocalDate day) {
        PlannedTarget wider = target.within() == null ? null : planned.get(target.within());
        Collection<EnterpriseHistory> among = wider == null ? lives : reached(wider);
        return among.stream().filter(counts(target.counting(), day)).toList();
    }

    private Predicate<EnterpriseHistory> counts(PlannedTarget.Counting counting, LocalDate day) {
        if (counting instanceof PlannedTarget.SelectedCounting selected) {
            // Documents of a selection may be dated after the year of its cohort.
            return life ->
                    isOneOf(selected.stages(), life.statusOn(today).selected().get(selected.cohort()));
        }
        if (counting instanceof PlannedTarget.InStage inStage) {
            return life -> isOneOf(inStage.stages(), life.statusOn(day).stage());
        }
        return life -> life.statusOn(day).everRecognised();
    }

    private static boolean isOneOf(Set<Stage> stages, @Nullable Stage stage) {
        return stage != null && stages.contains(stage);
    }

    private static List<String> codes(List<EnterpriseHistory> counted) {
        return counted.stream().map(EnterpriseHistory::creditCode).sorted().toList();
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
