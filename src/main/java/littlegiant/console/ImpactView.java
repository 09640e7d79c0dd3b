package littlegiant.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.impact.ImpactAnswer;
import littlegiant.impact.ImpactAnswer.GroupAnswer;
import littlegiant.impact.ImpactAnswer.ImpactDecisionAnswer;
import littlegiant.impact.ImpactAnswer.OutcomeMove;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the rules would do, as pages show it.
 *
 * @param moves how many enterprises go from which outcome to which, by decision; without those that stay
 * @param criteria the criteria whose status changes for anybody
 * @param towns only those where anybody changes
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
        List<GroupAnswer> towns,
        List<GroupAnswer> stages,
        List<GroupAnswer> categories,
        ImpactAnswer answer) {

    /** From which outcome to which, and for how many. */
    public record ImpactMove(String decision, String before, String after, long count) {}

    /** How many enterprises another status has in a criterion. */
    public record ImpactCriterionRow(String decision, String criterion, String title, long changed, long deciding) {}

    static ImpactView of(ImpactAnswer answer) {
        List<ImpactMove> moves = new ArrayList<>();
        for (ImpactDecisionAnswer decision : answer.decisions()) {
            for (OutcomeMove move : decision.outcomes()) {
                if (move.before() != move.after()) {
                    moves.add(new ImpactMove(
                            decision.decision(), said(move.beforeLabel()), said(move.afterLabel()), move.count()));
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

    private static List<GroupAnswer> changing(List<GroupAnswer> groups) {
        return groups.stream().filter(group -> group.changed() > 0).toList();
    }

    private static String said(@Nullable String label) {
        return label == null ? "–" : label;
    }
}
