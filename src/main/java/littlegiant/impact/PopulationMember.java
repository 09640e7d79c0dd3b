package littlegiant.impact;

import java.time.LocalDate;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the population of a study.
 *
 * @param line the line of the upload, from 1; 0 for an enterprise of the registry
 * @param policy the policy to apply, null if none is given
 * @param asOf the day of the assessment
 */
public record PopulationMember(long line, @Nullable String policy, LocalDate asOf, Enterprise facts) {}
