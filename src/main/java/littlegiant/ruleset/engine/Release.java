package littlegiant.ruleset.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.language.RuleFiles;

/**
 * An immutable, compiled set of policies.
 *
 * @param hash {@code sha256:} and the SHA-256 of its files, in hexadecimal
 * @param policies by id
 */
public record Release(String hash, RuleFiles files, SortedMap<String, Policy> policies) {
    public Release {
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    }

    /** The facts and attestations that its policies declare, together. */
    public Declarations declared() {
        return Declarations.together(policies.values().stream()
                .map(policy -> policy.header().declared())
                .toList());
    }

    /** Whether each of its policies is cheap enough to decide on an I/O thread. */
    public boolean isLight() {
        for (Policy policy : policies.values()) {
            if (!policy.isLight()) {
                return false;
            }
        }
        return true;
    }
}
