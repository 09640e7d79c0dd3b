package littlegiant.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.facts.Stage;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The columns of the year-end report, the same in all formats. */
public final class ReportColumns {
    private static final Text TOWN = Text.of("乡镇或园区", "Town or park");
    private static final Text NO_TOWN = Text.of("(未填写)", "(not given)");
    private static final Text TOTAL = Text.of("合计", "Total");
    private static final Template SELECTED = Template.of("本年遴选:{0}", "Selected: {0}");
    private static final Template STAGE = Template.of("年末:{0}", "At year end: {0}");

    private static final Text CONTRARY = Text.of("与所依据评估相反的决定", "Which went against the assessment");
    private static final Template CONTRARY_EVENT = Template.of("{0} {1} {2}(评估:{3})", "{0} {1} {2} (assessed: {3})");

    private ReportColumns() {}

    /** The titles, starting with the town's. */
    public static List<String> titles(Language language) {
        List<Text> titles = new ArrayList<>(List.of(TOWN, Text.of("在册企业", "Registered")));
        for (Stage stage : Stage.values()) {
            titles.add(SELECTED.with(stage.label()));
        }
        for (Stage stage : Stage.values()) {
            titles.add(STAGE.with(stage.label()));
        }
        titles.add(Text.of("本年列入培育", "Taken into cultivation"));
        titles.add(Text.of("本年认定", "Recognised"));
        titles.add(Text.of("本年取消", "Revoked"));
        titles.add(Text.of("年末认定企业", "Recognised at year end"));
        titles.add(Text.of("本年受支持企业", "Given support"));
        titles.add(Text.of("本年支持金额(元)", "Amount given (yuan)"));
        titles.add(Text.of("本年与所依据评估相反的决定", "Decided against the assessment"));
        return titles.stream().map(title -> title.in(language)).toList();
    }

    /** The value of the first column. */
    public static String name(TownStatistics row, Language language) {
        if (row.town() == null) {
            return TOTAL.in(language);
        }
        return row.town().isEmpty() ? NO_TOWN.in(language) : row.town();
    }

    /** The figures, in the order of the titles after the first. */
    public static List<BigDecimal> figures(TownStatistics row) {
        List<BigDecimal> figures = new ArrayList<>();
        figures.add(BigDecimal.valueOf(row.registered()));
        byStage(row.selected(), figures);
        byStage(row.stages(), figures);
        for (int count : new int[] {row.cultivated(), row.recognised(), row.revoked(), row.stock(), row.supported()}) {
            figures.add(BigDecimal.valueOf(count));
        }
        figures.add(row.amount());
        figures.add(BigDecimal.valueOf(row.contrary().size()));
        return figures;
    }

    /** The title of the column {@link #contrary}, which follows the figures. */
    static String contraryTitle(Language language) {
        return CONTRARY.in(language);
    }

    /** The events that contradict their assessments, on one line; empty if there are none. */
    static String contrary(TownStatistics row, Language language) {
        return row.contrary().stream()
                .map(one -> CONTRARY_EVENT
                        .with(
                                one.member().creditCode(),
                                one.event().date(),
                                one.event().type().label(),
                                one.event().contradicted().outcome().label())
                        .in(language))
                .collect(Collectors.joining(language == Language.ZH ? ";" : "; "));
    }

    private static void byStage(Map<Stage, Integer> counts, List<BigDecimal> figures) {
        for (Stage stage : Stage.values()) {
            figures.add(BigDecimal.valueOf(counts.getOrDefault(stage, 0)));
        }
    }
}
