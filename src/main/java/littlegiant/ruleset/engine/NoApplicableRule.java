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
 * The condition of a criterion for which missing facts decide whether its rules apply.
 *
 * @param title the names of these rules
 * @param several whether there are several
 * @param missing the JSON pointers of the missing facts
 */
public record NoApplicableRule(String title, boolean several, List<String> missing) implements Condition {
    private static final Template MISSING =
            Template.of("缺少资料({0}),无法确定适用哪一条要求", "facts are missing ({0}), so what is required cannot be told");
    private static final Template MISSING_FOR_ONE =
            Template.of("缺少资料({0}),无法确定是否适用", "facts are missing ({0}), so whether it applies cannot be told");
    private static final Text WORDS =
            Text.of("资料缺失,无法确定是否适用", "facts are missing, so whether it applies cannot be told");

    /** Creates the condition for the rules whose applicability is unknown. */
    static NoApplicableRule of(List<RuleDefinition> open, Collection<String> missing) {
        return new NoApplicableRule(title(open), open.size() > 1, List.copyOf(missing));
    }

    /** Joins the names of rules into one title. */
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
