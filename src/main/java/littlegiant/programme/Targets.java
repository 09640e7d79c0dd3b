package littlegiant.programme;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import littlegiant.facts.Stage;
import littlegiant.wording.Text;

/**
 * The targets of the plan: for 2017 two cohorts, each counted apart, and for 2020 the number of recognised enterprises.
 * The plan sets none for other years.
 */
public final class Targets {
    private static final int FIRST = 2017;
    private static final int LAST = 2020;
    private static final int SELECTED_GOAL = 20;
    private static final int RISEN_GOAL = 10;
    private static final int RECOGNISED_GOAL = 50;
    private static final Set<Stage> START = EnumSet.of(Stage.START_UP);
    /** 成长壮大期 are two stages of the road map. */
    private static final Set<Stage> GROWING = EnumSet.of(Stage.GROWTH, Stage.EXPANSION);
    /** Who has left the start-up stage behind has reached growth, however far it went since. */
    private static final Set<Stage> PAST_START = EnumSet.complementOf(EnumSet.of(Stage.START_UP));

    private Targets() {}

    /**
     * The targets of a year, in the order of their ids; empty for a year without any.
     *
     * @param today the day up to which is counted
     */
    public static List<Target> of(int year, Collection<Life> lives, LocalDate today) {
        return switch (year) {
            case FIRST -> cohorts(lives, today);
            case LAST -> List.of(recognised(lives, today));
            default -> List.of();
        };
    }

    private static List<Target> cohorts(Collection<Life> lives, LocalDate today) {
        List<Life> startUps = selected(lives, START, today);
        List<Life> growing = selected(lives, GROWING, today);
        return List.of(
                target(
                        "T1",
                        Text.of("2017年遴选初创期企业", "start-ups selected in 2017"),
                        SELECTED_GOAL,
                        startUps,
                        today,
                        day -> life -> true),
                target(
                        "T2",
                        Text.of("其中进入成长壮大期", "of them, risen to growth or expansion"),
                        RISEN_GOAL,
                        startUps,
                        today,
                        day -> life -> PAST_START.contains(life.on(day).stage())),
                target(
                        "T3",
                        Text.of("2017年遴选成长壮大期企业", "enterprises in growth or expansion selected in 2017"),
                        SELECTED_GOAL,
                        growing,
                        today,
                        day -> life -> true),
                target(
                        "T4",
                        Text.of("其中达标科技小巨人企业", "of them, recognised as little giants"),
                        RISEN_GOAL,
                        growing,
                        today,
                        day -> life -> life.on(day).everRecognised()));
    }

    private static Target recognised(Collection<Life> lives, LocalDate today) {
        LocalDate end = endOf(LAST);
        List<String> ever = codes(lives, life -> life.on(end).everRecognised());
        int stock = codes(lives, life -> life.on(end).recognised()).size();
        return new Target(
                "T5",
                Text.of("到2020年达标科技小巨人企业", "little giants recognised by 2020"),
                RECOGNISED_GOAL,
                ever,
                ever,
                stock);
    }

    private interface By {
        Predicate<Life> on(LocalDate day);
    }

    private static Target target(String id, Text title, int goal, List<Life> cohort, LocalDate today, By counts) {
        return new Target(
                id, title, goal, codes(cohort, counts.on(endOf(FIRST))), codes(cohort, counts.on(today)), null);
    }

    private static List<Life> selected(Collection<Life> lives, Set<Stage> stages, LocalDate today) {
        return lives.stream()
                .filter(life -> stages.contains(life.on(today).selected().get(FIRST)))
                .toList();
    }

    private static List<String> codes(Collection<Life> lives, Predicate<Life> counts) {
        return lives.stream().filter(counts).map(Life::creditCode).sorted().toList();
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
