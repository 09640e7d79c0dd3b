package littlegiant.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.job.JobState;
import littlegiant.ruleset.language.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The state of a recheck, which decides again for a day about every enterprise in the registry, by its latest facts. It
 * records neither assessments nor events. Safe for reading from any thread.
 */
final class Recheck {
    /** The number of changes that are listed; further ones are only counted. */
    static final int MOST_LISTED = 10_000;

    /**
     * A decision whose outcome differs from the recorded one.
     *
     * @param assessment the id of the recorded assessment
     * @param recognised whether the enterprise is recognised now
     */
    record RecheckChange(
            String creditCode,
            @Nullable String name,
            @Nullable String townOrPark,
            String assessment,
            String decision,
            Outcome before,
            Outcome after,
            boolean recognised) {}

    /**
     * The results, stored with the job.
     *
     * @param release the hash of the release used throughout
     * @param changes empty while the recheck runs, since they name enterprises
     */
    record RecheckReport(LocalDate asOf, String release, long skipped, long changed, List<RecheckChange> changes) {}

    private final LocalDate asOf;
    private final String release;
    private final long total;
    private final List<RecheckChange> changes = new ArrayList<>();
    private long done;
    private long skipped;
    private long changed;

    Recheck(LocalDate asOf, String release, long total) {
        this.asOf = asOf;
        this.release = release;
        this.total = total;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** The number of enterprises in the registry when the recheck began. */
    long total() {
        return total;
    }

    /** The number of enterprises processed. */
    synchronized long done() {
        return done;
    }

    synchronized RecheckReport report(JobState state) {
        return new RecheckReport(asOf, release, skipped, changed, state.isOver() ? List.copyOf(changes) : List.of());
    }

    synchronized void checked(List<RecheckChange> found) {
        done++;
        changed += found.size();
        found.stream().limit(Math.max(0, MOST_LISTED - changes.size())).forEach(changes::add);
    }

    /** Counts an enterprise whose policy the release no longer has. */
    synchronized void skip() {
        done++;
        skipped++;
    }
}
