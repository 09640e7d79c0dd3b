package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class CaseReaderTest {
    private final Diagnostics found = new Diagnostics();

    private List<Case> read(String text) {
        return CaseReader.read("city", "city/cases/C2.yaml", text, found);
    }

    @Test
    void a_case_lies_over_what_its_file_shares() {
        List<Case> cases = read("""
            criterion: C2
            asOf: 2017-06-30
            given:
              townOrPark: 腾鳌开发区
              years:
                - { fiscalYear: 2016, employees: 100, rdEmployees: 5 }
                - { fiscalYear: 2015, employees: 90 }
            cases:
              - name: 研发人员未报
                given:
                  years: [ { fiscalYear: 2016, rdEmployees: null }, { fiscalYear: 2015, absent: true } ]
                  attestations: { managementTeam: { holds: true, on: 2017-04-20 } }
                expect: MISSING
                missing: [ /years/0/rdEmployees ]
              - name: 另一年
                asOf: 2016-06-30
                given: { townOrPark: null }
                expect: NOT_STATED
            """);
        assertThat(found.sorted()).isEmpty();
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).given().toString())
                .isEqualTo("{\"townOrPark\":\"腾鳌开发区\",\"years\":[{\"fiscalYear\":2016,\"employees\":100}],"
                        + "\"attestations\":{\"managementTeam\":{\"holds\":true,\"on\":\"2017-04-20\"}}}");
        assertThat(cases.get(0).expectation())
                .isEqualTo(new Case.ExpectedStatus("MISSING", Optional.of(List.of("/years/0/rdEmployees"))));
        assertThat(cases.get(0).line()).isEqualTo(9);
        assertThat(cases.get(1).given().toString()).doesNotContain("townOrPark").contains("\"rdEmployees\":5");
        assertThat(cases.get(1).asOf()).hasToString("2016-06-30");
    }

    @Test
    void bounds_and_offers_are_read() {
        List<Case> cases = read("""
            criterion: C2
            asOf: 2017-06-30
            cases:
              - { name: a, vary: rdEmployees, expect: { below: NOT_MET, at: MET, above: MET } }
              - { name: b, offered: [ SEED_FUND, TALENT ] }
            """);
        assertThat(found.sorted()).isEmpty();
        assertThat(cases.get(0).expectation())
                .isEqualTo(new Case.ExpectedAroundBound(
                        "rdEmployees",
                        Map.of(Case.CaseSide.BELOW, "NOT_MET", Case.CaseSide.AT, "MET", Case.CaseSide.ABOVE, "MET")));
        assertThat(cases.get(1).expectation()).isEqualTo(new Case.Offers(List.of("SEED_FUND", "TALENT")));
    }

    @Test
    void each_fault_is_told_on_its_line() {
        read("""
            criterion: C2
            cases:
              - { name: no day, expect: MET }
              - { asOf: 2017-01-01, expect: MET }
              - { name: no status, asOf: 2017-01-01, expect: MAYBE }
              - { name: no expectation, asOf: 2017-01-01 }
              - { name: no sides, asOf: 2017-01-01, vary: netProfit, expect: MET }
              - { name: no date, asOf: 2017-02-29, expect: MET }
              - { name: unknown key, asOf: 2017-01-01, expects: MET, expect: MET }
            """);
        assertThat(found.sorted().stream().map(d -> d.line() + " " + d.message().in(Language.EN)))
                .containsExactly(
                        "3 the case does not say the day of the assessment (asOf)",
                        "4 the case has no name",
                        "5 \"MAYBE\" is nothing that can be expected",
                        "6 the case does not say what is expected",
                        "7 the case does not say what is expected",
                        "8 \"2017-02-29\" is no date",
                        "9 \"expects\" is not known here");
    }

    @Test
    void a_file_without_cases_is_a_fault() {
        assertThat(read("criterion: C2\n")).isEmpty();
        assertThat(read("criterion: C2\ncases: []\n")).isEmpty();
        assertThat(found.sorted()).hasSize(2);
    }
}
