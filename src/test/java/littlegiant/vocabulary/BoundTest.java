package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.facts.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {
    private static List<String> written(Condition condition) {
        return Bound.of(condition).stream()
                .map(bound ->
                        bound.comparator().symbol() + " " + bound.threshold().written())
                .toList();
    }

    private static List<String> touched(Condition condition, Situation situation) {
        return Bound.touched(condition, situation).stream()
                .map(touch -> touch.bound().threshold().written() + " " + touch.side())
                .toList();
    }

    @Test
    void the_bounds_of_a_condition_are_those_of_its_parts_each_once() {
        assertThat(written(allOf(
                        NET_PROFIT.moreThan("0元"),
                        generally(ratio(TOTAL_LIABILITIES, TOTAL_ASSETS).atMost("70%")),
                        anyOf(growth(NET_PROFIT), growth(TOTAL_ASSETS)).atLeast("10%"),
                        inEachYear(NET_PROFIT.moreThan("0元"), 3),
                        attested(MANAGEMENT_TEAM))))
                .containsExactly("> 0元", "≤ 70%", "≥ 10%");
    }

    @Test
    void the_bounds_of_bands_are_bounds_too() {
        assertThat(written(ratio(RD_EXPENSE, MAIN_BUSINESS_REVENUE)
                        .atLeast(by(MAIN_BUSINESS_REVENUE)
                                .upTo("5000万元", "5%")
                                .below("2亿元", "4%")
                                .otherwise("3%"))))
                .containsExactly("≤ 5000万元", "< 2亿元", "≥ 5%", "≥ 4%", "≥ 3%");
    }

    @ParameterizedTest
    @CsvSource({"4, -1", "5, 0", "6, 1"})
    void a_value_lies_below_at_or_above_its_bound(int rdEmployees, int side) {
        Situation situation = new SampleEnterprise()
                .with(Figure.EMPLOYEES, 100)
                .with(Figure.RD_EMPLOYEES, rdEmployees)
                .situation();
        assertThat(touched(ratio(RD_EMPLOYEES, EMPLOYEES).atLeast("5%"), situation))
                .containsExactly("5% " + side);
    }

    @Test
    void only_the_band_that_applies_is_touched_beside_the_bounds_of_the_bands() {
        Situation situation = new SampleEnterprise()
                .with(Figure.MAIN_BUSINESS_REVENUE, 100_000_000)
                .with(Figure.RD_EXPENSE, 4_000_000)
                .situation();
        assertThat(touched(
                        ratio(RD_EXPENSE, MAIN_BUSINESS_REVENUE)
                                .atLeast(by(MAIN_BUSINESS_REVENUE)
                                        .upTo("5000万元", "5%")
                                        .below("2亿元", "4%")
                                        .otherwise("3%")),
                        situation))
                .containsExactly("5000万元 1", "2亿元 -1", "4% 0");
    }

    @Test
    void what_is_missing_or_cannot_be_computed_touches_nothing() {
        assertThat(touched(
                        anyOf(ratio(RD_EMPLOYEES, EMPLOYEES), growth(NET_PROFIT))
                                .atLeast("5%"),
                        new SampleEnterprise().over(Figure.NET_PROFIT, 1, -1).situation()))
                .isEmpty();
    }
}
