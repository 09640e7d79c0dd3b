package littlegiant.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.Stage;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A body that is no assessment's. */
    public record Note(String note, Long times, List<BigDecimal> amounts) {}

    @Test
    void a_request_is_read_as_it_was_written() throws IOException {
        AssessmentRequest request = accepted(Submissions.assessment(accepted()));

        assertThat(request.policy()).isEqualTo("haicheng-2017");
        assertThat(request.decisions()).containsExactly("recognition", "cultivation");
        assertThat(request.asOf()).isEqualTo(LocalDate.of(2017, 6, 30));
        Enterprise enterprise = request.enterprise();
        assertThat(enterprise.name()).isEqualTo("海城某某机械有限公司 🚀");
        assertThat(enterprise.establishedOn()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(enterprise.category()).isEqualTo(Category.MANUFACTURING);
        assertThat(enterprise.stage()).isEqualTo(Stage.GROWTH);
        assertThat(enterprise.technologyEvidence()).containsExactly(TechnologyEvidence.HIGH_TECH_ENTERPRISE);
        assertThat(enterprise.intellectualProperty()).isEmpty();
        assertThat(enterprise.abnormalOperation()).isFalse();
        assertThat(enterprise.attestations().managementTeam())
                .isEqualTo(new Attestation(true, Basis.ATTESTED, "科技局", LocalDate.of(2017, 4, 20)));
        assertThat(enterprise.violations())
                .containsExactly(new Violation(ViolationGround.TAX_EVASION, null, null, null, true, null));
    }

    @Test
    void an_amount_that_says_its_unit_is_taken_and_a_bare_number_is_yuan() {
        FiscalYear year =
                accepted(Submissions.enterprise("""
                    {"years": [{"fiscalYear": 2016, "salesRevenue": "9000万元", "operatingRevenue": "1.5 亿元",
                                "netProfit": "-3万", "rdExpense": "1,234.50元", "totalAssets": 9000}]}\
                    """.getBytes(UTF_8))).years().get(0);
        assertThat(year.salesRevenue()).isEqualTo(new BigDecimal("90000000"));
        assertThat(year.operatingRevenue()).isEqualTo(new BigDecimal("150000000"));
        assertThat(year.netProfit()).isEqualTo(new BigDecimal("-30000"));
        assertThat(year.rdExpense()).isEqualTo(new BigDecimal("1234.5"));
        assertThat(year.totalAssets()).isEqualTo(new BigDecimal("9000"));
    }

    @Test
    void a_text_without_a_unit_or_with_one_of_something_else_is_no_amount() {
        List<String> told = Submissions.enterprise("""
            {"years": [{"salesRevenue": "9000", "operatingRevenue": "100人", "netProfit": "万元",
                        "rdExpense": "", "totalAssets": "0.001元", "employees": "100人", "fiscalYear": 2016,
                        "totalLiabilities": "20000万亿元"}]}\
            """.getBytes(UTF_8)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.message().in(Language.EN))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "/years/0/salesRevenue expected a number, found \"9000\"",
                        "/years/0/operatingRevenue \"100人\" has the unit \"人\", which is none of money: use 元, 万元, 亿元"
                                + " or 万亿元",
                        "/years/0/netProfit expected a number, found \"万元\"",
                        "/years/0/rdExpense expected a number, found \"\"",
                        "/years/0/totalAssets amount 0.001 must be to the cent: two decimals at most",
                        "/years/0/employees expected a whole number, found \"100人\"",
                        "/years/0/totalLiabilities 20000000000000000 is past the limit of 10^15");
    }

    @Test
    void numbers_are_exact_and_carry_no_exponent() throws IOException {
        FiscalYear year = accepted(Submissions.assessment(accepted()))
                .enterprise()
                .years()
                .get(0);

        assertThat(year.employees()).isEqualTo(118);
        assertThat(year.rdEmployees()).isEqualTo(12);
        assertThat(year.netProfit()).isEqualTo(new BigDecimal("-0.50"));
        assertThat(year.salesRevenue()).isEqualTo(new BigDecimal("150000000"));
        assertThat(year.rdExpense()).isEqualTo(new BigDecimal("12.5"));
        assertThat(year.totalAssets()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void what_is_not_given_is_missing() {
        AssessmentRequest request = accepted(Submissions.assessment("{\"enterprise\": {}}".getBytes(UTF_8)));

        assertThat(request.policy()).isNull();
        assertThat(request.decisions()).isEmpty();
        assertThat(request.asOf()).isNull();
        assertThat(request.enterprise().violations()).isNull();
        assertThat(request.enterprise().intellectualProperty()).isNull();
        assertThat(request.enterprise().years()).isEmpty();
    }

    @Test
    void a_line_is_read_where_it_stands_in_a_buffer() {
        byte[] buffer = "garbage\n{\"enterprise\": {\"name\": \"甲\"}}\n{\"x\": 海}".getBytes(UTF_8);
        int end = new String(buffer, UTF_8).lastIndexOf('\n') + 2;

        AssessmentRequest request = accepted(Submissions.assessment(buffer, 8, end));
        assertThat(request.enterprise().name()).isEqualTo("甲");
        List<Fault> faults =
                Submissions.assessment(buffer, end + 1, buffer.length).faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).message().in(Language.EN)).contains("line 1, column 7: \"海}\"");
    }

    @Test
    void an_enterprise_is_read_alike_from_json_from_a_tree_and_from_yaml() throws IOException {
        JsonNode tree = TREES.readTree(accepted()).get("enterprise");
        Enterprise expected = accepted(Submissions.assessment(accepted())).enterprise();

        assertThat(accepted(Submissions.enterprise(TREES.treeAsTokens(tree)))).isEqualTo(expected);
        try (JsonParser yaml = new YAMLFactory().createParser(tree.toString())) {
            assertThat(accepted(Submissions.enterprise(yaml))).isEqualTo(expected);
        }
    }

    @Test
    void faults_of_an_enterprise_alone_point_into_it() throws IOException {
        String text = "years:\n- fiscalYear: 2016\n- fiscalYear: 2015\n  employes: 3\n  rdEmployees: -1\n";
        try (JsonParser yaml = new YAMLFactory().createParser(text)) {
            assertThat(Submissions.enterprise(yaml).faults().stream().map(Fault::pointer))
                    .containsExactly("/years/1/employes", "/years/1/rdEmployees");
        }
        Map<String, Object> tree = Map.of("years", List.of(Map.of("fiscalYear", 2016), Map.of("fiscalYear", "x")));
        assertThat(Submissions.enterprise(TREES.treeAsTokens(TREES.valueToTree(tree))).faults().stream()
                        .map(Fault::pointer))
                .containsExactly("/years/1/fiscalYear");
    }

    @Test
    void malformed_yaml_is_one_fault() throws IOException {
        try (JsonParser yaml = new YAMLFactory().createParser("years: [ {fiscalYear: 2016\nname: 'x")) {
            assertThat(Submissions.enterprise(yaml).faults()).hasSize(1);
        }
    }

    @Test
    void any_public_record_can_be_a_body() {
        byte[] json = "{\"note\": \"n\", \"times\": 3, \"amounts\": [1, 0.5]}".getBytes(UTF_8);
        assertThat(accepted(Submissions.body(Note.class, json)))
                .isEqualTo(new Note("n", 3L, List.of(BigDecimal.ONE, new BigDecimal("0.5"))));
        assertThat(Submissions.body(Note.class, "{\"nota\": 1}".getBytes(UTF_8)).faults())
                .hasSize(1);
    }

    private static <T> T accepted(Submitted<T> submitted) {
        assertThat(submitted.faults().stream()
                        .map(f -> f.pointer() + f.message().in(Language.EN)))
                .isEmpty();
        return submitted.value();
    }

    private static byte[] accepted() throws IOException {
        try (InputStream json = SubmissionsTest.class.getResourceAsStream("/submissions/accepted.json")) {
            return json.readAllBytes();
        }
    }
}
