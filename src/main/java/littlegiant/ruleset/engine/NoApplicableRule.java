package littlegiant.ruleset.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.facts.FactLabels;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * What is known of a criterion where facts are missing that say whether its rules apply.
 *
 * @param title the names of the rules of which that cannot be told
 * @param several whether they are more than one
 * @param missing the facts that are missing, as JSON pointers into the enterprise
 */
public record NoApplicableRule(String title, boolean several, List<String> missing) implements Condition {
    private static final Template MISSING =
            Template.of("缺少资料({0}),无法确定适用哪一条要求", "facts are missing ({0}), so what is required cannot be told");
    private static final Template MISSING_FOR_ONE =
            Template.of("缺少资料({0}),无法确定是否适用", "facts are missing ({0}), so whether it applies cannot be told");
    private static final Text WORDS =
            Text.of("资料缺失,无法确定是否适用", "facts are missing, so whether it applies cannot be told");

    /** The condition in which these rules, of which it cannot be told whether they apply, leave the enterprise. */
    static NoApplicableRule of(List<RuleDefinition> open, Collection<String> missing) {
        return new NoApplicableRule(title(open), open.size() > 1, List.copyOf(missing));
    }

    /** The names of rules as one title. */
    static String title(List<RuleDefinition> rules) {
        return rules.stream().map(RuleDefinition::title).collect(Collectors.joining(";"));
    }

    @Override
    public Judgement judge(Situation situation) {
        return new ApplicabilityOpen(
                missing,
                (several ? MISSING : MISSING_FOR_ONE).with(FactLabels.listed(missing, situation.enterprise())));
    }

    @Override
    public Text words() {
        return WORDS;
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MISSING);
    }

    private record ApplicabilityOpen(List<String> missing, Text message) implements Judgement {
        @Override
        public Status status() {
            return Status.MISSING;
        }
    }
}
