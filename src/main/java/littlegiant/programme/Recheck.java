package littlegiant.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.job.JobState;
import littlegiant.ruleset.language.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A run over the whole registry that decides again for a day, by the latest facts of each enterprise. It proposes: it
 * records no assessment and no event. Its progress can be read by any thread.
 */
final class Recheck {
    /** More changes than these are counted, but no longer listed. */
    static final int MOST_LISTED = 10_000;

    /**
     * A decision that comes out otherwise than when it was recorded.
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
     * What is known of it besides how far it came, as it is kept with its job.
     *
     * @param release the hash of the release that decides throughout
     * @param changes none while it runs: they name enterprises
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

    /** How many enterprises the registry had when it began. */
    long total() {
        return total;
    }

    /** How many enterprises were gone through. */
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

    /** An enterprise whose policy the release no longer has. */
    synchronized void skip() {
        done++;
        skipped++;
    }
}
