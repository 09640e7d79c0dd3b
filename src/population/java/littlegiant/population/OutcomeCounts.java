package littlegiant.population;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;

/**
 * The counts of a run over a population, or a part of it, by policy and decision.
 *
 * @param read the number of enterprises and rows that were gone through
 * @param decided of them, those that were decided
 * @param refused of them, rows that are no enterprise
 * @param failed of them, those that could not be decided, for which the program is to blame
 */
record OutcomeCounts(
        long read,
        long decided,
        long refused,
        long failed,
        SortedMap<String, SortedMap<String, DecisionCounts>> policies) {

    /**
     * The counts of a decision.
     *
     * @param outcomes the number of enterprises by outcome
     * @param criteria by criterion, the number of enterprises by status
     * @param towns by town or park, empty for none, the number of enterprises by outcome
     * @param stages the same by stage
     * @param otherTowns the number of enterprises by outcome in towns past the limit
     */
    record DecisionCounts(
            SortedMap<Outcome, Long> outcomes,
            SortedMap<String, SortedMap<Status, Long>> criteria,
            SortedMap<String, SortedMap<Outcome, Long>> towns,
            SortedMap<String, SortedMap<Outcome, Long>> stages,
            SortedMap<Outcome, Long> otherTowns) {

        static DecisionCounts none() {
            return new DecisionCounts(
                    new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        void join(DecisionCounts part, int mostTowns) {
            add(outcomes, part.outcomes);
            part.criteria.forEach((id, more) -> add(criteria.computeIfAbsent(id, one -> new TreeMap<>()), more));
            part.stages.forEach((stage, more) -> add(stages.computeIfAbsent(stage, one -> new TreeMap<>()), more));
            part.towns.forEach((town, more) -> add(town(town, mostTowns), more));
            add(otherTowns, part.otherTowns);
        }

        /** The counts of a town, or of the others if it is past the limit. */
        SortedMap<Outcome, Long> town(String town, int mostTowns) {
            return towns.containsKey(town) || towns.size() < mostTowns
                    ? towns.computeIfAbsent(town, one -> new TreeMap<>())
                    : otherTowns;
        }

        private static <K> void add(SortedMap<K, Long> counts, Map<K, Long> more) {
            more.forEach((key, count) -> counts.merge(key, count, Long::sum));
        }
    }
}
