package littlegiant.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.document.CsvSheet;
import littlegiant.document.Html;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Renders the year-end report as a printable page, CSV and a workbook. */
final class ReportPages {
    private static final Template TITLE =
            Template.of("{0} 年度科技小巨人企业培育工作报告", "Little giants: the year-end report of {0}");
    private static final Template MADE = Template.of(
            "统计至 {0};在册企业数为当前数,其余按事件生效日期统计,已更正作废的事件不计。",
            "Counted up to {0}. Registered enterprises are today's; all else goes by the days of events, void ones"
                    + " left out.");
    private static final Text TARGETS = Text.of("目标完成情况", "Targets");
    private static final Text BY_TOWN = Text.of("按乡镇和园区", "By town and park");
    private static final Template STOCK = Template.of("{0}(年末仍为认定企业:{1})", "{0} (still recognised at year end: {1})");

    private static final Text CONTRARY = Text.of("与所依据的评估相反的决定", "Decided against the assessment");
    private static final Text CONTRARY_NOTE = Text.of(
            "评估只是建议,主管部门可以另作决定并说明理由;这里逐件列出。",
            "An assessment proposes; officials may decide otherwise and say why. Each such event is listed here.");

    private ReportPages() {}

    /**
     * The report as a page.
     *
     * @param policy the policy's title, or its id if the active release does not have it
     */
    static byte[] html(YearReport report, String policy, List<Target> targets, LocalDate today, Language language) {
        String title = TITLE.with(report.year()).in(language);
        Html page = Html.page(language, title);
        page.open("main")
                .element("h1", title)
                .element("p", policy)
                .element("p", MADE.with(today).in(language));
        if (!targets.isEmpty()) {
            targets(page, targets, language);
        }
        page.element("h2", BY_TOWN.in(language));
        // An upright page is too narrow for all columns, so each town gets a table with one figure per row.
        List<TownStatistics> rows = new ArrayList<>(report.rows());
        rows.add(report.total());
        page.open("table");
        List<String> head = new ArrayList<>(List.of(""));
        rows.forEach(row -> head.add(ReportColumns.name(row, language)));
        page.head(head.toArray(String[]::new)).open("tbody");
        List<String> titles = ReportColumns.titles(language);
        for (int i = 1; i < titles.size(); i++) {
            page.open("tr").element("th", titles.get(i));
            for (TownStatistics row : rows) {
                page.element(
                        "td", "figure", ReportColumns.figures(row).get(i - 1).toPlainString());
            }
            page.close();
        }
        page.close().close();
        contrary(page, report.total().contrary(), language);
        return page.end().getBytes(StandardCharsets.UTF_8);
    }

    private static void targets(Html page, List<Target> targets, Language language) {
        page.element("h2", TARGETS.in(language)).open("table");
        page.head(
                Text.of("编号", "Id").in(language),
                Text.of("目标", "Target").in(language),
                Text.of("计划", "Goal").in(language),
                Text.of("年末完成", "Reached at year end").in(language));
        page.open("tbody");
        for (Target target : targets) {
            Text title = target.stock() == null ? target.title() : STOCK.with(target.title(), target.stock());
            page.open("tr")
                    .element("td", target.id())
                    .element("td", title.in(language))
                    .element("td", "figure", Integer.toString(target.goal()))
                    .element("td", "figure", Integer.toString(target.reached().size()))
                    .close();
        }
        page.close().close();
    }

    private static void contrary(Html page, List<ContraryEvent> events, Language language) {
        if (events.isEmpty()) {
            return;
        }
        page.element("h2", CONTRARY.in(language))
                .element("p", CONTRARY_NOTE.in(language))
                .open("table");
        page.head(
                Text.of("统一社会信用代码", "Credit code").in(language),
                Text.of("企业", "Enterprise").in(language),
                Text.of("日期", "Day").in(language),
                Text.of("决定", "Decided").in(language),
                Text.of("所依据的评估", "Assessed").in(language),
                Text.of("理由", "Reason").in(language));
        page.open("tbody");
        for (ContraryEvent one : events) {
            Event event = one.event();
            page.open("tr")
                    .element("td", one.member().creditCode())
                    .element(
                            "td",
                            one.member().name() == null ? "" : one.member().name())
                    .element("td", event.date().toString())
                    .element("td", event.type().label().in(language))
                    .element("td", event.contradicted().outcome().label().in(language))
                    .element("td", event.reason() == null ? "" : event.reason())
                    .close();
        }
        page.close().close();
    }

    static byte[] csv(YearReport report, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new CsvSheet(out)) {
            write(report, sheet, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] xlsx(YearReport report, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new XlsxSheet(out, Integer.toString(report.year()))) {
            write(report, sheet, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(YearReport report, Sheet sheet, Language language) throws IOException {
        List<String> titles = new ArrayList<>(ReportColumns.titles(language));
        titles.add(ReportColumns.contraryTitle(language));
        sheet.titles(titles);
        List<TownStatistics> rows = new ArrayList<>(report.rows());
        rows.add(report.total());
        for (TownStatistics row : rows) {
            sheet.text(ReportColumns.name(row, language));
            for (BigDecimal figure : ReportColumns.figures(row)) {
                sheet.number(figure);
            }
            sheet.text(ReportColumns.contrary(row, language));
            sheet.end();
        }
    }
}
