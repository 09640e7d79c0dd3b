package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;

/**
 * A criterion or ground with the rules of its file that state it.
 *
 * @param numbers the index of each rule in its file
 */
record StatedCriterion(String id, List<RuleDefinition> rules, List<Integer> numbers) {

    /** The criteria or grounds of a file, in the order in which they are first stated. */
    static List<StatedCriterion> of(DecisionFile file) {
        Map<String, StatedCriterion> stated = new LinkedHashMap<>();
        for (int r = 0; r < file.rules().size(); r++) {
            RuleDefinition rule = file.rules().get(r);
            StatedCriterion one = stated.computeIfAbsent(
                    rule.statement().id(), id -> new StatedCriterion(id, new ArrayList<>(), new ArrayList<>()));
            one.rules.add(rule);
            one.numbers.add(r);
        }
        return List.copyOf(stated.values());
    }
}
