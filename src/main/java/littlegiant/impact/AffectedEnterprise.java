package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the lists of a study, as it lies on the disk: one for whom a decision comes out otherwise, or is
 * within reach.
 *
 * @param line where it was sent along; 0 for an enterprise of the registry
 * @param decisions those that come out otherwise; none in the list of who is within reach
 * @param within the decisions within reach; none in the list of who changes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AffectedEnterprise(
        long line,
        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String townOrPark,
        @Nullable Stage stage,
        @Nullable Category category,
        String policy,
        List<TouchedDecision> decisions,
        List<Near> within) {

    AffectedEnterprise {
        decisions = decisions == null ? List.of() : decisions;
        within = within == null ? List.of() : within;
    }

    /** A decision that comes out otherwise, and the criteria that do. */
    record TouchedDecision(
            String decision,
            @Nullable Outcome before,
            @Nullable Outcome after,
            List<TouchedCriterion> criteria) {}

    /** A criterion whose status is another. */
    record TouchedCriterion(
            String criterion,
            @Nullable Status before,
            @Nullable Status after) {}

    /** A decision that is one criterion away; the message in both languages, and the facts that it may tell. */
    record Near(String decision, String criterion, String title, String zh, String en, Set<String> facts) {

        /** What it takes, in the language. */
        String message(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** The enterprise in the list of who changes. */
    static AffectedEnterprise changed(PopulationMember member, DecisionComparison compared) {
        List<TouchedDecision> changed = new ArrayList<>();
        compared.outcomes().forEach((decision, move) -> {
            if (!move.isNone()) {
                changed.add(new TouchedDecision(
                        decision,
                        move.before(),
                        move.after(),
                        criteria(compared.statuses().getOrDefault(decision, Map.of()))));
            }
        });
        return of(member, compared, changed, List.of());
    }

    /** The enterprise in the list of who is within reach. */
    static AffectedEnterprise within(PopulationMember member, DecisionComparison compared) {
        List<Near> near = compared.within().stream()
                .map(reach -> new Near(
                        reach.decision(),
                        reach.criterion(),
                        reach.title(),
                        reach.message().in(Language.ZH),
                        reach.message().in(Language.EN),
                        reach.facts()))
                .toList();
        return of(member, compared, List.of(), near);
    }

    private static List<TouchedCriterion> criteria(Map<String, OutcomeTransition<Status>> statuses) {
        List<TouchedCriterion> criteria = new ArrayList<>();
        statuses.forEach((criterion, move) -> {
            if (!move.isNone()) {
                criteria.add(new TouchedCriterion(criterion, move.before(), move.after()));
            }
        });
        return criteria;
    }

    private static AffectedEnterprise of(
            PopulationMember member, DecisionComparison compared, List<TouchedDecision> decisions, List<Near> within) {
        Enterprise facts = member.facts();
        return new AffectedEnterprise(
                member.line(),
                facts.unifiedSocialCreditCode(),
                facts.name(),
                facts.townOrPark(),
                facts.stage(),
                facts.category(),
                compared.policy(),
                decisions,
                within);
    }
}
