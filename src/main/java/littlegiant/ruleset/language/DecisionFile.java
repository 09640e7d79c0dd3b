package littlegiant.ruleset.language;

import java.util.List;

/**
 * A rule file as read: one decision, named for the section of the notice that it states.
 *
 * @param policy the folder's name, {@code haicheng-2017}
 * @param decision the file's name without {@code .drl}: {@code cultivation}
 * @param path the path below the rules folder
 * @param kind what its rules state
 * @param rules its rules in the order of the file
 * @param readRules each rule as the engine is given it, in the same order
 */
public record DecisionFile(
        String policy,
        String decision,
        String path,
        DecisionFileKind kind,
        List<RuleDefinition> rules,
        List<EngineSource.ReadRule> readRules) {

    /** Copies the lists. */
    public DecisionFile {
        rules = List.copyOf(rules);
        readRules = List.copyOf(readRules);
    }

    /** The text that the engine is given for the file, by {@link EngineSource}: the file's own text never gets there. */
    public String engineSource() {
        return EngineSource.of(packageName(), readRules);
    }

    /** The package in which the engine keeps the rules. */
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
