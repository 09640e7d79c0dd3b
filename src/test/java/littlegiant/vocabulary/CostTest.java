package littlegiant.vocabulary;

import static littlegiant.vocabulary.Words.EMPLOYEES;
import static littlegiant.vocabulary.Words.NET_PROFIT;
import static littlegiant.vocabulary.Words.RD_EXPENSE;
import static littlegiant.vocabulary.Words.SALES_REVENUE;
import static littlegiant.vocabulary.Words.average;
import static littlegiant.vocabulary.Words.by;
import static littlegiant.vocabulary.Words.compoundGrowth;
import static littlegiant.vocabulary.Words.difference;
import static littlegiant.vocabulary.Words.growth;
import static littlegiant.vocabulary.Words.inEachYear;
import static littlegiant.vocabulary.Words.inEverySuppliedYear;
import static littlegiant.vocabulary.Words.ratio;
import static littlegiant.vocabulary.Words.sum;
import static littlegiant.vocabulary.Words.total;
import static littlegiant.vocabulary.Words.yearsBefore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import littlegiant.facts.Figure;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What judging costs is known from the text, and bounded: in the size of numbers, in figures read, and in time. */
class CostTest {
    private static final List<Quantity> QUANTITIES = List.of(
            SALES_REVENUE,
            ratio(RD_EXPENSE, SALES_REVENUE),
            growth(SALES_REVENUE),
            growth(growth(SALES_REVENUE)),
            growth(growth(growth(SALES_REVENUE))),
            growth(ratio(RD_EXPENSE, EMPLOYEES)),
            average(growth(ratio(RD_EXPENSE, SALES_REVENUE)), 5),
            total(ratio(RD_EXPENSE, SALES_REVENUE), 20),
            average(growth(NET_PROFIT), 3),
            sum(growth(RD_EXPENSE), growth(SALES_REVENUE), ratio(NET_PROFIT, SALES_REVENUE)),
            difference(growth(RD_EXPENSE), growth(SALES_REVENUE)),
            yearsBefore(growth(growth(SALES_REVENUE)), 3),
            ratio(total(growth(RD_EXPENSE), 4), average(ratio(RD_EXPENSE, SALES_REVENUE), 3)));

    private static SampleEnterprise enterprise(long seed) {
        Random random = new Random(seed);
        SampleEnterprise enterprise = new SampleEnterprise();
        for (Figure figure : List.of(Figure.SALES_REVENUE, Figure.RD_EXPENSE, Figure.NET_PROFIT)) {
            Object[] years = new Object[30];
            for (int i = 0; i < years.length; i++) {
                years[i] = new BigDecimal(1 + (long) (random.nextDouble() * 9e16)).movePointLeft(2);
            }
            enterprise.over(figure, years);
        }
        Object[] staff = new Object[30];
        for (int i = 0; i < staff.length; i++) {
            staff[i] = 1 + (long) (random.nextDouble() * 9e14);
        }
        return enterprise.over(Figure.EMPLOYEES, staff);
    }

    @Test
    void no_value_has_more_digits_than_its_text_says() {
        int read = 0;
        for (Quantity quantity : QUANTITIES) {
            for (long seed = 0; seed < 200; seed++) {
                MeasuredValue reading = quantity.read(enterprise(seed).situation());
                if (reading instanceof MeasuredValue.KnownValue known && known.value() instanceof Rational value) {
                    read++;
                    assertThat(value.numerator()
                                    .unscaledValue()
                                    .abs()
                                    .toString()
                                    .length())
                            .as(quantity.words().in(Language.EN))
                            .isLessThanOrEqualTo(quantity.digits().numerator());
                    assertThat(value.denominator().unscaledValue().toString().length())
                            .as(quantity.words().in(Language.EN))
                            .isLessThanOrEqualTo(Math.max(1, quantity.digits().denominator()));
                }
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @Test
    void what_a_notice_asks_is_allowed_and_what_triples_its_digits_again_and_again_is_not() {
        QUANTITIES.forEach(
                quantity -> assertThatCode(() -> Digits.requireFew(quantity)).doesNotThrowAnyException());
        assertThatCode(() -> Digits.requireFew(average(growth(ratio(RD_EXPENSE, SALES_REVENUE)), 20)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Digits.requireFew(compoundGrowth(total(ratio(RD_EXPENSE, SALES_REVENUE), 3), 20)))
                .doesNotThrowAnyException();
        Term nested = SALES_REVENUE;
        for (int level = 0; level < 13; level++) {
            nested = growth(nested);
        }
        Term growths = nested;
        assertThatThrownBy(() -> Digits.requireFew(growths)).isInstanceOf(MisusedWord.class);
        Term totals = total(total(total(ratio(RD_EXPENSE, SALES_REVENUE), 20), 20), 20);
        assertThatThrownBy(() -> Digits.requireFew(totals)).isInstanceOf(MisusedWord.class);
        Term ratios = ratio(RD_EXPENSE, SALES_REVENUE);
        for (int level = 0; level < 12; level++) {
            ratios = ratio(ratios, ratios);
        }
        Term tree = ratios;
        assertThatThrownBy(() -> Digits.requireFew(tree)).isInstanceOf(MisusedWord.class);
    }

    @Test
    void a_condition_weighs_its_years_its_bands_and_its_digits() {
        Condition one = ratio(RD_EXPENSE, SALES_REVENUE).atLeast("5%");
        assertThat(Weight.of(one)).isEqualTo(2);
        assertThat(Weight.of(inEachYear(one, 3))).isEqualTo(6);
        assertThat(Weight.of(inEverySuppliedYear(one))).isEqualTo(200);
        Condition banded = ratio(RD_EXPENSE, SALES_REVENUE)
                .atLeast(by(total(SALES_REVENUE, 3)).upTo("1亿元", "5%").otherwise("3%"));
        assertThat(Weight.of(banded)).isEqualTo(5);
        Condition dear = growth(growth(growth(growth(SALES_REVENUE)))).atLeast("5%");
        assertThat(Weight.of(dear)).isGreaterThan(10 * 16);
    }

    @Test
    @Timeout(60)
    void judging_stops_when_its_time_is_up_and_says_so() {
        Condition condition = inEverySuppliedYear(
                total(total(total(SALES_REVENUE, 20), 20), 20).atLeast("1元"));
        Situation none = Situation.of(enterprise(1).situation().enterprise(), SampleEnterprise.DAY, Duration.ZERO);
        assertThatThrownBy(() -> condition.judge(none)).isInstanceOf(JudgedTooLong.class);
        // What reads little is judged whatever the time.
        Situation little = Situation.of(enterprise(1).situation().enterprise(), SampleEnterprise.DAY, Duration.ZERO);
        assertThat(ratio(RD_EXPENSE, SALES_REVENUE).atLeast("0%").judge(little).status())
                .isEqualTo(Status.MET);
    }

    @Test
    @Timeout(60)
    void what_was_judged_in_time_is_worded_however_late() {
        Situation late = Situation.of(enterprise(1).situation().enterprise(), SampleEnterprise.DAY, Duration.ZERO);
        Judgement judged = ratio(RD_EXPENSE, SALES_REVENUE).atLeast("0%").judge(late);
        Condition dear = total(total(total(SALES_REVENUE, 20), 20), 20).atLeast("1元");
        assertThatThrownBy(() -> dear.judge(late)).isInstanceOf(JudgedTooLong.class);
        for (int i = 0; i < 3_000; i++) {
            judged.cite(new FactSheet());
            assertThat(judged.message().in(Language.EN)).isNotBlank();
        }
        assertThat(GapSearch.of(dear, late)).isEmpty();
        assertThat(Bound.touched(dear, late)).isEmpty();
        assertThat(Breakpoint.of(dear, late, new AdjustableFigure(Figure.SALES_REVENUE, 2016)))
                .isEmpty();
    }

    @Test
    void a_root_past_what_floating_point_holds_is_shown() {
        assertThat(new Root(Rational.of(BigDecimal.TEN.pow(400)), 20).rounded(2))
                .isEqualByComparingTo("99999999999999999999.00");
    }

    @Test
    @Timeout(60)
    void the_search_for_gaps_ends_and_is_the_same_each_time() {
        Condition condition = inEverySuppliedYear(growth(growth(growth(growth(SALES_REVENUE))))
                .atLeast(by(growth(growth(growth(RD_EXPENSE))))
                        .upTo("5%", "500%")
                        .otherwise("900000%")));
        for (long seed = 0; seed < 3; seed++) {
            SampleEnterprise enterprise = enterprise(seed);
            Situation situation = enterprise.situation();
            for (int i = 0; i < 40; i++) {
                GapSearch.of(condition, situation);
            }
            assertThat(GapSearch.of(condition, enterprise.situation()).map(Gap::by))
                    .isEqualTo(GapSearch.of(condition, enterprise.situation()).map(Gap::by));
        }
    }
}
