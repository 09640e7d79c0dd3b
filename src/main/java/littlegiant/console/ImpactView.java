package littlegiant.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import littlegiant.impact.ImpactAnswer;
import littlegiant.impact.ImpactAnswer.GroupAnswer;
import littlegiant.impact.ImpactAnswer.GroupDecision;
import littlegiant.impact.ImpactAnswer.ImpactDecisionAnswer;
import littlegiant.impact.ImpactAnswer.OutcomeMove;
import littlegiant.ruleset.language.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the rules would do, as pages show it.
 *
 * @param moves how many enterprises go from which outcome to which, by decision; without those that stay
 * @param criteria the criteria whose status changes for anybody
 * @param towns, stages, categories only those where anybody changes
 */
public record ImpactView(
        String id,
        boolean running,
        boolean stopped,
        @Nullable String failure,
        boolean identical,
        String base,
        String candidate,
        boolean workingCopy,
        long done,
        long total,
        long compared,
        long changed,
        long within,
        List<ImpactMove> moves,
        List<ImpactCriterionRow> criteria,
        List<ImpactGroupRow> towns,
        List<ImpactGroupRow> stages,
        List<ImpactGroupRow> categories,
        ImpactAnswer answer) {

    /** Where its lists stand. */
    public String address() {
        return "/console/impact/" + id;
    }

    /** From which outcome to which, and for how many. */
    public record ImpactMove(String decision, String before, String after, long count) {}

    /** How many enterprises another status has in a criterion. */
    public record ImpactCriterionRow(String decision, String criterion, String title, long changed, long deciding) {}

    /**
     * What changes among enterprises that have something in common.
     *
     * @param value what they have in common; null where they do not say it, and for all others
     * @param gained, lost, other how many decisions qualify now, qualify no more, and change otherwise
     * @param changed how many enterprises change
     */
    public record ImpactGroupRow(
            @Nullable String value, String label, long gained, long lost, long other, long changed, long compared) {
        static ImpactGroupRow of(GroupAnswer group) {
            long gained = 0;
            long lost = 0;
            long other = 0;
            for (GroupDecision decision : group.decisions()) {
                for (OutcomeMove move : decision.outcomes()) {
                    if (move.before() == move.after()) {
                        continue;
                    }
                    if (move.after() == Outcome.QUALIFIED) {
                        gained += move.count();
                    } else if (move.before() == Outcome.QUALIFIED) {
                        lost += move.count();
                    } else {
                        other += move.count();
                    }
                }
            }
            return new ImpactGroupRow(
                    group.value(), group.label(), gained, lost, other, group.changed(), group.compared());
        }
    }

    /**
     * Of a comparison.
     *
     * @param titles what each decision is called
     */
    static ImpactView of(ImpactAnswer answer, UnaryOperator<String> titles) {
        List<ImpactMove> moves = new ArrayList<>();
        for (ImpactDecisionAnswer decision : answer.decisions()) {
            for (OutcomeMove move : decision.outcomes()) {
                if (move.before() != move.after()) {
                    moves.add(new ImpactMove(
                            titles.apply(decision.decision()),
                            said(move.beforeLabel()),
                            said(move.afterLabel()),
                            move.count()));
                }
            }
        }
        return new ImpactView(
                answer.id(),
                answer.state().equals("RUNNING"),
                answer.state().equals("CANCELLED"),
                answer.failure(),
                answer.identical(),
                answer.base(),
                answer.candidate(),
                answer.workingCopy(),
                answer.progress().done(),
                answer.progress().total(),
                answer.compared(),
                answer.changed(),
                answer.withinReach().count(),
                moves,
                answer.decisions().stream().flatMap(ImpactView::criteria).toList(),
                changing(answer.towns()),
                changing(answer.stages()),
                changing(answer.categories()),
                answer);
    }

    private static Stream<ImpactCriterionRow> criteria(ImpactDecisionAnswer decision) {
        return decision.criteria().stream()
                .filter(one -> one.changed() > 0)
                .map(one -> new ImpactCriterionRow(
                        decision.decision(), one.criterion(), one.title(), one.changed(), one.changedWithOutcome()));
    }

    private static List<ImpactGroupRow> changing(List<GroupAnswer> groups) {
        return groups.stream()
                .filter(group -> group.changed() > 0)
                .map(ImpactGroupRow::of)
                .toList();
    }

    private static String said(@Nullable String label) {
        return label == null ? "–" : label;
    }
}
