package littlegiant.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.facts.Basis;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredSubmissionsTest {
    private static final Declarations DECLARED = declared(
            fact("股权融资额", DeclaredUnit.YUAN, false),
            fact("市场占有率", DeclaredUnit.RATIO, true),
            fact("从事细分市场", DeclaredUnit.YEARS, false),
            fact("产品已认证", DeclaredUnit.YES_NO, false),
            fact("认定日期", DeclaredUnit.DAY, false));

    private static DeclaredFact fact(String id, DeclaredUnit unit, boolean ofYear) {
        return DeclaredFact.of(id, unit, ofYear, null, null, null);
    }

    private static Declarations declared(DeclaredFact... facts) {
        Map<String, DeclaredFact> byId = new LinkedHashMap<>();
        Stream.of(facts).forEach(fact -> byId.put(fact.id(), fact));
        return new Declarations(byId, Map.of("科技奖励", DeclaredAttestation.of("科技奖励", null, null, null)));
    }

    private static Submitted<AssessmentRequest> read(String enterprise) {
        return Submissions.assessment(("{\"enterprise\":" + enterprise + "}").getBytes(UTF_8), DECLARED);
    }

    @Test
    void declared_facts_are_read_by_their_units() {
        Submitted<AssessmentRequest> read = read("""
            { "more": { "股权融资额": "9000万元", "从事细分市场": 3.0, "产品已认证": false, "认定日期": "2016-02-29" },
              "years": [ { "fiscalYear": 2016, "more": { "市场占有率": "12.5%" } },
                         { "fiscalYear": 2015, "more": { "市场占有率": 0.3333333333333333 } },
                         { "fiscalYear": 2014, "more": { "市场占有率": null } } ],
              "attestations": { "科技奖励": { "holds": true, "basis": "ATTESTED", "on": "2017-01-01" } } }\
            """);
        assertThat(read.faults()).isEmpty();
        Enterprise enterprise = read.value().enterprise();
        assertThat(enterprise.more().number("股权融资额")).isEqualByComparingTo("90000000");
        assertThat(enterprise.more().number("从事细分市场")).isEqualByComparingTo("3");
        assertThat(enterprise.more().truth("产品已认证")).isFalse();
        assertThat(enterprise.more().day("认定日期")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(enterprise.years().get(0).more().number("市场占有率")).isEqualByComparingTo("0.125");
        assertThat(enterprise.years().get(1).more().number("市场占有率")).isEqualByComparingTo("0.3333333333333333");
        assertThat(enterprise.years().get(2).more().number("市场占有率")).isNull();
        assertThat(enterprise.attestations().declared().of("科技奖励").basis()).isEqualTo(Basis.ATTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"more\":{\"股权融资\":1}}|/enterprise/more/股权融资|no policy declares \"股权融资\": is \"股权融资额\" meant?",
                "{\"more\":{\"客户\":1}}|/enterprise/more/客户|no policy declares \"客户\": declared here are 股权融资额, 从事细分市场,"
                        + " 产品已认证, 认定日期",
                "{\"more\":{\"市场占有率\":1}}|/enterprise/more/市场占有率|\"市场占有率\" is given for each year: write it under more"
                        + " of the year in years",
                "{\"years\":[{\"fiscalYear\":2016,\"more\":{\"股权融资额\":1}}]}|/enterprise/years/0/more/股权融资额|\"股权融资额\""
                        + " is given once: write it under more of the enterprise",
                "{\"more\":{\"股权融资额\":1,\"股权融资额\":2}}|/enterprise/more/股权融资额|property \"股权融资额\" is given twice: give"
                        + " it once",
                "{\"more\":{\"股权融资额\":true}}|/enterprise/more/股权融资额|expected a number, found true",
                "{\"more\":{\"股权融资额\":0.001}}|/enterprise/more/股权融资额|amount 0.001 must be to the cent: two decimals at"
                        + " most",
                "{\"more\":{\"股权融资额\":1e16}}|/enterprise/more/股权融资额|10000000000000000 is past the limit of 10^15",
                "{\"more\":{\"从事细分市场\":-1}}|/enterprise/more/从事细分市场|a number of things cannot be negative: -1",
                "{\"more\":{\"从事细分市场\":2.5}}|/enterprise/more/从事细分市场|\"2.5\" must be a whole number",
                "{\"more\":{\"产品已认证\":\"是\"}}|/enterprise/more/产品已认证|expected true or false, found \"是\"",
                "{\"more\":{\"认定日期\":\"2017-02-29\"}}|/enterprise/more/认定日期|the calendar has no day \"2017-02-29\"",
                "{\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":\"12.5\"}}]}|/enterprise/years/0/more/市场占有率|\"12.5\""
                        + " is no ratio: write it like 0.125 or \"12.5%\"",
                "{\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":1e7}}]}|/enterprise/years/0/more/市场占有率|the ratio"
                        + " 1E+7 is past the limit of 10^6",
                "{\"years\":[{\"fiscalYear\":2016,\"more\":[]}]}|/enterprise/years/0/more|expected an object, found a"
                        + " list",
                "{\"attestations\":{\"科技奖\":{}}}|/enterprise/attestations/科技奖|unknown property \"科技奖\": is \"科技奖励\""
                        + " meant?",
                "{\"attestations\":{\"科技奖励\":true}}|/enterprise/attestations/科技奖励|expected an object, found true",
                "{\"attestations\":{\"科技奖励\":{},\"科技奖励\":{}}}|/enterprise/attestations/科技奖励|property \"科技奖励\" is given"
                        + " twice: give it once",
                "{\"attestations\":{\"declared\":{}}}|/enterprise/attestations/declared|unknown property \"declared\":"
                        + " one of managementTeam, financialSystem, marketAdaptability, incentiveMechanism, rdMechanism,"
                        + " managementSystem, proprietaryTechnology, innovationIntegration, productOrServiceFormed, 科技奖励",
            })
    void every_fault_is_told_at_its_pointer(String enterprise, String pointer, String message) {
        assertThat(read(enterprise).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message().in(Language.EN)).isEqualTo(message);
        });
    }

    @Test
    void where_nothing_is_declared_nothing_more_can_be_given() {
        assertThat(Submissions.assessment("{\"enterprise\":{\"more\":{\"a\":1},\"name\":\"n\"}}".getBytes(UTF_8))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/enterprise/more/a");
        assertThat(Submissions.assessment("{\"enterprise\":{\"more\":{}}}".getBytes(UTF_8))
                        .faults())
                .isEmpty();
    }

    @Test
    void what_was_recorded_stays_readable_when_its_declaration_is_withdrawn_or_changed() {
        byte[] recorded = """
            {"enterprise":{"name":"n","more":{"股权融资额":1,"产品已认证":true,"从事细分市场":"2016-01-01"},
             "attestations":{"科技奖励":{"holds":true},"退出的":{"holds":true}}}}\
            """.getBytes(UTF_8);
        Declarations fewer =
                declared(fact("产品已认证", DeclaredUnit.YES_NO, false), fact("从事细分市场", DeclaredUnit.YEARS, false));
        Submitted<AssessmentRequest> read = Submissions.recorded(recorded, fewer);
        assertThat(read.faults()).isEmpty();
        assertThat(read.value().enterprise().more().byId()).isEqualTo(Map.of("产品已认证", true));
        assertThat(read.value().enterprise().attestations().declared().byId()).containsOnlyKeys("科技奖励");
        assertThat(Submissions.assessment(recorded, fewer).faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/enterprise/more/股权融资额", "/enterprise/more/从事细分市场", "/enterprise/attestations/退出的");
    }
}
