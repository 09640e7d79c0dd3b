package littlegiant.population;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.facts.Enterprise;
import littlegiant.population.OutcomeCounts.DecisionCounts;
import littlegiant.ruleset.engine.CriterionStatus;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;

/** Counts what came out for enterprises. Not safe for concurrent use. */
final class OutcomeTally {
    /** The number of towns that are counted apart; a nation has some 40,000. */
    static final int MOST_TOWNS = 50_000;

    private final SortedMap<String, SortedMap<String, DecisionCounts>> policies = new TreeMap<>();
    private long read;
    private long decided;
    private long refused;
    private long failed;

    /** Counts an enterprise by its results. */
    void count(Enterprise facts, Evaluation evaluation) {
        read++;
        decided++;
        String town = facts.townOrPark() == null ? "" : facts.townOrPark().strip();
        String stage = facts.stage() == null ? "" : facts.stage().name();
        for (DecisionResult result : evaluation.decisions()) {
            Outcome outcome = result.outcome();
            DecisionCounts counts =
                    counts(evaluation.policy().id(), result.decision().decision());
            counts.outcomes().merge(outcome, 1L, Long::sum);
            counts.town(town, MOST_TOWNS).merge(outcome, 1L, Long::sum);
            counts.stages().computeIfAbsent(stage, one -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
            statuses(result)
                    .forEach((criterion, status) -> counts.criteria()
                            .computeIfAbsent(criterion, one -> new TreeMap<>())
                            .merge(status, 1L, Long::sum));
        }
    }

    /** The status of each criterion, once where several rules state it. */
    private static Map<String, Status> statuses(DecisionResult result) {
        Map<String, Set<Status>> all = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            all.computeIfAbsent(finding.criterion(), one -> EnumSet.noneOf(Status.class))
                    .add(finding.judgement().status());
        }
        Map<String, Status> statuses = new LinkedHashMap<>();
        all.forEach((criterion, several) -> CriterionStatus.of(result.decision().kind(), several)
                .ifPresent(status -> statuses.put(criterion, status)));
        return statuses;
    }

    private DecisionCounts counts(String policy, String decision) {
        return policies.computeIfAbsent(policy, one -> new TreeMap<>())
                .computeIfAbsent(decision, one -> DecisionCounts.none());
    }

    /** Counts a row that is no enterprise. */
    void refuse() {
        read++;
        refused++;
    }

    /** Counts an enterprise that could not be decided; returns how many there are. */
    long fail() {
        read++;
        failed++;
        return failed;
    }

    /** Adds the counts of another part of the population. */
    void join(OutcomeCounts part) {
        read += part.read();
        decided += part.decided();
        refused += part.refused();
        failed += part.failed();
        part.policies()
                .forEach((policy, decisions) -> decisions.forEach(
                        (decision, counts) -> counts(policy, decision).join(counts, MOST_TOWNS)));
    }

    /** The counts so far. */
    OutcomeCounts found() {
        return new OutcomeCounts(read, decided, refused, failed, policies);
    }
}
