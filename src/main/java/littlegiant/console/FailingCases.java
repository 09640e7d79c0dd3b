package littlegiant.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.wording.Text;

/**
 * Cases that fail, and where the page of cases shows them.
 *
 * @param decisions the decisions of which they speak: the page shows one at a time
 */
public record FailingCases(String policy, List<CaseResult> cases, List<FailingDecision> decisions) {

    /** A decision by its name in an address, and as the notice calls it. */
    public record FailingDecision(String name, Text title) {}

    /**
     * The cases with the decisions of which they speak.
     *
     * @param outline what the policy's files say; empty where they cannot be read
     */
    static FailingCases of(String policy, List<CaseResult> cases, Optional<PolicyOutline> outline) {
        List<FailingDecision> decisions =
                outline.stream().flatMap(of -> decisions(of, cases)).toList();
        return new FailingCases(policy, cases, decisions);
    }

    private static Stream<FailingDecision> decisions(PolicyOutline outline, List<CaseResult> cases) {
        return outline.rules().stream()
                .filter(rule -> cases.stream()
                        .anyMatch(one -> one.criterion().equals(rule.decision())
                                || one.criterion()
                                        .equals(rule.card().statement().id())))
                .map(RuleFilesOutline.RuleOutline::decision)
                .distinct()
                .map(name -> new FailingDecision(name, Text.verbatim(outline.decisionTitle(name))));
    }
}
