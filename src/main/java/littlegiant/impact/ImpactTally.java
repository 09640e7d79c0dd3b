package littlegiant.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.jspecify.annotations.Nullable;

/**
 * Counts comparisons of enterprises. The counts of parts of a population can be added up: {@link #join}. Not safe for
 * concurrent use.
 */
final class ImpactTally {
    private static final int MOST_CONSTANTS = 100;

    private final Map<Breakdown.DecisionKey, Map<OutcomeTransition<Outcome>, Long>> outcomes = new HashMap<>();
    private final Map<ImpactStudy.CriterionKey, Map<OutcomeTransition<Status>, Long>> statuses = new HashMap<>();
    private final Map<ImpactStudy.CriterionKey, Long> deciding = new HashMap<>();
    private final Map<ImpactStudy.CriterionKey, Long> reach = new HashMap<>();
    private final Breakdown towns;
    private final Breakdown stages = new Breakdown(MOST_CONSTANTS);
    private final Breakdown categories = new Breakdown(MOST_CONSTANTS);
    private long compared;
    private long changed;
    private long nearby;

    /**
     * Creates a tally without counts.
     *
     * @param mostTowns the number of towns counted; further ones are counted as others
     */
    ImpactTally(int mostTowns) {
        this.towns = new Breakdown(mostTowns);
    }

    /** Counts an enterprise. */
    void count(Enterprise facts, DecisionComparison both) {
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
                    ImpactStudy.CriterionKey of = new ImpactStudy.CriterionKey(both.policy(), decision, criterion);
                    statuses.computeIfAbsent(of, one -> new HashMap<>()).merge(move, 1L, Long::sum);
                    if (!move.isNone() && outcome != null && !outcome.isNone()) {
                        deciding.merge(of, 1L, Long::sum);
                    }
                }));
        both.within()
                .forEach(near -> reach.merge(
                        new ImpactStudy.CriterionKey(both.policy(), near.decision(), near.criterion()), 1L, Long::sum));
        towns.add(DecisionComparison.town(facts), both);
        stages.add(name(facts.stage()), both);
        categories.add(name(facts.category()), both);
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    /** Adds the counts of another part of the population. */
    void join(ImpactStudy.ImpactCounts part) {
        compared += part.compared();
        changed += part.changed();
        nearby += part.within();
        part.outcomes().forEach((of, moves) -> join(outcomes.computeIfAbsent(of, one -> new HashMap<>()), moves));
        part.statuses().forEach((of, moves) -> join(statuses.computeIfAbsent(of, one -> new HashMap<>()), moves));
        part.deciding().forEach((of, count) -> deciding.merge(of, count, Long::sum));
        part.reach().forEach((of, count) -> reach.merge(of, count, Long::sum));
        part.towns().forEach(towns::join);
        part.stages().forEach(stages::join);
        part.categories().forEach(categories::join);
    }

    /** Adds counted changes to counts. */
    static <T extends Enum<T>> void join(
            Map<OutcomeTransition<T>, Long> counts, List<OutcomeTransition.CountedTransition<T>> moves) {
        moves.forEach(move -> counts.merge(move.move(), move.count(), Long::sum));
    }

    /** The counts so far. */
    ImpactStudy.ImpactCounts found() {
        Map<Breakdown.DecisionKey, List<OutcomeTransition.CountedTransition<Outcome>>> byDecision = new HashMap<>();
        outcomes.forEach((place, counts) -> byDecision.put(place, OutcomeTransition.sorted(counts)));
        Map<ImpactStudy.CriterionKey, List<OutcomeTransition.CountedTransition<Status>>> byCriterion = new HashMap<>();
        statuses.forEach((of, counts) -> byCriterion.put(of, OutcomeTransition.sorted(counts)));
        return new ImpactStudy.ImpactCounts(
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
}
