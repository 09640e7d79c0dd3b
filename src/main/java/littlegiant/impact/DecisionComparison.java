package littlegiant.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.CriterionStatus;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.FactSheet;
import littlegiant.vocabulary.Gap;
import littlegiant.vocabulary.GapSearch;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The results of two releases for one enterprise.
 *
 * @param outcomes the change of outcome of every decision that either release has
 * @param statuses the change of status of every criterion that either release has
 * @param within the decisions within reach under the candidate
 */
record DecisionComparison(
        String policy,
        Map<String, OutcomeTransition<Outcome>> outcomes,
        Map<String, Map<String, OutcomeTransition<Status>>> statuses,
        List<Reach> within) {

    /**
     * A decision within reach: not qualified under the candidate because of one criterion only.
     *
     * @param message the gap, or why the criterion is not met if no figure can be changed
     * @param facts the properties of the facts that the message may reveal
     */
    record Reach(String decision, String criterion, String title, Text message, Set<String> facts) {}

    /**
     * Compares two evaluations.
     *
     * @param before the first, empty if its release does not have the policy
     * @param after the second, empty if its release does not have the policy
     */
    static DecisionComparison of(String policy, Optional<Evaluation> before, Optional<Evaluation> after) {
        Map<String, DecisionResult> was = byName(before);
        Map<String, DecisionResult> is = byName(after);
        Set<String> decisions = new LinkedHashSet<>(is.keySet());
        decisions.addAll(was.keySet());
        Map<String, OutcomeTransition<Outcome>> outcomes = new LinkedHashMap<>();
        Map<String, Map<String, OutcomeTransition<Status>>> statuses = new LinkedHashMap<>();
        for (String decision : decisions) {
            DecisionResult one = was.get(decision);
            DecisionResult other = is.get(decision);
            outcomes.put(
                    decision,
                    new OutcomeTransition<>(
                            one == null ? null : one.outcome(), other == null ? null : other.outcome()));
            statuses.put(decision, statuses(one, other));
        }
        return new DecisionComparison(
                policy,
                outcomes,
                statuses,
                is.values().stream().flatMap(one -> within(one).stream()).toList());
    }

    /** Whether any decision changes. */
    boolean changed() {
        return outcomes.values().stream().anyMatch(move -> !move.isNone());
    }

    private static Map<String, DecisionResult> byName(Optional<Evaluation> evaluation) {
        Map<String, DecisionResult> decisions = new LinkedHashMap<>();
        evaluation.ifPresent(one -> one.decisions()
                .forEach(decided -> decisions.put(decided.decision().decision(), decided)));
        return decisions;
    }

    private static Map<String, OutcomeTransition<Status>> statuses(
            @Nullable DecisionResult before, @Nullable DecisionResult after) {
        Map<String, Status> was = before == null ? Map.of() : CriterionStatus.ofEach(before);
        Map<String, Status> is = after == null ? Map.of() : CriterionStatus.ofEach(after);
        Map<String, OutcomeTransition<Status>> statuses = new LinkedHashMap<>();
        is.forEach((criterion, status) -> statuses.put(criterion, new OutcomeTransition<>(was.get(criterion), status)));
        was.forEach((criterion, status) -> statuses.putIfAbsent(criterion, new OutcomeTransition<>(status, null)));
        return statuses;
    }

    private static Optional<Reach> within(DecisionResult decided) {
        if (decided.decision().kind() != DecisionFile.DecisionFileKind.CRITERIA
                || decided.outcome() != Outcome.NOT_QUALIFIED) {
            return Optional.empty();
        }
        List<Finding> notMet = new ArrayList<>(1);
        for (Finding finding : decided.findings()) {
            switch (finding.judgement().status()) {
                case MET, NOT_APPLICABLE -> {}
                case MISSING, REVIEW -> {
                    return Optional.empty();
                }
                case NOT_MET -> {
                    if (!notMet.isEmpty() && !notMet.get(0).criterion().equals(finding.criterion())) {
                        return Optional.empty();
                    }
                    notMet.add(finding);
                }
            }
        }
        return Optional.of(reach(decided.decision().decision(), notMet.get(0)));
    }

    private static Reach reach(String decision, Finding finding) {
        Text message = GapSearch.of(finding.condition(), finding.situation())
                .map(Gap::message)
                .orElseGet(() -> finding.judgement().message());
        FactSheet sheet = new FactSheet();
        finding.judgement().cite(sheet);
        Set<String> facts = new LinkedHashSet<>();
        sheet.values().keySet().forEach(name -> facts.addAll(List.of(name.split("\\."))));
        return new Reach(decision, finding.criterion(), finding.title(), message, facts);
    }

    /** The town or park for counting; empty if it was not submitted. */
    static String town(Enterprise facts) {
        return facts.townOrPark() == null ? "" : facts.townOrPark().strip();
    }
}
