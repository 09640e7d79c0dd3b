package littlegiant.ruleset.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.vocabulary.Statement;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** Collects the statements that rules insert in one session. */
final class InsertedStatements extends DefaultRuleRuntimeEventListener {
    private final Map<Rule, RulePlace> places;
    private final List<RuleResults> results;

    /**
     * Creates a listener.
     *
     * @param places the place of each engine rule in the files
     * @param results receive the statements, by file
     */
    InsertedStatements(Map<Rule, RulePlace> places, List<RuleResults> results) {
        this.places = places;
        this.results = results;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Rule rule = event.getRule();
        if (rule == null) {
            return;
        }
        RulePlace place = Objects.requireNonNull(places.get(rule), "every rule of the base has a place");
        results.get(place.file()).addInserted(place.rule(), (Statement) event.getObject());
    }
}
