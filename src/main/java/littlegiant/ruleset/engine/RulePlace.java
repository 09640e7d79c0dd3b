package littlegiant.ruleset.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;

/**
 * The place of a rule among the files of its group.
 *
 * @param file the index of its file, from 0
 * @param rule the index of the rule in that file, from 0
 */
record RulePlace(int file, int rule) {

    /** The place of each rule of the files. */
    static Map<RuleDefinition, RulePlace> of(List<DecisionFile> files) {
        Map<RuleDefinition, RulePlace> places = new IdentityHashMap<>();
        for (int f = 0; f < files.size(); f++) {
            List<RuleDefinition> rules = files.get(f).rules();
            for (int r = 0; r < rules.size(); r++) {
                places.put(rules.get(r), new RulePlace(f, r));
            }
        }
        return places;
    }
}
