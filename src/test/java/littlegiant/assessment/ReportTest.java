package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static ObjectNode answer() {
        ObjectNode answer = (ObjectNode) Requests.parsed(Requests.resource("/openapi/assess-200.json"));
        answer.put("id", "01890a5d-ac96-774b-bcce-b302099a8057");
        return answer;
    }

    private static JsonNode enterprise() {
        return Requests.parsed(Requests.example()).get("enterprise");
    }

    private static String unescaped(String page) {
        return page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Test
    void every_clause_is_shown_with_its_status_figures_threshold_gap_and_what_is_missing() {
        JsonNode answer = answer();
        String page = unescaped(Report.of(answer, enterprise(), Language.ZH));
        for (JsonNode decision : answer.get("decisions")) {
            assertThat(page)
                    .contains(
                            decision.get("title").asText(),
                            decision.get("label").asText());
            assertThat(page).contains(decision.get("note").asText());
            for (JsonNode finding : decision.get("findings")) {
                assertThat(page)
                        .contains(finding.get("criterion").asText() + " "
                                + finding.get("title").asText())
                        .contains("<dd>" + finding.get("clause").asText() + "</dd>")
                        .contains(finding.get("message").asText())
                        .contains(finding.path("required").asText(""))
                        .contains(finding.path("observed").asText(""))
                        .contains(finding.path("gap").path("message").asText(""));
            }
        }
        assertThat(page.split("<section class=\"finding ", -1)).hasSize(countFindings(answer) + 1);
    }

    @Test
    void facts_and_what_is_missing_are_shown_by_labels_and_with_units_and_never_by_names_in_json() {
        ObjectNode answer = answer();
        for (JsonNode decision : answer.get("decisions")) {
            for (JsonNode finding : decision.get("findings")) {
                if (finding.get("criterion").asText().equals("C7d")) {
                    ((ArrayNode) finding.get("missing"))
                            .add("/years/0/rdEmployees")
                            .add("/establishedOn");
                }
            }
        }
        String page = unescaped(Report.of(answer, enterprise(), Language.ZH));
        assertThat(page)
                .contains("2016 年研发人员:5 人", "2016 年职工总数:118 人", "2015 年产品销售收入:")
                .contains("注册地行政区划代码:210381", "科技型企业依据:高新技术企业", "列入经营异常名录:否")
                .contains("经营管理团队的认定:是", "违法行为:0 条", "知识产权:")
                .contains("激励机制的认定、2016 年研发人员、成立日期")
                .doesNotContain(" = ", "/years/", "/attestations", "/establishedOn", "HIGH_TECH_ENTERPRISE")
                .doesNotContain("rdEmployees", "registeredDivision", "true", "false");
        assertThat(unescaped(Report.of(answer, enterprise(), Language.EN)))
                .contains("R&D employees of 2016: 5 people", "technology evidence: high-tech enterprise")
                .contains("attestation of incentive mechanism, R&D employees of 2016, established on");
    }

    private static int countFindings(JsonNode answer) {
        int findings = 0;
        for (JsonNode decision : answer.get("decisions")) {
            findings += decision.get("findings").size();
        }
        return findings;
    }

    @Test
    void it_says_under_which_rules_it_was_decided_and_that_officials_decide() {
        ObjectNode answer = answer();
        String page = Report.of(answer, enterprise(), Language.ZH);
        assertThat(page)
                .contains("<html lang=\"zh-CN\">")
                .contains(answer.get("release").asText(), answer.get("id").asText(), "2017-06-30")
                .contains("91210381MA0P000187", "海城市示例镁质材料有限公司", "腾鳌开发区")
                .contains("仅为建议", "由主管部门依法决定", "预判");
        String english = Report.of(answer, enterprise(), Language.EN);
        assertThat(english)
                .contains("<html lang=\"en\">")
                .contains("The service proposes this", "Officials decide", "pre-assessment", "not met");
    }

    @Test
    void warnings_and_pools_are_shown_and_no_amount_is_due_to_anybody() {
        ObjectNode answer = answer();
        ((ArrayNode) answer.get("warnings")).add("计划期已过");
        ObjectNode measure = ((ArrayNode) answer.get("support")).addObject();
        measure.put("measure", "SEED_FUND")
                .put("clause", "五2")
                .put("title", "种子资金")
                .put("pool", "500万元");
        assertThat(Report.of(answer, enterprise(), Language.ZH))
                .contains("<p class=\"warning\">计划期已过</p>")
                .contains("种子资金", "500万元", "不是应得金额");
        assertThat(Report.of(answer, enterprise(), Language.EN)).contains("<td>5,000,000 yuan</td>");
    }

    @Test
    void what_an_enterprise_writes_cannot_become_part_of_the_page() {
        ObjectNode enterprise = enterprise().deepCopy();
        enterprise.put("name", "<script>alert(1)</script>");
        enterprise.put("townOrPark", "\"><img src=x onerror=alert(1)>");
        assertThat(Report.of(answer(), enterprise, Language.ZH))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void an_assessment_of_hardly_anything_is_still_a_page() {
        JsonNode answer = Requests.parsed(
                "{\"policy\":\"p\",\"warnings\":[],\"decisions\":[],\"support\":[],\"asOf\":\"2017-06-30\"}");
        assertThat(Report.of(answer, Requests.parsed("{}"), Language.ZH)).contains("未提供", "</html>");
    }
}
