package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.upload.TypedFacts;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** What is typed in the form, and what it is taken for. */
class FactFormTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static TypedRequest typed(String address, String text) {
        return TypedRequest.of(new FormValues(Map.of(address, text)), Declarations.NONE, DAY);
    }

    @Test
    void every_fact_that_a_table_can_hold_has_its_field() {
        TreeSet<String> fields = new TreeSet<>();
        Stream.of(
                        FormFields.basics(),
                        FormFields.people(),
                        FormFields.income(),
                        FormFields.assets(),
                        FormFields.credit())
                .forEach(group -> group.forEach(field -> fields.add(field.path())));
        FormFields.topics(Declarations.NONE)
                .forEach(topic -> FormFields.attestation(topic).forEach(field -> fields.add(field.path())));
        // The columns of the form are the years; lists have groups of their own.
        fields.add("/fiscalYear");
        fields.add("/intellectualProperty");
        fields.add("/violations");
        assertThat(fields)
                .isEqualTo(new TreeSet<>(TypedFacts.of(Declarations.NONE).paths()));
    }

    @Test
    void money_is_taken_in_any_unit_and_what_is_no_money_is_told_at_its_field() {
        for (String written : new String[] {"8000万", "0.8亿", "80,000,000", "80000000元"}) {
            JsonNode enterprise = typed("years.2016.netProfit", written).enterprise();
            assertThat(enterprise.at("/years/0/netProfit").decimalValue())
                    .as(written)
                    .isEqualByComparingTo("80000000");
            assertThat(enterprise.at("/years/0/fiscalYear").asInt()).isEqualTo(2016);
        }
        TypedRequest wrong = typed("years.2016.netProfit", "about eight");
        assertThat(wrong.faults().get("years.2016.netProfit").in(Language.ZH)).contains("about eight");
        assertThat(wrong.enterprise().has("years")).isFalse();
    }

    @Test
    void a_bare_amount_is_asked_about_only_where_another_unit_would_make_it_what_it_was() {
        BigDecimal last = new BigDecimal("80000000");
        assertThat(MoneyQuestion.about("8000", last)).isPresent();
        assertThat(MoneyQuestion.about("9500", last).orElseThrow().inTenThousands())
                .isEqualTo("9500万元");
        assertThat(MoneyQuestion.about("-8,000", last.negate())).isPresent();
        for (String unasked : new String[] {"8000万", "8000元", "80,000,000", "81000000", "3", "0", "", "x"}) {
            assertThat(MoneyQuestion.about(unasked, last)).as(unasked).isEmpty();
        }
        assertThat(MoneyQuestion.about("8000", BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void facts_that_were_recorded_fill_the_form_and_are_read_from_it_as_they_were() throws IOException {
        JsonNode example = JSON.readTree(FactFormTest.class.getResourceAsStream("/openapi/assess-request.json"))
                .path("enterprise");
        TypedRequest again = TypedRequest.of(FactValues.of(example), Declarations.NONE, DAY);
        assertThat(again.faults()).isEmpty();
        // Numbers are compared by value.
        assertThat(again.enterprise().equals(FactFormTest::compare, example))
                .as("%s%n%s", again.enterprise(), example)
                .isTrue();
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    @Test
    void a_fault_of_the_submission_is_told_at_the_field_where_it_was_typed() {
        TypedRequest request = TypedRequest.of(
                new FormValues(Map.of(
                        "years.2015.employees", "10",
                        "intellectualProperty.1.number", "ZL1",
                        "intellectualProperty.count", "2")),
                Declarations.NONE,
                DAY);
        assertThat(request.fieldOf("/enterprise/years/0/rdEmployees", 2016)).contains("years.2015.rdEmployees");
        // The first entry was left empty and is not submitted.
        assertThat(request.fieldOf("/enterprise/intellectualProperty/0/type", 2016))
                .contains("intellectualProperty.1.type");
        assertThat(request.fieldOf("/asOf", 2016)).isEmpty();
    }

    @Test
    void what_a_policy_declares_has_fields_of_its_own() {
        DeclaredFact share = DeclaredFact.of("市场占有率", DeclaredUnit.RATIO, true, null, "market share", null);
        Declarations declared = new Declarations(Map.of(share.id(), share), Map.of());
        TypedRequest request = TypedRequest.of(new FormValues(Map.of("years.2016.more.市场占有率", "12.5%")), declared, DAY);
        assertThat(request.enterprise().at("/years/0/more/市场占有率").decimalValue())
                .isEqualByComparingTo("0.125");
    }

    @Test
    void a_figure_and_its_threshold_are_drawn_on_one_scale() {
        ComparisonBar bar = ComparisonBar.of("4.24%", "≥ 5%").orElseThrow();
        assertThat(bar.figure()).isLessThan(bar.threshold());
        assertThat(bar.description().in(Language.EN)).isEqualTo("found 4.24%, required ≥ 5%");
        ComparisonBar loss = ComparisonBar.of("-10%", "≥ 15%").orElseThrow();
        assertThat(loss.start()).isEqualByComparingTo(loss.figure());
        assertThat(ComparisonBar.of("5 人", "≥ 5%")).isEmpty();
        assertThat(ComparisonBar.of("16.18%;8.47%", "≥ 10%")).isEmpty();
    }

    @Test
    void money_is_shown_exactly_with_the_larger_unit_beside_it() {
        assertThat(Amounts.money(new BigDecimal("80000000")).in(Language.ZH)).isEqualTo("80,000,000元 · 8,000万元");
        assertThat(Amounts.money(new BigDecimal("123456789.01")).in(Language.ZH))
                .isEqualTo("123,456,789.01元 · 1.2345678901亿元");
        assertThat(Amounts.money(new BigDecimal("9999.99")).in(Language.EN)).isEqualTo("9,999.99 yuan");
    }
}
