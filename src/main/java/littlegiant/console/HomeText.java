package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the first page says, as {@code homeText:}. */
@TemplateData(namespace = "homeText")
public final class HomeText {
    public static final Text TITLE = Text.of("首页", "Home");
    public static final Text LEAD = Text.of("目标、进度和待办。", "Targets, how far they are met, and what waits.");
    public static final Template COUNTED = Template.of("数据统计于 {0}", "Counted at {0}");
    public static final Text ASSESS = Text.of("评估一家企业", "Assess an enterprise");
    public static final Text TARGETS = Text.of("目标与实际", "Targets and what happened");
    public static final Text NO_TARGETS = Text.of("该政策没有设定目标", "The policy sets no targets");
    public static final Text NO_TARGETS_HINT = Text.of(
            "目标写在 policy.yaml 的 programme: targets: 之下。", "They stand in policy.yaml, under programme: targets:.");
    public static final Text TARGET = Text.of("目标", "Target");
    public static final Text YEAR = Text.of("年度", "Year");
    public static final Text REACHED = Text.of("实际(家)", "Reached");
    public static final Text MET = Text.of("已达成", "reached");
    public static final Text SHORT = Text.of("未达成", "not reached");
    public static final Template OF_GOAL = Template.of("{0} / {1} 家", "{0} of {1}");
    public static final Text FUNNEL = Text.of("从入库到认定", "From registry to recognition");
    public static final Text STEP = Text.of("阶段", "Step");
    public static final Text COUNT = Text.of("企业(家)", "Enterprises");
    public static final Text TOWNS = Text.of("各镇区和园区", "By town and park");
    public static final Text TOWN = Text.of("镇区或园区", "Town or park");
    public static final Text NO_TOWN = Text.of("(未填)", "(none given)");
    public static final Text REGISTERED = Text.of("入库", "Registered");
    public static final Text STOCK = Text.of("年末有效认定", "Recognised at year end");
    public static final Text TOTAL = Text.of("合计", "Total");
    public static final Text TABLE = Text.of("数据表", "Table");
    public static final Text DOWNLOAD = Text.of("下载", "Download");
    public static final Text WAITING = Text.of("待核定", "Waiting for a person");
    public static final Text NOTHING_WAITS = Text.of("没有待核定的企业", "Nothing waits");
    public static final Text NOTHING_WAITS_HINT =
            Text.of("评估结果需要人工判断时会出现在这里。", "What an assessment leaves to a person appears here.");
    public static final Text ENTERPRISES = Text.of("家", "enterprises");
    public static final Text RULES = Text.of("规则", "Rules");
    public static final Text ACTIVE = Text.of("现行版本", "Active release");
    public static final Template NUMBER = Template.of("第 {0} 版", "Release {0}");
    public static final Text SINCE = Text.of("生效时间", "Since");
    public static final Text NOTE = Text.of("说明", "Note");
    public static final Text BY = Text.of("发布人", "By");
    public static final Text WORKING = Text.of("工作副本", "Working copy");
    public static final Text DIFFERS = Text.of("有未生效的修改", "Has changes that are not active");
    public static final Text SAME = Text.of("与现行版本一致", "The same as what is active");
    public static final Text NONE_ACTIVE = Text.of("尚无现行版本", "Nothing is active yet");
    public static final Text NONE_ACTIVE_HINT =
            Text.of("规则文件有误,或尚未发布。", "The rule files are wrong, or nothing has been published.");
    public static final Text SECOND_PERSON = Text.of("等待另一人同意", "Waits for a second person");
    public static final Text NOTHING_TO_AGREE = Text.of("没有待同意的版本", "No release waits for agreement");
    public static final Text IN_REGISTRY = Text.of("入库", "In the registry");
    public static final Text SHOW = Text.of("查看", "Show");

    static final Text EVER_SELECTED = Text.of("遴选", "Selected");
    static final Text CULTIVATED = Text.of("培育", "Cultivated");
    static final Text EVER_RECOGNISED = Text.of("认定", "Recognised");
    static final Text STILL_RECOGNISED = Text.of("认定有效", "Still recognised");

    private HomeText() {}
}
