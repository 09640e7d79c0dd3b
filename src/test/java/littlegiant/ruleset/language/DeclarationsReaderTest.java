package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsReaderTest {
    private static final String HEADER = """
        title: 行动计划
        documentNumber: 文号
        issuer: 办公室
        issuedOn: 2017-03-27
        validFrom: 2017-03-27
        validTo: 2020-12-31
        """;

    private final Diagnostics found = new Diagnostics();

    private Optional<PolicyHeader> read(String declarations) {
        return HeaderReader.read("city/policy.yaml", HEADER + declarations, found);
    }

    @Test
    void facts_and_attestations_are_read_in_their_order() {
        PolicyHeader header =
                read("""
                    facts:
                      股权融资额:   { unit: 元, per: enterprise, labelEn: equity raised }
                      高新技术产品收入: { unit: 元, per: year }
                      市场占有率:   { unit: 比例, per: year, hint: 主导产品在全国细分市场 }
                      从事细分市场: { unit: 年, per: enterprise, label: 从事细分市场年限 }
                      产品已认证:   { unit: 是否, per: enterprise }
                      top_10_customers: { unit: 项, per: year }
                    attestations:
                      国家级科技奖励: { labelEn: national science award }
                      省级奖励:
                    sensitive: [ 股权融资额, 省级奖励, netProfit ]
                    """).orElseThrow(() -> new AssertionError(found.sorted().toString()));
        Map<String, DeclaredFact> facts = header.declared().facts();
        assertThat(facts.keySet()).containsExactly("股权融资额", "高新技术产品收入", "市场占有率", "从事细分市场", "产品已认证", "top_10_customers");
        assertThat(facts.get("市场占有率"))
                .isEqualTo(DeclaredFact.of("市场占有率", DeclaredUnit.RATIO, true, null, null, "主导产品在全国细分市场"));
        assertThat(facts.get("股权融资额").label().in(Language.EN)).isEqualTo("equity raised");
        assertThat(facts.get("股权融资额").label().in(Language.ZH)).isEqualTo("股权融资额");
        assertThat(facts.get("从事细分市场").label().in(Language.EN)).isEqualTo("从事细分市场年限");
        assertThat(header.declared().attestations().keySet()).containsExactly("国家级科技奖励", "省级奖励");
        assertThat(header.sensitive()).containsExactly("股权融资额", "省级奖励", "netProfit");
        assertThat(found.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "股权融资额: { unit: 万元, per: enterprise }|'“股权融资额”的单位“万元”不可用'|单位可写:元、人、项、年、比例、是否、日期",
                "股权融资额: { per: enterprise }|'“股权融资额”没有写明单位 unit'|单位可写",
                "股权融资额: { unit: 元 }|没有写明 per|按企业只填一次写 per: enterprise",
                "股权融资额: { unit: 元, per: 年度 }|'per 应为 enterprise 或 year,现为“年度”'|按企业只填一次",
                "股权融资额: { unit: 元, per: year, lable: 融资 }|'不认识“lable”'|'是否指“label”?'",
                "股权融资额: { unit: 元, per: year, zzzzzz: 1 }|'不认识“zzzzzz”'|'可写:unit, per, label, labelEn, hint'",
                "股权融资额: 元|'“股权融资额”下应逐行写'|'请写作 股权融资额: { unit: 元, per: enterprise }'",
                "股权-融资额: { unit: 元, per: year }|'名称“股权-融资额”不可用'|名称用 1 至 40 个字母",
                "股权 融资额: { unit: 元, per: year }|'名称“股权 融资额”不可用'|名称用 1 至 40 个字母",
                "2016: { unit: 元, per: year }|'名称“2016”不可用'|至少有一个字母",
                "\uFF21\uFF22: { unit: 元, per: year }|'名称“\uFF21\uFF22”不可用'|半角数字",
                "netProfit: { unit: 元, per: year }|'“netProfit”已是每户企业都可提交的事实'|请换一个名称",
                "NETPROFIT: { unit: 元, per: year }|'“NETPROFIT”已是每户企业都可提交的事实'|请换一个名称",
                "股权融资额: { unit: 元, per: year, hint: [ a ] }|'“股权融资额”的 hint 应为一行文字'|不超过 200 字",
                "股权融资额: { unit: 元, per: year, label: '' }|'“股权融资额”的 label 应为一行文字'|不超过 80 字",
            })
    void what_is_wrong_with_a_declaration_is_said_at_its_place(String declaration, String message, String suggestion) {
        assertThat(read("facts:\n  " + declaration + "\n")).isEmpty();
        assertThat(found.sorted()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.message().in(Language.ZH)).contains(message);
            assertThat(fault.suggestion().in(Language.ZH)).contains(suggestion);
        });
    }

    @Test
    void an_id_twice_or_in_other_case_is_refused() {
        assertThat(read("facts:\n  a1: { unit: 元, per: year }\n  a1: { unit: 元, per: year }\n"))
                .isEmpty();
        assertThat(found.sorted().get(0).message().in(Language.ZH)).contains("写了两次");
        Diagnostics again = new Diagnostics();
        assertThat(HeaderReader.read(
                        "city/policy.yaml",
                        HEADER + "facts:\n  a1: { unit: 元, per: year }\n  A1: { unit: 元, per: year }\n",
                        again))
                .isEmpty();
        assertThat(again.sorted().get(0).message().in(Language.ZH)).contains("只有大小写不同");
    }

    @Test
    void a_list_in_the_place_of_declarations_a_known_topic_and_too_many_are_refused() {
        assertThat(read("facts: [ 股权融资额 ]\n")).isEmpty();
        assertThat(read("attestations:\n  managementTeam: {}\n")).isEmpty();
        StringBuilder many = new StringBuilder("facts:\n");
        for (int i = 0; i < 101; i++) {
            many.append("  f").append(i).append(": { unit: 元, per: year }\n");
        }
        assertThat(read(many.toString())).isEmpty();
        assertThat(found.sorted())
                .extracting(fault -> fault.message().in(Language.EN))
                .contains(
                        "under \"facts\" write lines like \"id: …\"",
                        "\"managementTeam\" is a fact that every enterprise can submit already",
                        "there are more than 100 under \"facts\"");
    }

    @Test
    void a_misspelt_key_of_the_policy_is_told_the_nearest() {
        assertThat(read("fact:\n  a1: { unit: 元, per: year }\n")).isEmpty();
        assertThat(found.sorted().get(0).suggestion().in(Language.EN)).isEqualTo("did you mean \"facts\"?");
    }
}
