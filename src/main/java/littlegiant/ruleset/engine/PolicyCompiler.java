package littlegiant.ruleset.engine;

import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.PolicyHeader;

/** Makes a policy that decides out of rule files in which nothing was found wrong. */
@FunctionalInterface
public interface PolicyCompiler {
    /**
     * Compiles the files of a policy.
     *
     * @param id the policy's id
     * @param found is told of everything that the engine complains about
     * @return the policy; empty where the engine complains
     */
    Optional<Policy> compile(String id, PolicyHeader header, List<DecisionFile> files, Diagnostics found);
}
