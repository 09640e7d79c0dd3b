package littlegiant.impact;

import java.time.LocalDate;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the population that a study goes through.
 *
 * @param line where it was sent along, from 1; 0 for an enterprise of the registry
 * @param policy by which to decide, null where nothing says it
 * @param asOf the day for which to decide
 */
record PopulationMember(long line, @Nullable String policy, LocalDate asOf, Enterprise facts) {}
