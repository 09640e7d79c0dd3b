package littlegiant.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import littlegiant.facts.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The year-end report of a policy's programme by town and park (三(一)1, 六(二)).
 *
 * @param rows in the order of the towns' names, enterprises without a town first
 * @param total all rows together
 */
public record YearReport(int year, List<TownStatistics> rows, TownStatistics total) {
    public YearReport {
        rows = List.copyOf(rows);
    }

    /**
     * Computes the report of a year.
     *
     * @param registered the number of the policy's enterprises in the registry by town; those without a town under the
     *     empty name
     * @param members at least every enterprise with events under the policy, with its history
     */
    public static YearReport of(int year, Map<String, Long> registered, Collection<RegisteredEnterprise> members) {
        Map<String, List<RegisteredEnterprise>> byTown =
                members.stream().collect(Collectors.groupingBy(YearReport::town));
        TreeSet<String> towns = new TreeSet<>(registered.keySet());
        towns.addAll(byTown.keySet());
        List<TownStatistics> rows = new ArrayList<>();
        for (String town : towns) {
            List<RegisteredEnterprise> there = byTown.getOrDefault(town, List.of());
            rows.add(row(town, year, registered.getOrDefault(town, 0L), there));
        }
        long all = registered.values().stream().mapToLong(Long::longValue).sum();
        return new YearReport(year, rows, row(null, year, all, members));
    }

    private static String town(RegisteredEnterprise member) {
        return member.townOrPark() == null ? "" : member.townOrPark().strip();
    }

    private static TownStatistics row(
            @Nullable String town, int year, long registered, Collection<RegisteredEnterprise> members) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        List<EnterpriseHistory> lives =
                members.stream().map(RegisteredEnterprise::life).toList();
        int stock = (int)
                lives.stream().filter(life -> life.statusOn(end).recognised()).count();
        return new TownStatistics(
                town,
                registered,
                byStage(lives, life -> life.currentStatus().selected().get(year)),
                byStage(lives, life -> life.statusOn(end).stage()),
                enterprises(lives, year, EventType.CULTIVATED),
                enterprises(lives, year, EventType.RECOGNISED),
                enterprises(lives, year, EventType.REVOKED),
                stock,
                enterprises(lives, year, EventType.SUPPORT_GIVEN),
                given(lives, year),
                contrary(members, year));
    }

    private static Map<Stage, Integer> byStage(
            List<EnterpriseHistory> lives, Function<EnterpriseHistory, Stage> stage) {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (EnterpriseHistory life : lives) {
            Stage there = stage.apply(life);
            if (there != null) {
                counts.merge(there, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int enterprises(List<EnterpriseHistory> lives, int year, EventType type) {
        return (int) lives.stream()
                .filter(life -> life.effective().stream()
                        .anyMatch(event -> event.type() == type && event.date().getYear() == year))
                .count();
    }

    private static List<ContraryEvent> contrary(Collection<RegisteredEnterprise> members, int year) {
        return members.stream()
                .flatMap(member -> member.life().effective().stream()
                        .filter(event -> event.against() != null && event.date().getYear() == year)
                        .map(event -> new ContraryEvent(member, event)))
                .sorted(Comparator.comparing((ContraryEvent one) -> one.event().date())
                        .thenComparing(one -> one.member().creditCode())
                        .thenComparing(one -> one.event().number()))
                .toList();
    }

    private static BigDecimal given(List<EnterpriseHistory> lives, int year) {
        return lives.stream()
                .flatMap(life -> life.effective().stream())
                .filter(event -> event.date().getYear() == year)
                .map(Event::details)
                .filter(details -> details instanceof EventDetails.SupportGiven given && given.amount() != null)
                .map(details -> ((EventDetails.SupportGiven) details).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
