package littlegiant.ruleset.language;

import java.util.List;

/**
 * A rule file as read: one decision, named for the section of the notice that it states.
 *
 * @param policy the folder's name, {@code haicheng-2017}
 * @param decision the file's name without {@code .drl}: {@code cultivation}
 * @param path the path below the rules folder
 * @param kind what the file's rules state
 * @param rules the rules in the order of the file
 * @param readRules each rule in the form that the engine receives, in the same order
 */
public record DecisionFile(
        String policy,
        String decision,
        String path,
        DecisionFileKind kind,
        List<RuleDefinition> rules,
        List<EngineSource.ReadRule> readRules) {

    public DecisionFile {
        rules = List.copyOf(rules);
        readRules = List.copyOf(readRules);
    }

    /**
     * The canonical text that the engine compiles, written by {@link EngineSource}; the file's own text never reaches
     * the engine.
     */
    public String engineSource() {
        return EngineSource.of(packageName(), readRules);
    }

    /** The package in which the engine keeps the compiled rules. */
    public String packageName() {
        return PackageNames.of(policy, decision);
    }

    /** What the rules of a file state. */
    public enum DecisionFileKind {
        /** Criteria, by {@code require}. */
        CRITERIA,
        /** Revocation grounds, by {@code ground}. */
        GROUNDS,
        /** Support measures, by {@code offer}. */
        SUPPORT
    }
}
