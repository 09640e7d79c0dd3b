package littlegiant.ruleset.warning;

import java.time.LocalDate;
import littlegiant.ruleset.engine.Release;

/**
 * The release that is active while rules are edited, with which an edit is compared.
 *
 * @param since the day on which it was published, in the service's time zone
 */
public record Baseline(Release release, LocalDate since) {}
