package littlegiant.console;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import littlegiant.facts.Stage;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What the page of one enterprise says, as {@code enterpriseText:}. */
@TemplateData(namespace = "enterpriseText")
public final class EnterpriseText {
    public static final Text LEAD = Text.of(
            "该企业在本政策下的经历、历次评估和可申请的支持。",
            "The enterprise under this policy: what happened to it, how it was assessed, and what it may apply for.");
    public static final Text RECORD = Text.of("记录事件", "Record an event");
    public static final Text ASSESS = Text.of("重新评估", "Assess again");
    public static final Text STANDING = Text.of("现状", "Where it stands");
    public static final Text CODE = Text.of("统一社会信用代码", "Unified social credit code");
    public static final Text TOWN = Text.of("乡镇或园区", "Town or park");
    public static final Text STAGE = Text.of("阶段", "Stage");
    public static final Text NO_STAGE = Text.of("未认定阶段", "No stage assigned");
    public static final Text CULTIVATED = Text.of("列入培育", "In cultivation");
    public static final Text RECOGNISED = Text.of("认定", "Recognition");
    public static final Text REVOKED = Text.of("取消", "Revoked");
    public static final Text SELECTED = Text.of("遴选", "Selected");
    public static final Text NOT_YET = Text.of("尚无", "Not yet");
    public static final Text LATEST = Text.of("最近评估", "Latest assessment");
    public static final Text TIMELINE = Text.of("经历", "What happened");
    public static final Text NO_EVENTS = Text.of("还没有事件", "Nothing was recorded yet");
    public static final Text NO_EVENTS_HINT = Text.of(
            "遴选、阶段认定、培育、认定、取消和支持记录后按日期列在这里。",
            "Selection, stage, cultivation, recognition, revocation and support appear here by their days.");
    public static final Text CORRECT = Text.of("更正", "Correct");
    public static final Text SHA256 = Text.of("SHA-256", "SHA-256");
    public static final Text AGAINST = Text.of("与所依据的评估相反", "Against the assessment on which it rests");
    public static final Text BASIS = Text.of("所依据的评估", "Assessment");
    public static final Text COMPARE = Text.of("逐年对比", "Year by year");
    public static final Text COMPARE_LEAD = Text.of(
            "每个年度取最近一次评估;点年度看完整结果。", "Of each year the latest assessment counts; a year leads to the whole result.");
    public static final Text CRITERION = Text.of("条款", "Criterion");
    public static final Text YEAR = Text.of("年度", "Year");
    public static final Text TREND = Text.of("指标走势", "Trend");
    public static final Text TREND_OF = Text.of("指标", "Figure");
    public static final Text SHOW = Text.of("显示", "Show");
    public static final Text DOWNLOAD = Text.of("下载对比表", "Download the comparison");
    public static final Text NOT_ASSESSED = Text.of("本政策下还没有评估", "Not assessed under this policy yet");
    public static final Text NOT_ASSESSED_HINT =
            Text.of("评估后可逐年对比各项条款。", "Once it was assessed its criteria are compared year by year.");
    public static final Text SUPPORT = Text.of("可申请的支持", "Support that is open to it");
    public static final Text NO_SUPPORT = Text.of("目前没有可申请的支持", "No support is open to it now");
    public static final Text NO_SUPPORT_HINT =
            Text.of("支持措施按阶段开放;请先记录阶段认定。", "Measures are open by stage: record its stage first.");
    private static final Template SUPPORT_AT_STAGE = Template.of(
            "按今天({0})登记在册的阶段({1})列出。评估记录里列的,是那次评估的日期和所填阶段下可申请的。",
            "As on {0}, today, at the stage that was assigned: {1}. A recorded assessment lists what was open on its own"
                    + " day, at the stage given in it.");
    private static final Template SUPPORT_WITHOUT_STAGE = Template.of(
            "今天({0})还没有登记阶段,只列各阶段都可申请的。评估记录里列的,是那次评估的日期和所填阶段下可申请的。",
            "As on {0}, today; no stage was assigned, so only what is open at every stage is listed. A recorded assessment"
                    + " lists what was open on its own day, at the stage given in it.");
    public static final Text POOL_LEFT = Text.of("资金池余额", "Left in the pool");
    public static final Text SETTLED = Text.of("已核定事项", "What people settled");
    public static final Text HISTORY = Text.of("全部评估", "All assessments");

    static final Template RECORDED = Template.of("第 {0} 号 · {1} 记录于 {2}", "No. {0} · recorded by {1} on {2}");
    static final Template VOIDED = Template.of("已由第 {0} 号更正作废", "Void by correction no. {0}");
    static final Template VOIDS = Template.of("更正第 {0} 号事件", "Makes event no. {0} void");
    static final Template COHORT = Template.of("{0} 年度 · {1}", "{0} · {1}");
    static final Template SINCE = Template.of("{0} 起", "since {0}");
    static final Template STAGE_SINCE = Template.of("{0}({1} 起)", "{0} (since {1})");
    static final Template THRESHOLD = Template.of("要求 {0}", "required {0}");
    static final Template SETTLEMENT =
            Template.of("{0}:{1}。依据:{2}({3},{4},由 {5} 核定)", "{0}: {1}. Grounds: {2} ({3}, {4}, settled by {5})");
    static final Text HOLDS = Text.of("符合", "holds");
    static final Text HOLDS_NOT = Text.of("不符合", "does not hold");

    private EnterpriseText() {}

    /** Of which day and stage the support is that is open to an enterprise. */
    static Text supportBasis(LocalDate day, @Nullable Stage stage) {
        return stage == null ? SUPPORT_WITHOUT_STAGE.with(day) : SUPPORT_AT_STAGE.with(day, stage.label());
    }
}
