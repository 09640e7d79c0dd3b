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
 * The terms of a plan. Facts are named by their property for every planned year, or as {@code property.year} for one;
 * {@link #RIGHTS} names the rights.
 *
 * @param keep facts that must not change
 * @param atMost upper limits of facts
 * @param weights the cost of changing a fact, as a multiple of the default
 * @param researchers the source of additional R&D employees
 */
public record PlanTerms(
        Set<String> keep,
        Map<String, BigDecimal> atMost,
        Map<String, BigDecimal> weights,
        ResearcherSource researchers) {
    /** The name of the number of rights. */
    public static final String RIGHTS = "intellectualProperty";

    /** No terms. */
    public static final PlanTerms NONE = new PlanTerms(Set.of(), Map.of(), Map.of(), ResearcherSource.MOVED);

    public PlanTerms {
        keep = new LinkedHashSet<>(keep);
        atMost = new LinkedHashMap<>(atMost);
        weights = new LinkedHashMap<>(weights);
    }

    /** Whether the fact of the year must not change; year 0 for a fact outside the years. */
    boolean keeps(String property, int year) {
        return named(property, year, keep::contains).isPresent();
    }

    /** The upper limit of the fact of the year. */
    Optional<BigDecimal> most(String property, int year) {
        return named(property, year, atMost::containsKey).map(atMost::get);
    }

    /** The weight of the fact; 1 by default. */
    BigDecimal weight(String property, int year) {
        return named(property, year, weights::containsKey).map(weights::get).orElse(BigDecimal.ONE);
    }

    private static Optional<String> named(String property, int year, Predicate<String> named) {
        String ofYear = property + "." + year;
        return Optional.of(ofYear).filter(named).or(() -> Optional.of(property).filter(named));
    }
}
