package littlegiant.ruleset.engine;

import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.PolicyHeader;

/** Compiles rule files without faults into a policy. */
@FunctionalInterface
public interface PolicyCompiler {
    /**
     * Compiles the files of a policy.
     *
     * @param id the policy's id
     * @param found receives every error of the engine
     * @return the policy; empty if the engine reports an error
     */
    Optional<Policy> compile(String id, PolicyHeader header, List<DecisionFile> files, Diagnostics found);
}
