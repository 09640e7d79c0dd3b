package littlegiant.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * An overview of a policy's programme.
 *
 * @param policy the policy's id
 * @param today the day up to which events count
 * @param targets the targets of every year that has any, the earliest year first
 * @param funnel how far enterprises have come
 * @param report the year's figures by town and park
 */
public record ProgrammeOverview(
        String policy, LocalDate today, List<YearTargets> targets, Funnel funnel, YearReport report) {

    /** The targets of a year and how far they were reached. */
    public record YearTargets(int year, List<Target> targets) {}

    /**
     * The number of enterprises at each step of the programme; an enterprise also counts at the earlier steps it has
     * passed.
     *
     * @param registered in the registry of the policy
     * @param selected at any time
     * @param cultivated taken into cultivation at any time
     * @param everRecognised recognised at any time
     * @param recognised recognised today
     */
    public record Funnel(long registered, int selected, int cultivated, int everRecognised, int recognised) {}
}
