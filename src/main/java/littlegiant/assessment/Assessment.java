package littlegiant.assessment;

import java.time.Instant;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Evaluation;

/**
 * What one release said of one enterprise.
 *
 * @param enterprise the facts that were submitted
 * @param release the hash of the release that decided
 * @param evaluation every decision, with its findings
 * @param assessedAt when it was decided; {@link Evaluation#asOf()} is the day for which it was
 */
record Assessment(Enterprise enterprise, String release, Evaluation evaluation, Instant assessedAt) {}
