package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which values a threshold is tried. */
class SweepValuesTest {

    private static SweepValues asked(String from, String to, Integer steps, List<String> values) {
        return SweepValues.of(
                new SweepRequest(null, "C2", null, from, to, steps, values, null, null), Threshold.read("5%"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1%|3%|5|1%, 1.5%, 2%, 2.5%, 3%",
                "3%|1%|3|3%, 2%, 1%",
                "0%|1%|4|0%, 0.333333%, 0.666667%, 1%",
                "-1%|1%|3|-1%, 0%, 1%",
                "500万元|1000万元|2|500万元, 1000万元",
                "1|3|3|1, 2, 3",
                "100|300|3|100, 200, 300"
            })
    void values_lie_at_the_same_distance_and_end_where_they_are_to(String from, String to, int steps, String values) {
        assertThat(asked(from, to, steps, null).values()).containsExactly(values.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6%|5%|6%|12%", "4%|5%|4%|10%", "0%|5%|0%|10%", "5%|5%|5%|10%"})
    void around_a_proposal_they_hold_it_and_the_present_value(
            String proposed, String present, String one, String last) {
        List<String> values = SweepValues.around(Threshold.read("5%"), proposed).values();
        assertThat(values)
                .contains(one, present)
                .endsWith(last)
                .startsWith("0%")
                .doesNotHaveDuplicates();
        assertThat(values.stream().map(value -> Threshold.read(value).value())).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"ten", "999999999999999"})
    void a_proposal_that_is_no_threshold_or_whose_double_is_none_is_refused(String proposed) {
        SweepValues values = SweepValues.around(Threshold.read("5"), proposed);
        assertThat(values.values()).isEmpty();
        assertThat(values.faults().get(0).message().in(Language.ZH)).contains(proposed);
    }

    @Test
    void left_out_they_go_from_nothing_to_twice_what_it_is_now() {
        assertThat(asked(null, null, null, null).values())
                .hasSize(21)
                .startsWith("0%", "0.5%")
                .contains("5%")
                .endsWith("10%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3年|1年, 2年, 3年, 4年, 5年, 6年", "1个月|1个月, 2个月"})
    void a_length_of_time_is_tried_in_whole_numbers_from_one_up(String present, String values) {
        SweepRequest all = new SweepRequest(null, "C2", null, null, null, null, null, null, null);
        assertThat(SweepValues.of(all, Threshold.read(present)).values()).containsExactly(values.split(", "));
    }

    @Test
    void what_cannot_be_meant_is_refused_at_its_place() {
        assertThat(fault(asked("1%", null, null, null))).isEqualTo("/to: give both from and to");
        assertThat(fault(asked(null, "1%", null, null))).isEqualTo("/from: give both from and to");
        assertThat(fault(asked("1%", "2", null, null))).startsWith("/to: from and to must be in the same unit");
        assertThat(fault(asked("x", "2", null, null))).startsWith("/from: the threshold \"x\" cannot be read");
        assertThat(fault(asked("1%", "2%", 1, null))).startsWith("/steps");
        assertThat(fault(asked("1%", "2%", 201, null))).startsWith("/steps");
        assertThat(fault(asked("1%", "2%", null, List.of("5%")))).startsWith("/values: give either");
        assertThat(fault(asked(null, null, null, List.of()))).isEqualTo("/values: give 1 to 200 values");
        assertThat(fault(asked(null, null, null, Collections.nCopies(201, "5%"))))
                .startsWith("/values");
        assertThat(fault(asked(null, null, null, Arrays.asList("5%", null)))).startsWith("/values/1");
        assertThat(fault(asked(null, null, null, List.of("9".repeat(41))))).startsWith("/values/0");
    }

    private static String fault(SweepValues values) {
        assertThat(values.values()).isEmpty();
        return values.faults().get(0).pointer() + ": "
                + values.faults().get(0).message().in(Language.EN);
    }
}
