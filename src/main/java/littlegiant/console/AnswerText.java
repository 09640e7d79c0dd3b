package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What stands in an answer, as {@code answerText:}. */
@TemplateData(namespace = "answerText")
public final class AnswerText {
    public static final Text OUTCOMES = Text.of("结论", "Outcome");
    public static final Text CLAUSE = Text.of("条款", "Clause");
    public static final Text DETAILS = Text.of("详情", "Details");
    public static final Text FOUND = Text.of("实际", "Found");
    public static final Text REQUIRED = Text.of("要求", "Required");
    public static final Text PARTS = Text.of("各读法或分支", "Readings and branches");
    public static final Text RULE = Text.of("规则原文", "The rule");
    public static final Text SUPPLY = Text.of("去补", "Supply it");
    public static final Text MISSING = Text.of("缺少的资料", "Missing");
    public static final Text SUPPORT = Text.of("可以申请的支持措施", "Support to apply for");
    static final Template SUPPORT_AT_STAGE = Template.of(
            "按评估日 {0} 和资料中所填的阶段({1})列出。", "As on {0}, the day of the assessment, at the stage that was given: {1}.");
    static final Template SUPPORT_WITHOUT_STAGE = Template.of(
            "按评估日 {0} 列出;资料中没有填阶段,所以只有各阶段都可申请的措施。",
            "As on {0}, the day of the assessment; no stage was given, so only what is open at every stage is listed.");
    public static final Text MEASURE = Text.of("措施", "Measure");
    public static final Text POOL = Text.of("资金池总额(所有企业共用,不是应得金额)", "Pool that all share, due to nobody");
    public static final Text DISCLAIMER = Text.of(
            "本结果由系统依据所提交的资料和所示规则版本作出,仅为建议;遴选、培育、认定与取消均由主管部门依法决定。",
            "The service proposes this from the facts submitted and the rules shown. Officials decide on selection,"
                    + " cultivation, recognition and revocation.");
    public static final Text FORECAST =
            Text.of("对照认定标准的评估结果为预判,不代替正式认定。", "What is said of recognition is a pre-assessment and no recognition.");

    static final Template SHORT_OF = Template.of("差 {0} 项", "{0} not met");
    static final Template SHORT_OF_ONE = Template.of("差 1 项:{0}", "1 not met: {0}");
    static final Template TO_SUPPLY = Template.of("{0} 项资料待补", "{0} facts to supply");
    static final Template TO_SETTLE = Template.of("{0} 项待核定", "{0} to be settled by a person");
    static final Template GROUNDS = Template.of("{0} 项触发", "{0} established");
    static final Template BAR = Template.of("实际 {0},要求 {1}", "found {0}, required {1}");
    static final Template ALL_MET = Template.of("{0} 项全部符合", "all {0} met");
    static final Text NONE_ESTABLISHED = Text.of("没有已生效决定的取消事由", "no ground of revocation is established");
    static final Template TOO_LITTLE = Template.of("{0}还差 {1}", "{0} is short of {1}");
    static final Template TOO_MUCH = Template.of("{0}须减少 {1}", "{0} must fall by {1}");
    static final Text BETWEEN = Text.of(";", "; ");

    private AnswerText() {}
}
