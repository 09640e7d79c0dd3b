package littlegiant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactLabelsTest {

    private static List<String> names(Class<?> record, String under) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Named named = component.getAnnotation(Named.class);
            names.add(under + "/" + (named == null ? component.getName() : named.value()));
        }
        return names;
    }

    @Test
    void every_fact_that_can_be_submitted_has_a_label_in_both_languages() {
        List<String> paths = new ArrayList<>(names(Enterprise.class, ""));
        paths.addAll(names(FiscalYear.class, "/years/*"));
        paths.addAll(names(IntellectualProperty.class, "/intellectualProperty/*"));
        paths.addAll(names(Violation.class, "/violations/*"));
        for (String topic : names(Attestations.class, "/attestations")) {
            // Those that a policy declares stand beside the others, each under an id of its own.
            if (topic.equals("/attestations/declared")) {
                continue;
            }
            paths.add(topic);
            paths.addAll(names(Attestation.class, topic));
        }
        for (String path : paths) {
            Text label = FactLabels.ofPath(path);
            assertThat(label.in(Language.ZH)).as(path).matches(".*\\p{IsHan}.*").doesNotContain("/");
            // A name in JSON is one word with a capital letter in the middle of it.
            assertThat(label.in(Language.EN))
                    .as(path)
                    .doesNotMatch(".*[a-z][A-Z].*")
                    .doesNotMatch(".*[/\\p{IsHan}].*");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/establishedOn, 成立日期, established on",
        "/years/1/rdEmployees, 2015 年研发人员, R&D employees of 2015",
        "/years/-/rdEmployees, 未报年度的研发人员, R&D employees of a year that was not given",
        "/years/2/netProfit, 年度数据第 3 项的净利润, net profit of entry 3 of yearly figures",
        "/years/9/netProfit, 年度数据第 10 项的净利润, net profit of entry 10 of yearly figures",
        "/intellectualProperty/0/status, 知识产权第 1 项的状态, status of entry 1 of intellectual property",
        "/violations/1, 违法行为第 2 项, entry 2 of violations",
        "/attestations/managementTeam, 经营管理团队的认定, attestation of management team",
        "/attestations/managementTeam/basis, 经营管理团队·依据, management team: basis",
        "/more/股权融资额, 股权融资额, 股权融资额",
        "/years/0/more/市场~1占有率, 2016 年市场/占有率, 市场/占有率 of 2016",
    })
    void a_pointer_is_read_as_the_fact_with_its_year_or_its_place_counted_from_one(
            String pointer, String zh, String en) {
        Text label = FactLabels.at(pointer, Arrays.asList(2016, 2015, null));

        assertThat(label.in(Language.ZH)).isEqualTo(zh);
        assertThat(label.in(Language.EN)).isEqualTo(en);
    }

    @Test
    void a_code_is_read_as_what_an_officer_calls_it_and_one_that_is_not_known_as_itself() {
        assertThat(FactLabels.ofCode("/technologyEvidence", "HIGH_TECH_ENTERPRISE")
                        .in(Language.ZH))
                .isEqualTo("高新技术企业");
        assertThat(FactLabels.ofCode("/category", "SOFTWARE").in(Language.EN)).isEqualTo("software");
        assertThat(FactLabels.ofCode("/stage", "GROWTH").in(Language.ZH)).isEqualTo("成长期");
        assertThat(FactLabels.ofCode("/taxCreditGrade", "A").in(Language.ZH)).isEqualTo("A");
        assertThat(FactLabels.ofCode("/category", "MINING").in(Language.ZH)).isEqualTo("MINING");
        assertThat(FactLabels.ofCode("/registeredDivision", "210381").in(Language.ZH))
                .isEqualTo("210381");
    }

    @Test
    void a_count_carries_its_unit_and_english_tells_one_from_several() {
        assertThat(CountUnit.PEOPLE.with("5", new BigDecimal(5)).in(Language.ZH))
                .isEqualTo("5 人");
        assertThat(CountUnit.YEARS.with("1", BigDecimal.ONE).in(Language.EN)).isEqualTo("1 year");
        assertThat(CountUnit.YEARS.with("0", BigDecimal.ZERO).in(Language.EN)).isEqualTo("0 years");
        assertThat(CountUnit.NUMBER.with("7", new BigDecimal(7)).in(Language.ZH))
                .isEqualTo("7");
    }
}
