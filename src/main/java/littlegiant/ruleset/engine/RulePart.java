package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.CurrentDeclarations;
import org.kie.api.KieBase;

/** Rules that are compiled into one base and fire in one session: all of a group's, or a part of each of its files. */
final class RulePart {
    private final RuleSessions sessions;
    private final List<PreparedRule> rules = new ArrayList<>();

    private record PreparedRule(RuleDefinition rule, RulePlace place, Applicability applicability) {}

    /**
     * Creates a part.
     *
     * @param files the part's rules, in the files from which the base was compiled
     * @param places the place of each of these rules in the files of the group
     */
    RulePart(List<DecisionFile> files, KieBase base, Map<RuleDefinition, RulePlace> places) {
        this.sessions = new RuleSessions(files, base, places);
        for (DecisionFile file : files) {
            for (RuleDefinition rule : file.rules()) {
                RulePlace place = Objects.requireNonNull(places.get(rule), "it is a rule of the group's files");
                rules.add(new PreparedRule(rule, place, Applicability.of(rule)));
            }
        }
    }

    /** Fires the rules for the enterprise, and adds what is known of each to the results, which are those of the group. */
    void evaluate(RuleGroup.Question question, List<RuleResults> results) {
        boolean done = CurrentDeclarations.with(question.declared(), () -> sessions.fire(question, results));
        for (PreparedRule one : rules) {
            RuleDefinition rule = one.rule;
            RuleResults result = results.get(one.place.file());
            if (!rule.holdsOn(question.asOf())) {
                continue;
            }
            if (!Collections.disjoint(rule.matched(), question.withheld())) {
                result.setCrowded(
                        one.place.rule(),
                        TooManyCombinations.ofRows(rule, JoinSize.of(rule.asked(), question.enterprise())));
            } else if (!done && !RuleSessions.isBounded(rule)) {
                result.setCrowded(one.place.rule(), TooManyCombinations.ofTimeout(rule));
            } else {
                addTruth(one, question, result);
            }
        }
    }

    /** Adds whether the rule applies by known facts alone, or that this takes too long. */
    private static void addTruth(PreparedRule one, RuleGroup.Question question, RuleResults result) {
        try {
            result.setApplies(one.place.rule(), one.applicability.of(question.enterprise(), question.asOf()));
        } catch (Applicability.TooManyMatches many) {
            result.setCrowded(one.place.rule(), TooManyCombinations.ofTimeout(one.rule));
        }
    }
}
