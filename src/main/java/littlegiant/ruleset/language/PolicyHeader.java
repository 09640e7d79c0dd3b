package littlegiant.ruleset.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Declarations;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code policy.yaml}.
 *
 * @param decisions titles and notes of decisions, by decision
 * @param clauses the clauses of the notice, each once; empty if they are not listed
 * @param sensitive the properties of facts that listings, exports and logs do not show
 * @param targets the targets of the programme, in the order of the file; may be empty
 * @param declared the facts and attestations that the policy declares
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
     * Title, note and role of a decision.
     *
     * @param title what officers call it: 培育
     * @param note what every reader of an outcome must know, null for nothing: 预判
     * @param role what officials do on the basis of it; null for the default of {@link DecisionRole#of}
     */
    public record DecisionNote(
            String title, @Nullable String note, @Nullable DecisionRole role) {}
}
