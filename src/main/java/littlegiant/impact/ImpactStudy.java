package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.job.JobDocument;
import littlegiant.job.Spool;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.jspecify.annotations.Nullable;

/**
 * Compares the results of two releases for every enterprise of a population. Both releases are captured when the study
 * begins.
 */
final class ImpactStudy implements PopulationStudy {
    /** The number of towns counted; further ones are counted as others. */
    static final int MOST_TOWNS = 500;

    private static final int MOST_CONSTANTS = 100;

    private final ImpactParameters asked;
    private final List<ComparedOutline.Decision> outline;
    /**
     * The policy of members that name none: the only policy of the base release; null if it has several or none. A
     * policy that only the candidate has is never used.
     */
    private final @Nullable String only;

    private final Spool<AffectedEnterprise> changes;
    private final Spool<AffectedEnterprise> within;
    private final Map<Breakdown.DecisionKey, Map<OutcomeTransition<Outcome>, Long>> outcomes = new HashMap<>();
    private final Map<CriterionKey, Map<OutcomeTransition<Status>, Long>> statuses = new HashMap<>();
    private final Map<CriterionKey, Long> deciding = new HashMap<>();
    private final Map<CriterionKey, Long> reach = new HashMap<>();
    private final Breakdown towns = new Breakdown(MOST_TOWNS);
    private final Breakdown stages = new Breakdown(MOST_CONSTANTS);
    private final Breakdown categories = new Breakdown(MOST_CONSTANTS);
    private @Nullable Release base;
    private @Nullable Release candidate;
    private long compared;
    private long changed;
    private long nearby;

    /**
     * The parameters of a study.
     *
     * @param policy the policy for all enterprises; empty if each has its own
     * @param workingCopy whether the candidate is the working copy as of the study's beginning
     * @param cases the number of its cases, and of failed ones
     */
    record ImpactParameters(
            Optional<String> policy,
            LocalDate asOf,
            String base,
            String candidate,
            boolean workingCopy,
            int cases,
            int failedCases) {}

    /** A criterion of a decision of a policy, stored as one string, since it is a key of a JSON object. */
    record CriterionKey(String policy, String decision, String criterion) {

        @JsonCreator
        static CriterionKey parse(String written) {
            String[] parts = written.split("\t", -1);
            return new CriterionKey(parts[0], parts[1], parts[2]);
        }

        /** All separated by tabs, which file names and ids do not contain. */
        @JsonValue
        String written() {
            return policy + '\t' + decision + '\t' + criterion;
        }
    }

    /**
     * The counts so far.
     *
     * @param deciding for each criterion, the number of enterprises for which it changes together with its decision
     * @param reach for each criterion, the number of enterprises that lack it alone
     */
    record ImpactCounts(
            long compared,
            long changed,
            Map<Breakdown.DecisionKey, List<OutcomeTransition.CountedTransition<Outcome>>> outcomes,
            Map<CriterionKey, List<OutcomeTransition.CountedTransition<Status>>> statuses,
            Map<CriterionKey, Long> deciding,
            List<Breakdown.BreakdownCount> towns,
            List<Breakdown.BreakdownCount> stages,
            List<Breakdown.BreakdownCount> categories,
            long within,
            Map<CriterionKey, Long> reach) {}

    /**
     * Creates a study.
     *
     * @param changes receives the enterprises that change
     * @param within receives the enterprises within reach; the study owns and closes both
     */
    ImpactStudy(
            ImpactParameters asked,
            Release base,
            Release candidate,
            Spool<AffectedEnterprise> changes,
            Spool<AffectedEnterprise> within) {
        this.asked = asked;
        this.base = base;
        this.candidate = candidate;
        this.outline = ComparedOutline.of(base, candidate, asked.policy());
        this.only = base.policies().size() == 1 ? base.policies().firstKey() : null;
        this.changes = changes;
        this.within = within;
    }

    /** Every decision that either release has. */
    List<ComparedOutline.Decision> outline() {
        return outline;
    }

    /** The enterprises that change; complete when the study has ended. */
    Spool<AffectedEnterprise> changes() {
        return changes;
    }

    /** The enterprises within reach; complete when the study has ended. */
    Spool<AffectedEnterprise> within() {
        return within;
    }

    @Override
    public boolean take(PopulationMember member) throws IOException {
        String named = member.policy() == null ? only : member.policy();
        if (named == null) {
            return false;
        }
        // Members are compared only before the end.
        Policy before = Objects.requireNonNull(base).policies().get(named);
        Policy after = Objects.requireNonNull(candidate).policies().get(named);
        if (before == null && after == null) {
            return false;
        }
        DecisionComparison both = DecisionComparison.of(named, evaluation(before, member), evaluation(after, member));
        if (both.changed()) {
            changes.add(AffectedEnterprise.changed(member, both));
        }
        if (!both.within().isEmpty()) {
            within.add(AffectedEnterprise.within(member, both));
        }
        count(member.facts(), both);
        return true;
    }

    private static Optional<Evaluation> evaluation(@Nullable Policy policy, PopulationMember member) {
        return Optional.ofNullable(policy).map(one -> one.decide(member.facts(), member.asOf(), Set.of()));
    }

    private synchronized void count(Enterprise facts, DecisionComparison both) {
        compared++;
        changed += both.changed() ? 1 : 0;
        nearby += both.within().isEmpty() ? 0 : 1;
        both.outcomes()
                .forEach((decision, move) -> outcomes.computeIfAbsent(
                                new Breakdown.DecisionKey(both.policy(), decision), place -> new HashMap<>())
                        .merge(move, 1L, Long::sum));
        both.statuses()
                .forEach((decision, criteria) -> criteria.forEach((criterion, move) -> {
                    OutcomeTransition<Outcome> outcome = both.outcomes().get(decision);
                    CriterionKey of = new CriterionKey(both.policy(), decision, criterion);
                    statuses.computeIfAbsent(of, one -> new HashMap<>()).merge(move, 1L, Long::sum);
                    if (!move.isNone() && outcome != null && !outcome.isNone()) {
                        deciding.merge(of, 1L, Long::sum);
                    }
                }));
        both.within()
                .forEach(near ->
                        reach.merge(new CriterionKey(both.policy(), near.decision(), near.criterion()), 1L, Long::sum));
        towns.add(DecisionComparison.town(facts), both);
        stages.add(name(facts.stage()), both);
        categories.add(name(facts.category()), both);
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    synchronized ImpactCounts found() {
        Map<Breakdown.DecisionKey, List<OutcomeTransition.CountedTransition<Outcome>>> byDecision = new HashMap<>();
        outcomes.forEach((place, counts) -> byDecision.put(place, OutcomeTransition.sorted(counts)));
        Map<CriterionKey, List<OutcomeTransition.CountedTransition<Status>>> byCriterion = new HashMap<>();
        statuses.forEach((of, counts) -> byCriterion.put(of, OutcomeTransition.sorted(counts)));
        return new ImpactCounts(
                compared,
                changed,
                byDecision,
                byCriterion,
                Map.copyOf(deciding),
                towns.counted(),
                stages.counted(),
                categories.counted(),
                nearby,
                Map.copyOf(reach));
    }

    @Override
    public byte[] document(StudyProgress progress) {
        return JobDocument.write(new ImpactReport(progress, asked, outline, found()));
    }

    @Override
    public Map<String, Spool<?>> lists() {
        return Map.of(
                StudyLists.StudyListKind.CHANGES.listName(),
                changes,
                StudyLists.StudyListKind.WITHIN.listName(),
                within);
    }

    @Override
    public void end() throws IOException {
        // Allows the releases to be garbage collected, since an ended study is kept longer.
        base = null;
        candidate = null;
        changes.complete();
        within.complete();
    }

    @Override
    public void close() throws IOException {
        try {
            changes.close();
        } finally {
            within.close();
        }
    }
}
