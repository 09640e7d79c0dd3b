package littlegiant.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import littlegiant.submission.ResearcherSource;

/**
 * What is asked of a plan beside the decision. Facts are named by their property for every year that is planned, or as
 * {@code property.year} for one; {@link #RIGHTS} names the rights.
 *
 * @param keep the facts that stay as they are
 * @param atMost what facts do not rise above
 * @param weights how dear it is to change a fact, as a multiple of what it is by default
 * @param researchers where further R&D employees come from
 */
public record PlanTerms(
        Set<String> keep,
        Map<String, BigDecimal> atMost,
        Map<String, BigDecimal> weights,
        ResearcherSource researchers) {
    /** The name of the number of rights among facts. */
    public static final String RIGHTS = "intellectualProperty";

    /** Nothing beside the decision. */
    public static final PlanTerms NONE = new PlanTerms(Set.of(), Map.of(), Map.of(), ResearcherSource.MOVED);

    public PlanTerms {
        keep = new LinkedHashSet<>(keep);
        atMost = new LinkedHashMap<>(atMost);
        weights = new LinkedHashMap<>(weights);
    }

    /** Whether the fact of the year stays as it is; year 0 for a fact of no year. */
    boolean keeps(String property, int year) {
        return named(property, year, keep::contains).isPresent();
    }

    /** What the fact of the year does not rise above. */
    Optional<BigDecimal> most(String property, int year) {
        return named(property, year, atMost::containsKey).map(atMost::get);
    }

    /** How dear the fact is; 1 where nothing was said. */
    BigDecimal weight(String property, int year) {
        return named(property, year, weights::containsKey).map(weights::get).orElse(BigDecimal.ONE);
    }

    private static Optional<String> named(String property, int year, Predicate<String> named) {
        String ofYear = property + "." + year;
        return Optional.of(ofYear).filter(named).or(() -> Optional.of(property).filter(named));
    }
}
