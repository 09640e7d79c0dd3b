package littlegiant.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import littlegiant.programme.ProgrammeOverview.Funnel;
import littlegiant.programme.ProgrammeOverview.YearTargets;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EventRepository;
import littlegiant.records.Registry;
import littlegiant.ruleset.language.PlannedTarget;

/**
 * Computes the overview of a policy's programme. Reads every event and counts the registry, so call it on a worker
 * thread and cache the result.
 */
@Singleton
public class ProgrammeOverviews {
    private final Registry registry;
    private final EventRepository events;
    private final Enterprises enterprises;
    private final Clock clock;

    ProgrammeOverviews(Registry registry, EventRepository events, Enterprises enterprises, Clock clock) {
        this.registry = registry;
        this.events = events;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The overview of a policy of the active release, with the report by town for a year. */
    public ProgrammeOverview of(String policy, int year) {
        LocalDate today = LocalDate.now(clock);
        Map<String, EnterpriseHistory> lives = EventRows.histories(policy, events.all());
        Map<String, Long> towns = registry.towns(policy);
        return new ProgrammeOverview(
                policy,
                today,
                targets(policy, lives.values(), today),
                funnel(towns.values().stream().mapToLong(Long::longValue).sum(), lives.values()),
                YearReport.of(year, towns, members(registry, policy, lives)));
    }

    private List<YearTargets> targets(String policy, Collection<EnterpriseHistory> lives, LocalDate today) {
        List<PlannedTarget> planned = enterprises
                .policy(policy)
                .map(rules -> rules.header().targets())
                .orElse(List.of());
        return planned.stream()
                .map(PlannedTarget::year)
                .distinct()
                .sorted()
                .map(year -> new YearTargets(year, Targets.of(year, planned, lives, today)))
                .toList();
    }

    private static Funnel funnel(long registered, Collection<EnterpriseHistory> lives) {
        return new Funnel(
                registered,
                count(lives, standing -> !standing.selected().isEmpty()),
                count(lives, standing -> standing.cultivatedSince() != null),
                count(lives, ProgrammeStatus::everRecognised),
                count(lives, ProgrammeStatus::recognised));
    }

    private static int count(Collection<EnterpriseHistory> lives, Predicate<ProgrammeStatus> reached) {
        return (int) lives.stream()
                .filter(life -> reached.test(life.currentStatus()))
                .count();
    }

    /**
     * The enterprises that have events under the policy. For enterprises that were erased, only events without personal
     * data remain.
     */
    static List<RegisteredEnterprise> members(Registry registry, String policy, Map<String, EnterpriseHistory> lives) {
        Map<String, EnterpriseHistory> erased = new TreeMap<>(lives);
        List<RegisteredEnterprise> members = new ArrayList<>();
        for (AssessmentSummary latest : registry.withEvents(policy)) {
            EnterpriseHistory life = erased.remove(latest.creditCode());
            if (life != null) {
                members.add(new RegisteredEnterprise(latest.name(), latest.townOrPark(), life));
            }
        }
        erased.values().forEach(life -> members.add(new RegisteredEnterprise(null, null, life)));
        return members;
    }
}
