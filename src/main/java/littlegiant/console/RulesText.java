package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the pages of the rules say, as {@code rulesText:}. */
@TemplateData(namespace = "rulesText")
public final class RulesText {
    public static final Text TITLE = Text.of("规则", "Rules");
    public static final Text LEAD = Text.of(
            "通知的每一条在工作副本中怎么写。改门槛先看影响,再保存;保存不等于生效。",
            "What the working copy makes of each clause of the notice. Foresee a threshold before you save it; saving"
                    + " is not publishing.");
    public static final Text LEAD_WATCHED = Text.of(
            "通知的每一条在工作副本中怎么写。本单位开启了“保存即发布”:保存后检查无误便自动发布。",
            "What the working copy makes of each clause of the notice. Here a saved edit is published by itself once"
                    + " the check finds nothing wrong.");
    public static final Text PUBLISH = Text.of("发布……", "Publish…");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text SHOW = Text.of("显示", "Show");
    public static final Text SAME = Text.of("工作副本与现行版本相同。", "The working copy is what the active release has.");
    public static final Text DIFFERS = Text.of("工作副本有尚未生效的修改。", "The working copy has changes that are not active.");
    public static final Template EDITORS =
            Template.of("自上次发布以来编辑过的人:{0}。", "Edited since it was last published by: {0}.");
    public static final Text CHECKING = Text.of("正在检查规则并运行案例……", "Checking the rules and running their cases…");
    public static final Text CHECK = Text.of("检查", "Check");
    public static final Template FINE =
            Template.of("检查通过:{0} 个案例全部符合。", "The check finds nothing wrong: all {0} cases pass.");
    public static final Template ERRORS =
            Template.of("{0} 个错误,改正前不能发布。", "{0} errors: it cannot be published before they are put right.");
    public static final Template FAILED = Template.of("{1} 个案例中有 {0} 个未通过。", "{0} of {1} cases fail.");
    public static final Template WARNINGS = Template.of("{0} 条提醒", "{0} warnings");
    public static final Text THRESHOLD = Text.of("门槛", "Threshold");
    public static final Text CASES = Text.of("案例", "Cases");
    public static final Text NO_THRESHOLD = Text.of("无门槛", "none");
    public static final Template THRESHOLD_OF = Template.of("{0} 的第 {1} 个门槛", "threshold {1} of {0}");
    public static final Template NAMED_THRESHOLD = Template.of("{0} 的门槛:{1}", "threshold of {0}: {1}");
    public static final Text TRY = Text.of("看影响", "Foresee");
    public static final Template BEFORE = Template.of("现行 {0}", "active: {0}");
    public static final Template CASES_PASS = Template.of("{0} 个通过", "{0} pass");
    public static final Template CASES_FAIL = Template.of("{0} 个未通过", "{0} fail");
    public static final Template UNTRIED = Template.of("{0} 处未试", "{0} untried");
    public static final Text NO_CASES = Text.of("没有案例", "no cases");
    public static final Text NOT_RUN = Text.of("未运行", "not run");
    public static final Text APPLIES = Text.of("适用于:", "applies to: ");
    public static final Text NONE = Text.of("工作副本中没有政策", "The working copy holds no policy");
    public static final Text NONE_HINT = Text.of(
            "请在规则文件夹中为政策建一个文件夹,内放 policy.yaml 与规则文件。",
            "Make a folder for the policy in the rules folder, with policy.yaml and its rule files.");
    public static final Text UNREAD =
            Text.of("以下文件读不懂,其中的规则没有列出:", "These files cannot be read, and their rules are not listed:");
    public static final Text EXPECTED = Text.of("应为", "Expected");
    public static final Text ACTUAL = Text.of("得到", "Got");
    public static final Text CASE = Text.of("案例", "Case");
    public static final Text PLACE = Text.of("位置", "Place");
    public static final Text CONDITION = Text.of("条件", "Condition");
    public static final Text SAVE = Text.of("保存门槛", "Save the threshold");
    public static final Text SAVED = Text.of(
            "门槛已保存到工作副本。发布之后才会影响评估。",
            "The threshold is saved in the working copy. It decides nothing before it is published.");
    public static final Text SAVED_WATCHED = Text.of(
            "门槛已保存;本单位开启了“保存即发布”,检查无误后自动发布。",
            "The threshold is saved, and is published by itself once the check finds nothing wrong.");
    public static final Template SAVED_FAILING = Template.of(
            "{0} 个已有案例的结果与案例所写的不同,请改这些案例,否则发布时要说明理由。",
            "{0} cases that were there before come out otherwise than they say: mend them, or give a reason when you"
                    + " publish.");
    public static final Template SEE_FAILING = Template.of("到案例页改:{0}", "Mend them among the cases: {0}");
    public static final Text SAVED_CRITERION = Text.of(
            "条件和案例已存入工作副本。发布之后才会影响评估。",
            "The criterion and its cases are saved in the working copy. They decide nothing before they are published.");
    public static final Template PROPOSED = Template.of("{0} → {1}", "{0} → {1}");
    public static final Text PROPOSAL = Text.of("拟改的门槛", "A proposed threshold");
    public static final Text CURVE = Text.of(
            "本条件:各门槛值下的家数(不论其他条件)", "This criterion alone: enterprises at each value, whatever the other criteria");
    public static final Template DECISION_CURVE =
            Template.of("整个决定“{0}”:各门槛值下的家数", "The whole decision “{0}”: enterprises at each value");
    public static final Text MEETS = Text.of("符合本条件", "meet the criterion");
    public static final Text ESTABLISHED = Text.of("触发本情形", "have this ground");
    public static final Text MEET = Text.of("符合本条件", "meet this criterion");
    public static final Text HAVE_GROUND = Text.of("触发本情形", "have this ground");
    public static final Template FEWER = Template.of(
            "现在({0})有 {1} 家{2};改为 {3} 后有 {4} 家,少 {5} 家。",
            "Enterprises that {2}: {1} now, at {0}; {4} at {3}, which is {5} fewer.");
    public static final Template MORE = Template.of(
            "现在({0})有 {1} 家{2};改为 {3} 后有 {4} 家,多 {5} 家。",
            "Enterprises that {2}: {1} now, at {0}; {4} at {3}, which is {5} more.");
    public static final Template AS_MANY =
            Template.of("现在({0})有 {1} 家{2};改为 {3} 后家数不变。", "Enterprises that {2}: {1} now, at {0}; as many at {3}.");
    public static final Template OTHER_STATUSES = Template.of("本条件的其他情况:{0}。", "Others under this criterion: {0}.");
    public static final Template COUNT_CHANGE = Template.of("{0}由 {1} 家变为 {2} 家", "{0} goes from {1} to {2}");
    public static final Text COMMA = Text.of(",", ", ");
    public static final Template DECISION_CHANGES = Template.of("整个决定“{0}”:{1}。", "The whole decision “{0}”: {1}.");
    public static final Template DECISION_SAME = Template.of(
            "整个决定“{0}”各结论的家数不变,因为还要看其他条件。",
            "The whole decision “{0}” comes out as before for as many, since it depends on the other criteria too.");
    public static final Template DECISION_STAYS =
            Template.of("整个决定“{0}”各结论的家数不变。", "The whole decision “{0}” comes out as before for as many.");
    public static final Template LACK_FACTS =
            Template.of("按这一天,{0} 家缺少所需资料。", "For this day, {0} lack the facts that the criterion needs.");
    public static final Text VALUE = Text.of("门槛值", "Threshold");
    public static final Text PRESENT = Text.of("现在", "now");
    public static final Text NEW = Text.of("拟改", "proposed");
    public static final Template COMPARED =
            Template.of("按登记企业的最新资料试算,共 {0} 家。", "Tried over the latest facts of {0} enterprises.");
    public static final Template PROGRESS = Template.of("已试算 {0} / {1} 家", "{0} of {1} enterprises tried");
    public static final Text CANCEL = Text.of("停止", "Stop");
    public static final Text REFRESH = Text.of("刷新", "Refresh");
    public static final Text STOPPED =
            Text.of("试算已停止,下面只是停止前的结果。", "It was stopped: this is what was found until then.");
    public static final Text EMPTY_REGISTRY = Text.of("登记册中还没有企业", "There are no enterprises yet");
    public static final Text EMPTY_REGISTRY_HINT =
            Text.of("评估过企业之后,这里会画出曲线。", "Once enterprises have been assessed, their curve is drawn here.");
    public static final Text CONFLICT =
            Text.of("没有保存:文件在您打开之后已被别人修改。", "Not saved: somebody has changed the file since you opened it.");
    public static final Template LOST_PERCENT =
            Template.of("门槛要写单位:{0}%,还是 {1}%?", "A threshold has a unit: is it {0}%, or {1}%?");
    public static final Template CONFLICT_VALUE = Template.of(
            "您看到的是 {0},现在是 {1};您要改成 {2}。请核对后再保存。",
            "You saw {0}; it is {1} now, and you meant {2}. Look again before you save.");
    public static final Template CONFLICT_ELSEWHERE = Template.of(
            "本门槛仍是 {0},改动在文件的其他地方;您要改成 {1}。请核对后再保存。",
            "This threshold is still {0}; the file changed elsewhere. You meant {1}. Look again before you save.");
    public static final Text COVERAGE = Text.of("案例未触及的情形", "What no case reaches");
    public static final Template COVERAGE_STATUS = Template.of("没有案例得到“{0}”", "no case comes to \"{0}\"");
    public static final Template COVERAGE_SIDE = Template.of("{0} {1}:没有案例在{2}", "{0} {1}: no case lies {2}");
    public static final Text BELOW = Text.of("门槛以下", "below it");
    public static final Text AT = Text.of("门槛上", "at it");
    public static final Text ABOVE = Text.of("门槛以上", "above it");
    public static final Text CRITERIA = Text.of("全部条件", "All criteria");
    public static final Template NO_CRITERION =
            Template.of("工作副本的政策 {0} 中没有条件 {1}", "in the working copy of {0} there is no criterion {1}");

    private RulesText() {}
}
