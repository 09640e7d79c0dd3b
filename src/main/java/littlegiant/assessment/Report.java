package littlegiant.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import littlegiant.document.Html;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Declarations;
import littlegiant.records.MissingFacts;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.CitedFacts;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * The printable report of an assessment: every clause with its status, figures, threshold and gap, the release, and who
 * decides in the end. It is built from the recorded answer and decides nothing itself.
 */
final class Report {
    private static final Text TITLE = Text.of("科技小巨人企业评估结果", "Assessment of a technology enterprise");
    private static final Text COLON = Text.of(":", ": ");
    private static final Text NAME = Text.of("企业名称", "Enterprise");
    private static final Text CODE = Text.of("统一社会信用代码", "Unified social credit code");
    private static final Text TOWN = Text.of("所属镇区或园区", "Town or park");
    private static final Text CATEGORY = Text.of("企业类别", "Category");
    private static final Text STATED = Text.of("(企业自报,与行业代码不同)", " (stated, against the industry code)");
    private static final Text POLICY = Text.of("依据政策", "Policy");
    private static final Text AS_OF = Text.of("评估基准日", "Decided for");
    private static final Text YEAR = Text.of("参照会计年度", "Reference year");
    private static final Text ASSESSED = Text.of("评估时间", "Decided at");
    private static final Text RELEASE = Text.of("规则版本", "Rules");
    private static final Text ID = Text.of("评估编号", "Assessment");
    private static final Text OUTCOME = Text.of("评估结论", "Outcome");
    private static final Text CLAUSE = Text.of("条款", "Clause");
    private static final Text STATUS = Text.of("判定", "Status");
    private static final Text REASON = Text.of("说明", "Why");
    private static final Text REQUIRED = Text.of("要求", "Required");
    private static final Text OBSERVED = Text.of("实际", "Found");
    private static final Text FACTS = Text.of("所用数据", "Facts");
    private static final Text MISSING = Text.of("缺少的资料", "Missing facts");
    private static final Text GAP = Text.of("差距", "Gap");
    private static final Text PARTS = Text.of("各读法或分支", "Readings and branches");
    private static final Text SUPPORT = Text.of("可以申请的支持措施", "Support to apply for");
    private static final Text MEASURE = Text.of("措施", "Measure");
    private static final Text POOL = Text.of("资金池总额(所有企业共用,不是应得金额)", "Pool that all share, due to nobody");
    private static final Text DISCLAIMER = Text.of(
            "本结果由系统依据所提交的资料和上列规则版本作出,仅为建议;遴选、培育、认定与取消均由主管部门依法决定。",
            "The service proposes this from the facts submitted and the rules named above. Officials decide on"
                    + " selection, cultivation, recognition and revocation.");
    private static final Text FORECAST = Text.of(
            "对照认定标准的评估结果为预判,不代替正式认定。", "What is said of recognition is a pre-assessment (预判) and no recognition.");
    private static final Text NOT_GIVEN = Text.of("未提供", "not given");

    private final JsonNode answer;
    private final JsonNode enterprise;
    private final Declarations declared;
    private final Language language;
    private final Function<String, List<ReportAddition.Section>> additions;
    private final Html page;

    private Report(
            JsonNode answer,
            JsonNode enterprise,
            Declarations declared,
            Function<String, List<ReportAddition.Section>> additions,
            Language language) {
        this.declared = declared;
        this.additions = additions;
        this.answer = answer;
        this.enterprise = enterprise;
        this.language = language;
        String name = enterprise.path("name").asText("");
        String title = say(TITLE);
        this.page = Html.page(language, name.isEmpty() ? title : title + say(COLON) + name);
    }

    /** Renders a report without declared facts. */
    static String of(JsonNode answer, JsonNode enterprise, Language language) {
        return of(answer, enterprise, Declarations.NONE, decision -> List.of(), language);
    }

    /**
     * Renders a report.
     *
     * @param answer the assessment, in {@code language}
     * @param enterprise the submitted facts
     * @param declared the declarations of the assessment's release
     * @param additions the sections to add below a decision, by its name, if it is not met
     * @return an HTML page
     */
    static String of(
            JsonNode answer,
            JsonNode enterprise,
            Declarations declared,
            Function<String, List<ReportAddition.Section>> additions,
            Language language) {
        return new Report(answer, enterprise, declared, additions, language).written();
    }

    private String written() {
        page.open("header").element("h1", say(TITLE)).open("dl");
        page.entry(say(NAME), given(enterprise.path("name")))
                .entry(say(CODE), given(enterprise.path("unifiedSocialCreditCode")))
                .entry(say(TOWN), given(enterprise.path("townOrPark")))
                .entry(say(CATEGORY), category())
                .entry(say(POLICY), answer.path("policy").asText())
                .entry(say(AS_OF), answer.path("asOf").asText())
                .entry(say(YEAR), answer.path("referenceFiscalYear").asText())
                .entry(say(ASSESSED), answer.path("assessedAt").asText())
                .entry(say(RELEASE), answer.path("release").asText())
                .entry(say(ID), answer.path("id").asText());
        page.close().close().open("main");
        answer.path("warnings").forEach(warning -> page.element("p", "warning", warning.asText()));
        answer.path("decisions").forEach(this::decision);
        support(answer.path("support"));
        page.close().open("footer").open("div", "disclaimer").element("p", say(DISCLAIMER));
        page.element("p", say(FORECAST));
        return page.end();
    }

    private void decision(JsonNode decision) {
        String name = decision.path("title").asText(decision.path("decision").asText());
        page.open("section").element("h2", name);
        page.element(
                "p",
                "outcome",
                say(OUTCOME) + say(COLON) + decision.path("label").asText());
        if (decision.has("note")) {
            page.element("p", "note", decision.get("note").asText());
        }
        decision.path("findings").forEach(this::finding);
        if (decision.path("outcome").asText().equals(Outcome.NOT_QUALIFIED.name())) {
            additions.apply(decision.path("decision").asText()).forEach(this::addition);
        }
        page.close();
    }

    private void addition(ReportAddition.Section section) {
        page.open("section", "addition").element("h3", say(section.title())).element("p", say(section.summary()));
        if (!section.points().isEmpty()) {
            page.open("ul");
            section.points().forEach(point -> page.open("li").text(say(point)).close());
            page.close();
        }
        page.close();
    }

    private void finding(JsonNode finding) {
        // Only known statuses become CSS classes.
        Status status = Status.valueOf(finding.get("status").asText());
        page.open("section", "finding " + status.name())
                .element(
                        "h3",
                        finding.path("criterion").asText() + " "
                                + finding.path("title").asText())
                .open("dl");
        page.entry(say(CLAUSE), finding.path("clause").asText());
        page.element("dt", say(STATUS)).element("dd", "status", say(status.label()));
        page.entry(say(REASON), finding.path("message").asText())
                .entry(say(REQUIRED), finding.path("required").asText(""))
                .entry(say(OBSERVED), finding.path("observed").asText(""))
                .entry(say(FACTS), facts(finding.path("facts")))
                .entry(say(MISSING), missing(finding.path("missing")))
                .entry(say(GAP), finding.path("gap").path("message").asText(""));
        page.close();
        parts(finding.path("parts"));
        page.close();
    }

    private void parts(JsonNode parts) {
        if (parts.isEmpty()) {
            return;
        }
        page.element("p", say(PARTS)).open("ul");
        parts.forEach(this::part);
        page.close();
    }

    private void part(JsonNode part) {
        Status status = Status.valueOf(part.get("status").asText());
        page.open("li")
                .element("span", "status", say(status.label()))
                .text(" " + part.path("message").asText());
        if (!part.path("parts").isEmpty()) {
            page.open("ul");
            part.path("parts").forEach(this::part);
            page.close();
        }
        page.close();
    }

    private void support(JsonNode measures) {
        if (measures.isEmpty()) {
            return;
        }
        page.open("section").element("h2", say(SUPPORT)).open("table");
        page.head(say(CLAUSE), say(MEASURE), say(POOL)).open("tbody");
        for (JsonNode measure : measures) {
            page.open("tr")
                    .element("td", measure.path("clause").asText())
                    .element("td", measure.path("title").asText())
                    .element("td", pool(measure.path("pool").asText("")))
                    .close();
        }
        page.close().close().close();
    }

    /** The pool with its label; the record contains the text of the rule file. */
    private String pool(String written) {
        return written.isEmpty() ? "" : say(Threshold.read(written).words(CountUnit.NUMBER));
    }

    private String category() {
        JsonNode category = answer.path("category");
        return category.path("label").asText("") + (category.path("stated").asBoolean() ? say(STATED) : "");
    }

    private String facts(JsonNode facts) {
        return facts.properties().stream()
                .map((Map.Entry<String, JsonNode> fact) -> say(CitedFacts.label(
                                fact.getKey(),
                                answer.path("referenceFiscalYear").asInt(),
                                declared))
                        + say(COLON)
                        + say(CitedFacts.value(fact.getKey(), plain(fact.getValue()), declared)))
                .collect(Collectors.joining(language == Language.ZH ? ";" : "; "));
    }

    /** The value of a fact in the form that {@link CitedFacts} takes. */
    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Report::plain)
                    .toList();
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isBoolean() ? value.asBoolean() : value.asText();
    }

    private String missing(JsonNode pointers) {
        return say(MissingFacts.labels(pointers, enterprise, declared));
    }

    private String given(JsonNode fact) {
        return fact.asText("").isEmpty() || fact.isNull() ? say(NOT_GIVEN) : fact.asText();
    }

    private String say(Text text) {
        return text.in(language);
    }
}
