package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.PolicyHeader;

/** One compiled policy of a release. Immutable, and safe for any number of threads. */
public interface Policy {

    /** The folder's name: {@code haicheng-2017}. */
    String id();

    PolicyHeader header();

    /** The rule files, in the order of their names. */
    List<DecisionFile> files();

    /**
     * What officials do on the basis of a decision; {@link DecisionRole#NONE} for a decision that the policy does not
     * have.
     */
    default DecisionRole roleOf(String decision) {
        return DecisionRole.of(header(), files(), decision);
    }

    /** Whether deciding is cheap enough, by the text of the rules, for an I/O thread. */
    default boolean isLight() {
        return true;
    }

    /**
     * Decides about an enterprise in one call of the engine.
     *
     * @param decisions the names of the decisions wanted; empty for all
     */
    Evaluation decide(Enterprise enterprise, LocalDate asOf, Set<String> decisions);
}
