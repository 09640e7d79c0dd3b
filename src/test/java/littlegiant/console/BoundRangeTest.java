package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.facts.Figure;
import littlegiant.plan.PlannedChange;
import littlegiant.vocabulary.AdjustableFigure;
import org.junit.jupiter.api.Test;

class BoundRangeTest {
    private static BoundRange of(Figure figure, String from, String to) {
        return BoundRange.of(new PlannedChange(
                new AdjustableFigure(figure, 2016), List.of(), new BigDecimal(from), new BigDecimal(to)));
    }

    @Test
    void people_are_counted_one_by_one_from_the_present_figure_to_twice_the_planned_one() {
        assertThat(of(Figure.RD_EMPLOYEES, "5", "24").written()).isEqualTo("5 48 1");
        assertThat(of(Figure.RD_EMPLOYEES, "0", "1").written()).isEqualTo("0 2 1");
    }

    @Test
    void money_goes_in_round_steps_that_do_not_begin_below_the_present_figure() {
        assertThat(of(Figure.RD_EXPENSE, "3512345.67", "5000000").written()).isEqualTo("3600000 10000000 100000");
        assertThat(of(Figure.RD_EXPENSE, "0", "0.05").written()).isEqualTo("0 0.1 0.01");
    }

    @Test
    void figures_that_fall_or_are_negative_have_a_range_too() {
        assertThat(of(Figure.TOTAL_LIABILITIES, "900", "500").written()).isEqualTo("500 1800 20");
        assertThat(of(Figure.NET_PROFIT, "-1000", "0").written()).isEqualTo("-1000 0 10");
    }

    @Test
    void what_was_written_is_read_again_and_nothing_else_is() {
        BoundRange range = of(Figure.RD_EMPLOYEES, "5", "24");
        assertThat(BoundRange.read(range.written()))
                .hasValueSatisfying(read -> assertThat(read.written()).isEqualTo("5 48 1"));
        assertThat(List.of("", "5 48", "5 5 1", "48 5 1", "5 48 0", "5 48 .", "a b c", "1e9 2e9 1", "1 2 3 4"))
                .allSatisfy(text -> assertThat(BoundRange.read(text)).isEmpty());
    }
}
