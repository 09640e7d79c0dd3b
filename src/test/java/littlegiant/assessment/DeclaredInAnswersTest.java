package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.facts.FactLabels;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.vocabulary.CitedFacts;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** How people read of facts that a policy declares: in the catalogue, a report and an export. */
class DeclaredInAnswersTest {
    private static final Declarations DECLARED = new Declarations(
            Map.of(
                    "融资",
                    DeclaredFact.of("融资", DeclaredUnit.YUAN, false, "股权融资额", "equity raised", null),
                    "占有率",
                    DeclaredFact.of("占有率", DeclaredUnit.RATIO, true, "市场占有率", "market share", null)),
            Map.of("奖励", DeclaredAttestation.of("奖励", "科技奖励", "award", null)));

    @Test
    void the_catalogue_lists_what_a_policy_declares_and_says_its_conditions_in_words() {
        CheckResult check = RuleChecker.check(RuleFiles.of(Map.of("city/policy.yaml", """
            title: t
            documentNumber: 文号
            issuer: i
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            facts:
              融资: { unit: 元, per: enterprise, label: 股权融资额, labelEn: equity raised, hint: 累计 }
            attestations:
              奖励: { label: 科技奖励 }
            """, "city/selection.drl", """
            package city.selection
            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "融资不低于 {1}"
                @clause( "四(一)1" )
            when
                Enterprise()
            then
                insert( require( "C1", anyOf( fact( "融资" ).atLeast( "9000万元" ), attested( "奖励" ) ) ) );
            end
            """)));
        Policy policy = check.release().orElseThrow().policies().get("city");
        Catalogue catalogue = Catalogue.of("r", policy, java.util.Optional.empty(), Language.EN);
        assertThat(catalogue.facts())
                .containsExactly(new Catalogue.FactEntry("融资", "equity raised", "元", "enterprise", "累计"));
        assertThat(catalogue.attestations()).containsExactly(new Catalogue.AttestationEntry("奖励", "科技奖励", null));
        assertThat(Catalogue.of("r", policy, java.util.Optional.empty(), Language.ZH)
                        .decisions()
                        .get(0)
                        .criteria()
                        .get(0)
                        .condition())
                .contains("股权融资额 ≥ 9000万元")
                .contains("科技奖励经核实认定");
    }

    @Test
    void facts_of_a_record_are_called_by_their_labels_with_year_and_unit() {
        assertThat(CitedFacts.label("融资", 2016, DECLARED).in(Language.ZH)).isEqualTo("股权融资额");
        assertThat(CitedFacts.label("占有率.2015", 2016, DECLARED).in(Language.ZH)).isEqualTo("2015 年市场占有率");
        assertThat(CitedFacts.label("占有率", 2016, DECLARED).in(Language.EN)).isEqualTo("market share of 2016");
        assertThat(CitedFacts.value("融资", new BigDecimal("90000000"), DECLARED).in(Language.ZH))
                .isEqualTo("90,000,000元");
        assertThat(CitedFacts.value("占有率.2015", new BigDecimal("0.125"), DECLARED)
                        .in(Language.ZH))
                .isEqualTo("12.5%");
        assertThat(CitedFacts.label("attestations.奖励", 2016, DECLARED).in(Language.ZH))
                .isEqualTo("科技奖励的认定");
    }

    @Test
    void missing_facts_are_called_by_their_labels_and_by_their_ids_once_the_declaration_is_withdrawn() {
        List<Integer> years = List.of(2016);
        assertThat(FactLabels.at("/more/融资", years, DECLARED).in(Language.EN)).isEqualTo("equity raised");
        assertThat(FactLabels.at("/years/0/more/占有率", years, DECLARED).in(Language.ZH))
                .isEqualTo("2016 年市场占有率");
        assertThat(FactLabels.at("/years/-/more/占有率", years, DECLARED).in(Language.ZH))
                .isEqualTo("未报年度的市场占有率");
        assertThat(FactLabels.at("/attestations/奖励/basis", years, DECLARED).in(Language.EN))
                .isEqualTo("award: basis");
        assertThat(FactLabels.at("/years/0/more/占有率", years, Declarations.NONE).in(Language.ZH))
                .isEqualTo("2016 年占有率");
    }
}
