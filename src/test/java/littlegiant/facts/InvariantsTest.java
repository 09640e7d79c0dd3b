package littlegiant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsTest {
    private static final String LARGEST = "1000000000000000";

    @Test
    void an_enterprise_without_any_fact_has_no_fault() {
        assertThat(Invariants.faultsOf(Enterprises.with())).isEmpty();
    }

    @Test
    void a_wrong_check_character_is_refused_with_the_right_one() {
        Enterprise enterprise = Enterprises.with("91350100M000100Y44", null, null);
        assertOneFault(enterprise, "/unifiedSocialCreditCode", "91350100M000100Y44", "\"3\"");
    }

    @Test
    void a_wrong_check_character_that_was_looked_up_is_taken_with_a_warning() {
        Enterprise verified = Enterprises.verified("91350203M0001QKT19", true);
        assertThat(Invariants.faultsOf(verified)).isEmpty();
        assertThat(Invariants.warningsOf(verified)).singleElement().satisfies(warning -> {
            assertThat(warning.in(Language.ZH)).contains("91350203M0001QKT19", "代码已核实");
            assertThat(warning.in(Language.EN)).contains("91350203M0001QKT19", "verified");
        });
    }

    @Test
    void only_a_code_with_a_wrong_check_character_needs_to_be_looked_up() {
        assertThat(Invariants.warningsOf(Enterprises.verified("91210381MA0P000187", true)))
                .isEmpty();
        assertThat(Invariants.warningsOf(Enterprises.verified(null, true))).isEmpty();
        assertThat(Invariants.faultsOf(Enterprises.verified(null, true))).isEmpty();
    }

    @Test
    void a_wrong_check_character_that_was_not_looked_up_is_refused_and_the_way_out_is_said() {
        for (Boolean verified : new Boolean[] {false, null}) {
            Enterprise enterprise = Enterprises.verified("91350203M0001QKT19", verified);
            assertOneFault(enterprise, "/unifiedSocialCreditCode", "91350203M0001QKT19", "creditCodeVerified");
            assertThat(Invariants.faultsOf(enterprise).get(0).formMessage().in(Language.ZH))
                    .contains("91350203M0001QKT19", "请在“代码已核实”一栏填“是”")
                    .doesNotContain("creditCodeVerified");
            assertThat(Invariants.warningsOf(enterprise)).isEmpty();
        }
    }

    @Test
    void a_malformed_credit_code_is_refused_whoever_looked_it_up() {
        assertOneFault(Enterprises.verified("91350203M0001QKT1", true), "/unifiedSocialCreditCode", "18");
    }

    @Test
    void a_malformed_credit_code_is_refused() {
        assertOneFault(Enterprises.with("91350100M000100Y4Z", null, null), "/unifiedSocialCreditCode", "Y4Z", "18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21038", "2103810", "21038A", "２１０３８１"})
    void a_division_has_six_digits(String division) {
        Enterprise enterprise = Enterprises.of(null, division, null, null, List.of());
        assertOneFault(enterprise, "/registeredDivision", "\"" + division + "\"");
        assertThat(Invariants.faultsOf(Enterprises.of(null, "210381", null, null, List.of())))
                .isEmpty();
    }

    @Test
    void a_code_of_no_industry_is_refused() {
        assertOneFault(Enterprises.with(null, "D3089", null), "/industryCode", "D3089");
    }

    @Test
    void each_year_says_which_it_is() {
        assertOneFault(Enterprises.with(year(null)), "/years/0/fiscalYear");
    }

    @ParameterizedTest
    @ValueSource(ints = {1948, 3000, 0, -2016, Integer.MAX_VALUE})
    void a_year_that_cannot_be_one_is_refused(int fiscalYear) {
        assertOneFault(Enterprises.with(year(fiscalYear)), "/years/0/fiscalYear", String.valueOf(fiscalYear));
    }

    @Test
    void the_first_and_the_last_year_are_accepted() {
        assertThat(Invariants.faultsOf(Enterprises.with(year(Limits.FIRST_YEAR), year(Limits.LAST_YEAR))))
                .isEmpty();
    }

    @Test
    void a_year_given_again_is_refused_where_it_is_given_again() {
        Enterprise enterprise = Enterprises.with(year(2016), year(2015), year(2016));
        assertOneFault(enterprise, "/years/2/fiscalYear", "2016", " 1 ");
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void a_figure_may_be_10_to_the_15_and_no_more(Figure figure) {
        assertThat(Invariants.faultsOf(Enterprises.with(year(figure, LARGEST)))).isEmpty();
        String more = new BigDecimal(LARGEST).add(figure.step()).toString();
        assertOneFault(Enterprises.with(year(figure, more)), "/years/0/" + figure.property(), more);
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void only_money_may_be_negative(Figure figure) {
        Enterprise enterprise = Enterprises.with(year(figure, "-1"));
        if (figure.unit() == Unit.COUNT) {
            assertOneFault(enterprise, "/years/0/" + figure.property(), "-1");
        } else {
            assertThat(Invariants.faultsOf(enterprise)).isEmpty();
            assertThat(Invariants.faultsOf(Enterprises.with(year(figure, "-" + LARGEST))))
                    .isEmpty();
            assertOneFault(Enterprises.with(year(figure, "-" + LARGEST + ".01")), "/years/0/" + figure.property());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Figure.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*EMPLOYEES.*")
    void money_is_to_the_cent(Figure figure) {
        assertThat(Invariants.faultsOf(Enterprises.with(year(figure, "0.01")))).isEmpty();
        assertThat(Invariants.faultsOf(Enterprises.with(year(figure, "0.010")))).isEmpty();
        assertOneFault(Enterprises.with(year(figure, "0.001")), "/years/0/" + figure.property(), "0.001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
    void a_hostile_exponent_is_refused_without_being_written_out(String hostile) {
        Enterprise enterprise = Enterprises.with(year(Figure.NET_PROFIT, hostile));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertOneFault(enterprise, "/years/0/netProfit", "999999999"));
    }

    @Test
    void research_staff_is_part_of_the_staff() {
        assertThat(Invariants.faultsOf(Enterprises.with(staff(118L, 118L)))).isEmpty();
        assertOneFault(Enterprises.with(staff(118L, 119L)), "/years/0/rdEmployees", "118", "119");
        assertThat(Invariants.faultsOf(Enterprises.with(staff(null, 119L)))).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once() {
        List<FiscalYear> years = List.of(year(null), year(Figure.EMPLOYEES, "-1"), staff(1L, 2L));
        Enterprise enterprise = Enterprises.of("x", "x", "x", null, years);
        assertThat(Invariants.faultsOf(enterprise).stream().map(Fault::pointer))
                .containsExactly(
                        "/unifiedSocialCreditCode",
                        "/registeredDivision",
                        "/industryCode",
                        "/years/0/fiscalYear",
                        "/years/1/employees",
                        "/years/2/fiscalYear",
                        "/years/2/rdEmployees");
    }

    private static void assertOneFault(Enterprise enterprise, String pointer, String... quoted) {
        List<Fault> faults = Invariants.faultsOf(enterprise);
        assertThat(faults.stream().map(Fault::pointer)).containsExactly(pointer);
        for (Language language : Language.values()) {
            String message = faults.get(0).message().in(language);
            Stream.of(quoted)
                    .forEach(q -> assertThat(message.replace('“', '"').replace('”', '"'))
                            .containsIgnoringCase(q));
        }
    }

    private static FiscalYear year(Integer fiscalYear) {
        return new FiscalYear(fiscalYear, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static FiscalYear staff(Long employees, Long rdEmployees) {
        return new FiscalYear(2016, employees, null, rdEmployees, null, null, null, null, null, null, null, null, null);
    }

    private static FiscalYear year(Figure figure, String written) {
        BigDecimal value = new BigDecimal(written);
        return new FiscalYear(
                2016,
                count(figure, Figure.EMPLOYEES, value),
                count(figure, Figure.EMPLOYEES_YEAR_END, value),
                count(figure, Figure.RD_EMPLOYEES, value),
                money(figure, Figure.OPERATING_REVENUE, value),
                money(figure, Figure.MAIN_BUSINESS_REVENUE, value),
                money(figure, Figure.SALES_REVENUE, value),
                money(figure, Figure.PRODUCT_SALES_REVENUE, value),
                money(figure, Figure.RD_INVESTMENT, value),
                money(figure, Figure.RD_EXPENSE, value),
                money(figure, Figure.NET_PROFIT, value),
                money(figure, Figure.TOTAL_ASSETS, value),
                money(figure, Figure.TOTAL_LIABILITIES, value));
    }

    private static Long count(Figure figure, Figure component, BigDecimal value) {
        return figure == component ? value.longValueExact() : null;
    }

    private static BigDecimal money(Figure figure, Figure component, BigDecimal value) {
        return figure == component ? value : null;
    }
}
