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
 * An enterprise in the result lists of a study, in its stored form: one for which a decision changes, or which is
 * within reach.
 *
 * @param line the line of the upload; 0 for an enterprise of the registry
 * @param decisions the decisions that change; empty in the list of enterprises within reach
 * @param within the decisions within reach; empty in the list of enterprises that change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AffectedEnterprise(
        long line,
        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String townOrPark,
        @Nullable Stage stage,
        @Nullable Category category,
        String policy,
        List<TouchedDecision> decisions,
        List<Near> within) {

    public AffectedEnterprise {
        decisions = decisions == null ? List.of() : decisions;
        within = within == null ? List.of() : within;
    }

    /** A decision that changes, with the criteria that change. */
    public record TouchedDecision(
            String decision,
            @Nullable Outcome before,
            @Nullable Outcome after,
            List<TouchedCriterion> criteria) {}

    /** A criterion whose status changes. */
    public record TouchedCriterion(
            String criterion,
            @Nullable Status before,
            @Nullable Status after) {}

    /** A decision that lacks one criterion; the message in both languages, and the facts that it may reveal. */
    public record Near(String decision, String criterion, String title, String zh, String en, Set<String> facts) {

        /** The message in the language. */
        public String message(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** The entry in the list of enterprises that change. */
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

    /** The entry in the list of enterprises within reach. */
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
