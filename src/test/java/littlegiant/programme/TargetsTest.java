package littlegiant.programme;

import static littlegiant.programme.Lives.RECOGNISED;
import static littlegiant.programme.Lives.REVOKED;
import static littlegiant.programme.Lives.accepted;
import static littlegiant.programme.Lives.in;
import static littlegiant.programme.Lives.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.Headers;
import littlegiant.ruleset.language.PlannedTarget;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final List<PlannedTarget> PLANNED = shipped();
    private static final EnterpriseHistory STARTED_AND_ROSE = accepted(
            accepted(Lives.none("A"), selected(2017, Stage.START_UP), "2017-04-01"), in(Stage.GROWTH), "2017-12-31");
    private static final EnterpriseHistory STARTED_AND_ROSE_LATER = accepted(
            accepted(Lives.none("B"), selected(2017, Stage.START_UP), "2017-04-01"), in(Stage.EXPANSION), "2018-01-01");
    private static final EnterpriseHistory GROWING_AND_RECOGNISED = accepted(
            accepted(Lives.none("C"), selected(2017, Stage.EXPANSION), "2017-04-01"), RECOGNISED, "2017-12-31");
    private static final EnterpriseHistory STARTED_AND_RECOGNISED =
            accepted(accepted(Lives.none("D"), selected(2017, Stage.START_UP), "2017-04-01"), RECOGNISED, "2017-12-31");
    private static final EnterpriseHistory OF_ANOTHER_YEAR = accepted(
            accepted(Lives.none("E"), selected(2018, Stage.START_UP), "2017-12-01"), in(Stage.GROWTH), "2017-12-31");
    private static final EnterpriseHistory REVOKED_AGAIN =
            accepted(accepted(Lives.none("F"), RECOGNISED, "2020-12-31"), REVOKED, "2020-12-31");
    private static final EnterpriseHistory TOO_LATE = accepted(Lives.none("G"), RECOGNISED, "2021-01-01");
    private static final EnterpriseHistory MISTAKEN =
            accepted(accepted(Lives.none("H"), RECOGNISED, "2019-01-01"), new EventDetails.Corrected(1), "2019-02-01");
    private static final List<EnterpriseHistory> ALL = List.of(
            STARTED_AND_ROSE,
            STARTED_AND_ROSE_LATER,
            GROWING_AND_RECOGNISED,
            STARTED_AND_RECOGNISED,
            OF_ANOTHER_YEAR,
            REVOKED_AGAIN,
            TOO_LATE,
            MISTAKEN);

    private static List<PlannedTarget> shipped() {
        try {
            return Headers.read(Files.readString(Path.of("rules", "haicheng-2017", "policy.yaml")))
                    .targets();
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private static PlannedTarget planned(String id, int year, String within, PlannedTarget.Counting counting) {
        return new PlannedTarget(id, year, 1, Text.of(id, id), within, counting);
    }

    @Test
    void a_target_within_another_counts_among_those_that_reached_that_one_at_the_end_of_its_own_year() {
        PlannedTarget.Counting any = new PlannedTarget.SelectedCounting(2017, Set.of(Stage.values()));
        PlannedTarget.Counting past = new PlannedTarget.InStage(Set.of(Stage.GROWTH, Stage.EXPANSION));
        List<PlannedTarget> planned = List.of(
                planned("all", 2017, null, any),
                planned("risen", 2017, "all", past),
                planned("recognised", 2020, "risen", new PlannedTarget.EverRecognised()),
                planned("anywhere", 2018, null, past));
        // C was selected in expansion and recognised; B rose only after the end of 2017.
        assertThat(Targets.of(2017, planned, ALL, Lives.TODAY).get(1).reached()).containsExactly("A", "C");
        Target recognised = Targets.of(2020, planned, ALL, Lives.TODAY).get(0);
        assertThat(recognised.reached()).containsExactly("C");
        assertThat(recognised.stock()).isNull();
        assertThat(Targets.of(2018, planned, ALL, Lives.TODAY).get(0).reached()).containsExactly("A", "B", "C", "E");
    }

    @Test
    void another_year_number_or_stage_is_counted_as_the_policy_says() {
        List<PlannedTarget> planned = List.of(new PlannedTarget(
                "X",
                2018,
                1,
                Text.of("甲", "x"),
                null,
                new PlannedTarget.SelectedCounting(2018, Set.of(Stage.START_UP))));
        Target target = Targets.of(2018, planned, ALL, Lives.TODAY).get(0);
        assertThat(target.reached()).containsExactly("E");
        assertThat(target.met()).isTrue();
        assertThat(Targets.of(2017, planned, ALL, Lives.TODAY)).isEmpty();
    }

    @Test
    void the_cohorts_of_2017_are_counted_apart() {
        List<Target> targets = Targets.of(2017, PLANNED, ALL, Lives.TODAY);
        assertThat(targets).extracting(Target::id).containsExactly("T1", "T2", "T3", "T4");
        assertThat(targets).extracting(Target::goal).containsExactly(20, 10, 20, 10);
        assertThat(targets)
                .extracting(target -> target.title().in(Language.EN))
                .containsExactly(
                        "start-ups selected in 2017",
                        "of them, risen to growth or expansion",
                        "enterprises in growth or expansion selected in 2017",
                        "of them, recognised as little giants");
        assertThat(targets)
                .extracting(target -> target.title().in(Language.ZH))
                .containsExactly("2017年遴选初创期企业", "其中进入成长壮大期", "2017年遴选成长壮大期企业", "其中达标科技小巨人企业");
        assertThat(targets).extracting(Target::stock).containsOnlyNulls();
        assertThat(targets.get(0).reached()).containsExactly("A", "B", "D");
        assertThat(targets.get(1).reached()).containsExactly("A");
        assertThat(targets.get(1).since()).containsExactly("A", "B");
        assertThat(targets.get(2).reached()).containsExactly("C");
        assertThat(targets.get(3).reached()).containsExactly("C");
    }

    @Test
    void by_2020_counts_whoever_was_ever_recognised_and_the_stock_beside_it() {
        Target target = Targets.of(2020, PLANNED, ALL, Lives.TODAY).get(0);
        assertThat(target.id()).isEqualTo("T5");
        assertThat(target.goal()).isEqualTo(50);
        assertThat(target.reached()).containsExactly("C", "D", "F");
        assertThat(target.since()).isEqualTo(target.reached());
        assertThat(target.stock()).isEqualTo(2);
        assertThat(target.met()).isFalse();
    }

    @Test
    void other_years_have_no_targets() {
        for (int year : new int[] {2016, 2018, 2019, 2021}) {
            assertThat(Targets.of(year, PLANNED, ALL, Lives.TODAY)).isEmpty();
        }
    }
}
