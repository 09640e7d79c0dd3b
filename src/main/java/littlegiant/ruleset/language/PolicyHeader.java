package littlegiant.ruleset.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Declarations;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says of a policy.
 *
 * @param decisions for decisions that need it, a title and what every reader of an outcome must know
 * @param clauses the clauses that it has, each once; empty where they are not listed
 * @param sensitive the facts, by their properties, that listings, exports and logs do not show
 * @param targets the targets of the programme, in the order of the file; empty where it sets none
 * @param declared the facts and attestations that it declares
 */
public record PolicyHeader(
        String title,
        String documentNumber,
        String issuer,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validTo,
        Map<String, DecisionNote> decisions,
        Set<String> clauses,
        Set<String> sensitive,
        List<PlannedTarget> targets,
        Declarations declared) {

    /**
     * What is said of a decision.
     *
     * @param title what officers call it: 培育
     * @param note what every reader of an outcome must know, null for nothing: 预判
     * @param role what officials do on the basis of it; null where the policy leaves that to {@link DecisionRole#of}
     */
    public record DecisionNote(
            String title, @Nullable String note, @Nullable DecisionRole role) {}
}
