package littlegiant.ruleset.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.vocabulary.Statement;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** Collects the statements that the rules of a policy insert in one session, by file, rule and firing. */
final class InsertedStatements extends DefaultRuleRuntimeEventListener {
    private final Map<Rule, RulePlace> places;
    private final Statement[][][] inserted;

    /**
     * Creates an empty collection.
     *
     * @param places the place of each engine rule in the files
     */
    InsertedStatements(List<DecisionFile> files, Map<Rule, RulePlace> places) {
        this.places = places;
        this.inserted = new Statement[files.size()][][];
        for (int f = 0; f < inserted.length; f++) {
            inserted[f] = new Statement[files.get(f).rules().size()][];
        }
    }

    /** The statements that the rules of a file inserted, by rule and firing; null for a rule that did not fire. */
    Statement[][] of(int file) {
        return inserted[file];
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Rule rule = event.getRule();
        if (rule == null) {
            return;
        }
        RulePlace place = Objects.requireNonNull(places.get(rule), "every rule of the base has a place");
        Statement statement = (Statement) event.getObject();
        Statement[] before = inserted[place.file()][place.rule()];
        inserted[place.file()][place.rule()] = before == null ? new Statement[] {statement} : append(before, statement);
    }

    private static Statement[] append(Statement[] before, Statement statement) {
        // A rule that joins facts fires for each combination; equal requirements are kept once.
        for (Statement known : before) {
            if (known.equals(statement)) {
                return before;
            }
        }
        Statement[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = statement;
        return more;
    }
}
