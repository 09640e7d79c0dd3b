package littlegiant.ruleset;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What decides while rules are being edited: against it is told what an edit changes.
 *
 * @param since the day on which it was published, in the service's time zone
 */
public record Baseline(Release release, LocalDate since) {

    /** What the active release is to an edit of it. */
    static Baseline of(Releases.Active active) {
        return new Baseline(
                active.release(), LocalDate.ofInstant(active.published().at(), ZoneId.systemDefault()));
    }
}
