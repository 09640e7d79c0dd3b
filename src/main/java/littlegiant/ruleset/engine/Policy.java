package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.PolicyHeader;

/** One policy of a release, compiled. Immutable, and safe for any number of threads. */
public interface Policy {

    /** The folder's name: {@code haicheng-2017}. */
    String id();

    PolicyHeader header();

    /** Its files, in the order of their names. */
    List<DecisionFile> files();

    /** What officials do on the basis of a decision; {@link DecisionRole#NONE} for one that the policy does not have. */
    default DecisionRole roleOf(String decision) {
        return DecisionRole.of(header(), files(), decision);
    }

    /** Whether deciding takes so little, by the text of its rules, that no thread is kept from others by it. */
    default boolean isLight() {
        return true;
    }

    /**
     * Decides, in one call of the engine.
     *
     * @param decisions the decisions wanted, by name; empty for all of them
     */
    Evaluation decide(Enterprise enterprise, LocalDate asOf, Set<String> decisions);
}
