package littlegiant.programme;

import static littlegiant.programme.Lives.RECOGNISED;
import static littlegiant.programme.Lives.REVOKED;
import static littlegiant.programme.Lives.accepted;
import static littlegiant.programme.Lives.in;
import static littlegiant.programme.Lives.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.facts.Stage;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final Life STARTED_AND_ROSE = accepted(
            accepted(Lives.none("A"), selected(2017, Stage.START_UP), "2017-04-01"), in(Stage.GROWTH), "2017-12-31");
    private static final Life STARTED_AND_ROSE_LATER = accepted(
            accepted(Lives.none("B"), selected(2017, Stage.START_UP), "2017-04-01"), in(Stage.EXPANSION), "2018-01-01");
    private static final Life GROWING_AND_RECOGNISED = accepted(
            accepted(Lives.none("C"), selected(2017, Stage.EXPANSION), "2017-04-01"), RECOGNISED, "2017-12-31");
    private static final Life STARTED_AND_RECOGNISED =
            accepted(accepted(Lives.none("D"), selected(2017, Stage.START_UP), "2017-04-01"), RECOGNISED, "2017-12-31");
    private static final Life OF_ANOTHER_YEAR = accepted(
            accepted(Lives.none("E"), selected(2018, Stage.START_UP), "2017-12-01"), in(Stage.GROWTH), "2017-12-31");
    private static final Life REVOKED_AGAIN =
            accepted(accepted(Lives.none("F"), RECOGNISED, "2020-12-31"), REVOKED, "2020-12-31");
    private static final Life TOO_LATE = accepted(Lives.none("G"), RECOGNISED, "2021-01-01");
    private static final Life MISTAKEN =
            accepted(accepted(Lives.none("H"), RECOGNISED, "2019-01-01"), new Act.Corrected(1), "2019-02-01");
    private static final List<Life> ALL = List.of(
            STARTED_AND_ROSE,
            STARTED_AND_ROSE_LATER,
            GROWING_AND_RECOGNISED,
            STARTED_AND_RECOGNISED,
            OF_ANOTHER_YEAR,
            REVOKED_AGAIN,
            TOO_LATE,
            MISTAKEN);

    @Test
    void the_cohorts_of_2017_are_counted_apart() {
        List<Target> targets = Targets.of(2017, ALL, Lives.TODAY);
        assertThat(targets).extracting(Target::id).containsExactly("T1", "T2", "T3", "T4");
        assertThat(targets).extracting(Target::goal).containsExactly(20, 10, 20, 10);
        assertThat(targets.get(0).reached()).containsExactly("A", "B", "D");
        assertThat(targets.get(1).reached()).containsExactly("A");
        assertThat(targets.get(1).since()).containsExactly("A", "B");
        assertThat(targets.get(2).reached()).containsExactly("C");
        assertThat(targets.get(3).reached()).containsExactly("C");
    }

    @Test
    void by_2020_counts_whoever_was_ever_recognised_and_the_stock_beside_it() {
        Target target = Targets.of(2020, ALL, Lives.TODAY).get(0);
        assertThat(target.id()).isEqualTo("T5");
        assertThat(target.goal()).isEqualTo(50);
        assertThat(target.reached()).containsExactly("C", "D", "F");
        assertThat(target.stock()).isEqualTo(2);
        assertThat(target.met()).isFalse();
    }

    @Test
    void other_years_have_no_targets() {
        for (int year : new int[] {2016, 2018, 2019, 2021}) {
            assertThat(Targets.of(year, ALL, Lives.TODAY)).isEmpty();
        }
    }
}
