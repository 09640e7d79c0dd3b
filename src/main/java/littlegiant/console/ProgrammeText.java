package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the pages of the programme say, as {@code programmeText:}. */
@TemplateData(namespace = "programmeText")
public final class ProgrammeText {
    public static final Text TITLE = Text.of("项目进度", "Programme");
    public static final Text LEAD = Text.of(
            "本政策的目标、各年度遴选和年终报告;按事件生效日期统计到今天。",
            "The policy's targets, the cohorts and the year-end report, counted by the days of events up to today.");
    public static final Text TARGETS = Text.of("目标", "Targets");
    public static final Text NO_TARGETS = Text.of("该政策没有设定目标", "The policy sets no targets");
    public static final Text NO_TARGETS_HINT = Text.of(
            "目标写在 policy.yaml 的 programme: targets: 之下。", "Targets stand in policy.yaml, under programme: targets:");
    public static final Text YEAR = Text.of("年度", "Year");
    public static final Text TARGET = Text.of("目标", "Target");
    public static final Text GOAL = Text.of("计划(家)", "Goal");
    public static final Text REACHED = Text.of("年末完成(家)", "Reached at year end");
    public static final Text SINCE = Text.of("至今(家)", "By today");
    public static final Text STATE = Text.of("是否完成", "State");
    public static final Text MET = Text.of("已完成", "reached");
    public static final Text NOT_MET = Text.of("未完成", "not reached");
    public static final Text COHORTS = Text.of("年度遴选", "Cohorts");
    public static final Text COHORTS_LEAD = Text.of("完成各项目标的企业。", "The enterprises that count for each target.");
    public static final Text NOBODY = Text.of("还没有企业", "None yet");
    public static final Text REPORT = Text.of("年终报告", "Year-end report");
    public static final Text PRINT = Text.of("打印报告", "Report to print");
    public static final Text SHOW = Text.of("显示", "Show");
    public static final Text RECHECK = Text.of("动态复核", "Recheck");
    public static final Text RECHECK_LEAD = Text.of(
            "按每家企业最近的资料和现行规则重新评估全部在册企业,列出结果改变的;不作记录。",
            "Decides again for the whole registry, by the latest facts and the active rules, and lists what changed."
                    + " Nothing is recorded.");
    public static final Text AS_OF = Text.of("评估日期", "As of");
    public static final Text START = Text.of("开始复核", "Start a recheck");
    public static final Text LATEST = Text.of("最近的复核", "Latest rechecks");
    public static final Text PROGRESS = Text.of("进度", "Progress");
    public static final Text CHANGED = Text.of("改变(项)", "Changed");
    public static final Text CANCEL = Text.of("取消复核", "Cancel the recheck");
    public static final Text REFRESH = Text.of("刷新进度", "Refresh");
    public static final Text RUNNING = Text.of("进行中", "Running");
    public static final Text DONE = Text.of("已完成", "Done");
    public static final Text CANCELLED = Text.of("已取消", "Cancelled");
    public static final Text FAILED = Text.of("失败", "Failed");
    public static final Text INTERRUPTED = Text.of("被中断", "Interrupted");
    public static final Text WHAT_CHANGED = Text.of("结果改变的企业", "Enterprises whose outcome changed");
    public static final Text NOTHING_CHANGED = Text.of("没有结果改变", "Nothing changed");
    public static final Text NOTHING_CHANGED_HINT = Text.of("全部企业的结果与记录相同。", "Every outcome is as it was recorded.");
    public static final Text ENTERPRISE = Text.of("企业", "Enterprise");
    public static final Text DECISION = Text.of("决定", "Decision");
    public static final Text BEFORE = Text.of("记录时", "As recorded");
    public static final Text AFTER = Text.of("现在", "Now");
    public static final Text RELEASE = Text.of("规则版本", "Release");
    public static final Text SKIPPED = Text.of("跳过", "Skipped");
    public static final Text DOWNLOAD = Text.of("下载清单", "Download the list");

    static final Template OF = Template.of("{0} / {1} 家", "{0} of {1}");
    static final Template FIRST = Template.of(
            "共 {0} 项,列出前 {1} 项;清单中最多有 10,000 项。", "{0} in all, the first {1} are shown; the list has up to 10,000.");
    static final Text NO_DAY = Text.of("评估日期应写成 2017-06-30", "the day must be written as 2017-06-30");
    static final Text ALREADY_RUNNING =
            Text.of("另一次复核正在进行;请等待其完成或先取消", "another recheck is running: wait for it to end, or cancel it");
    static final Text NO_RULES = Text.of("规则尚未成功加载,请稍后再试", "no rules have been loaded yet: try again later");
    static final Text NOT_KEPT =
            Text.of("数据库暂不可用,复核未开始;请稍后再试", "the database does not answer and nothing was begun: try again later");

    private ProgrammeText() {}
}
