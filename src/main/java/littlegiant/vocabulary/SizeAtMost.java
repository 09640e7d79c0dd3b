package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Figure;
import littlegiant.facts.IndustryCode;
import littlegiant.facts.Limits;
import littlegiant.facts.SizeClass;
import littlegiant.facts.SizeTable;
import littlegiant.facts.SizeTable.Bounds;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Requires a size class of at most the given one, 四(一)1, by the size table. If figures are missing, the condition is
 * decided as soon as every possible value of them leads to the same result.
 */
record SizeAtMost(SizeClass size) implements Condition {
    private static final Template WORDS = Template.of("企业规模不超过{0}", "of a size class of at most {0}");
    private static final Template MET = Template.of("企业规模为{0},不超过{1}", "its size class is {0}, which is not above {1}");
    private static final Template NOT_MET = Template.of("企业规模为{0},超过{1}", "its size class is {0}, which is above {1}");
    private static final Template RANGE = Template.of("{0}至{1}", "{0} to {1}");
    private static final Text NO_INDUSTRY =
            Text.of("未报行业代码,无法划分企业规模", "the industry was not given, so there is no size class");
    private static final Template TOO_COARSE = Template.of(
            "行业代码 {0} 不足三位,无法确定适用的划型标准",
            "industry code {0} has fewer than three digits, so the row of the size table cannot be told");
    private static final Template NO_ROW = Template.of(
            "行业 {0} 没有划型标准,企业规模需人工核定", "the size table has no row for industry {0}, so a person settles it");
    private static final Template MISSING =
            Template.of("缺少划分企业规模所需的指标{0}", "figures are missing{0} to tell the size class");

    @Override
    public Judgement judge(Situation situation) {
        String code = situation.enterprise().industryCode();
        Optional<IndustryCode> industry = IndustryCode.parse(code);
        if (code == null || industry.isEmpty()) {
            return new FactJudgement(Status.MISSING, NO_INDUSTRY, List.of("/industryCode"));
        }
        SizeTable.SizeTableEntry entry = SizeTable.entry(industry.get());
        if (entry instanceof SizeTable.SizeTableRow row) {
            return judge(situation, row);
        }
        return entry instanceof SizeTable.TooCoarse
                ? new FactJudgement(Status.MISSING, TOO_COARSE.with(code), List.of("/industryCode"))
                : new FactJudgement(
                        Status.REVIEW, NO_ROW.with(code), List.of(), sheet -> sheet.fact("industryCode", code));
    }

    private Judgement judge(Situation situation, SizeTable.SizeTableRow row) {
        SizeClass least = row.classOf(figure -> or(situation.figure(figure), Limits.LARGEST_FIGURE.negate()));
        SizeClass most = row.classOf(figure -> or(situation.figure(figure), Limits.LARGEST_FIGURE));
        boolean within = most.compareTo(size) <= 0;
        if (within || least.compareTo(size) > 0) {
            Text found = least == most ? most.label() : RANGE.with(least.label(), most.label());
            return new FactJudgement(
                    within ? Status.MET : Status.NOT_MET,
                    (within ? MET : NOT_MET).with(found, size.label()),
                    List.of(),
                    sheet -> cite(situation, row, sheet));
        }
        List<String> missing = row.bounds().stream()
                .map(Bounds::figure)
                .filter(figure -> situation.figure(figure) == null)
                .map(situation::pointer)
                .toList();
        FactSheet looked = new FactSheet();
        cite(situation, row, looked);
        return new FactJudgement(
                Status.MISSING,
                MISSING.with(looked.absent(missing, situation.enterprise())),
                missing,
                sheet -> cite(situation, row, sheet));
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal otherwise) {
        return given != null ? given : otherwise;
    }

    private static void cite(Situation situation, SizeTable.SizeTableRow row, FactSheet sheet) {
        sheet.fact("industryCode", situation.enterprise().industryCode());
        for (Bounds bounds : row.bounds()) {
            Figure figure = bounds.figure();
            sheet.figure(situation, figure);
        }
    }

    @Override
    public Text words() {
        return WORDS.with(size.label());
    }

    @Override
    public Set<Status> possible() {
        return Status.ofConditions();
    }
}
