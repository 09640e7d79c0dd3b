package littlegiant.ruleset.engine;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FactLabels;
import littlegiant.ruleset.language.RuleCard;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * What is known of a criterion when no rule says what is required of the enterprise although rules state it: the facts
 * that would choose between them are missing, or the cases leave it out.
 *
 * @param title the names of the rules that state it by cases
 * @param missing the facts that are missing, as JSON pointers into the enterprise; empty where none is
 */
public record Unstated(String title, List<String> missing) implements Condition {
    private static final Template MISSING =
            Template.of("缺少资料({0}),无法确定适用哪一条要求", "facts are missing ({0}), so what is required cannot be told");
    private static final Text OPEN = Text.of(
            "规则未规定该类企业的要求,需人工核定", "no rule says what is required of such an enterprise, so a person settles it");

    /**
     * The condition in which the rules leave the enterprise.
     *
     * @param holding the rules that state the criterion on the day, none of which applies
     * @return empty where one rule states the criterion and simply does not apply
     */
    static Optional<Condition> of(List<RuleCard> holding, Enterprise enterprise) {
        Set<String> consulted = new LinkedHashSet<>();
        holding.forEach(rule -> consulted.addAll(rule.consulted()));
        List<String> missing = Consulted.missing(consulted, enterprise);
        return missing.isEmpty() && holding.size() == 1
                ? Optional.empty()
                : Optional.of(new Unstated(title(holding), missing));
    }

    private static String title(List<RuleCard> holding) {
        return holding.stream().map(RuleCard::title).collect(Collectors.joining(";"));
    }

    @Override
    public Judgement judge(Situation situation) {
        return new Open(missing, situation.enterprise());
    }

    @Override
    public Text words() {
        return OPEN;
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MISSING, Status.REVIEW);
    }

    private record Open(List<String> missing, Enterprise enterprise) implements Judgement {
        @Override
        public Status status() {
            return missing.isEmpty() ? Status.REVIEW : Status.MISSING;
        }

        @Override
        public Text message() {
            return missing.isEmpty() ? OPEN : MISSING.with(FactLabels.listed(missing, enterprise));
        }
    }
}
