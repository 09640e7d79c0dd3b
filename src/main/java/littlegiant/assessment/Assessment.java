package littlegiant.assessment;

import java.time.Instant;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Evaluation;

/**
 * The result of one release for one enterprise.
 *
 * @param enterprise the submitted facts
 * @param release the hash of the release
 * @param evaluation every decision, with its findings
 * @param assessedAt when it was made; {@link Evaluation#asOf()} is the day of the assessment
 */
record Assessment(Enterprise enterprise, String release, Evaluation evaluation, Instant assessedAt) {}
