package littlegiant.ruleset.warning;

import java.time.LocalDate;
import littlegiant.ruleset.engine.Release;

/**
 * What decides while rules are being edited: against it is told what an edit changes.
 *
 * @param since the day on which it was published, in the service's time zone
 */
public record Baseline(Release release, LocalDate since) {}
