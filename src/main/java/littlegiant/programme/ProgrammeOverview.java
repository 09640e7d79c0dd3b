package littlegiant.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * A policy's programme at a glance.
 *
 * @param policy the policy's id
 * @param today the day up to which is counted
 * @param targets those of every year for which the policy sets some, the earliest year first
 * @param funnel how far enterprises have come
 * @param report the year's figures by town and park
 */
public record ProgrammeOverview(
        String policy, LocalDate today, List<YearTargets> targets, Funnel funnel, YearReport report) {

    /** The targets of a year against what happened. */
    public record YearTargets(int year, List<Target> targets) {}

    /**
     * How many enterprises have come how far; whoever came further counts at each step before, where they passed it.
     *
     * @param registered in the registry of the policy
     * @param selected at any time
     * @param cultivated taken into cultivation at any time
     * @param everRecognised recognised at any time
     * @param recognised recognised today
     */
    public record Funnel(long registered, int selected, int cultivated, int everRecognised, int recognised) {}
}
