package littlegiant.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts and attestations that a policy declares, or the policies of a release together, by id in the order of
 * declaration. Immutable.
 */
public record Declarations(Map<String, DeclaredFact> facts, Map<String, DeclaredAttestation> attestations) {
    /** No declarations. */
    public static final Declarations NONE = new Declarations(Map.of(), Map.of());

    public Declarations {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        attestations = Collections.unmodifiableMap(new LinkedHashMap<>(attestations));
    }

    /**
     * The declarations of several policies. For an id that several declare, the first is used; in a release they are
     * alike.
     */
    public static Declarations together(Collection<Declarations> policies) {
        Map<String, DeclaredFact> facts = new LinkedHashMap<>();
        Map<String, DeclaredAttestation> attestations = new LinkedHashMap<>();
        for (Declarations policy : policies) {
            policy.facts.forEach(facts::putIfAbsent);
            policy.attestations.forEach(attestations::putIfAbsent);
        }
        return facts.isEmpty() && attestations.isEmpty() ? NONE : new Declarations(facts, attestations);
    }

    /** Whether nothing is declared. */
    public boolean isEmpty() {
        return facts.isEmpty() && attestations.isEmpty();
    }
}
