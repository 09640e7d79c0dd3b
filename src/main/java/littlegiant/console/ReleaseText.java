package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the pages of publishing, releases and impact say, as {@code releaseText:}. */
@TemplateData(namespace = "releaseText")
public final class ReleaseText {
    public static final Text PUBLISH = Text.of("发布", "Publish");
    public static final Text PUBLISH_LEAD = Text.of(
            "核对改了什么、案例和影响,再让工作副本生效。",
            "See what changes, how the cases go and whom it touches, before the working copy decides.");
    public static final Text NOTHING = Text.of("没有可发布的修改", "There is nothing to publish");
    public static final Text NOTHING_HINT = Text.of("工作副本与现行版本相同。", "The working copy is what the active release has.");
    public static final Text CHANGES = Text.of("改了什么", "What changes");
    public static final Text ONLY_TEXT =
            Text.of("只有注释、排版或读不懂的地方不同。", "Only comments, layout or what cannot be read differ.");
    public static final Template CASES_CHANGED = Template.of("案例的改动({0})", "Changes of cases ({0})");
    public static final Text DIFF = Text.of("文本对比", "The text compared");
    public static final Text CHECKED = Text.of("检查和案例", "Check and cases");
    public static final Text IMPACT = Text.of("影响", "Impact");
    public static final Text FORESEE = Text.of("计算影响", "Compute the impact");
    public static final Text FORESEE_HINT = Text.of(
            "用登记企业的最新资料,把两套规则各判断一遍。不记录,也不改变任何结果。",
            "Decides the latest facts of every enterprise under both rules. Nothing is recorded or changed.");
    public static final Text FORESEE_OFFICER =
            Text.of("影响由政策管理员(officer)计算。", "Computing the impact takes the role officer.");
    public static final Text CHANGELOG = Text.of("变更记录", "The officers' history");
    public static final Text CHANGELOG_HINT = Text.of(
            "写进 CHANGELOG.md,给使用政策的人看。可以修改后再写入。",
            "Goes into CHANGELOG.md, for those who use the policy. Edit it as you like.");
    public static final Text CHANGELOG_ADD = Text.of("写入变更记录", "Add to the history");
    public static final Text CHANGELOG_ADDED = Text.of("已写入 CHANGELOG.md。", "It stands in CHANGELOG.md.");
    public static final Text CHANGELOG_TITLE = Text.of("调整规则", "rules changed");
    public static final Text NOTE = Text.of("发布说明", "Note");
    public static final Text NOTE_HINT = Text.of("改了什么、依据什么,永久保留。", "What changed and why; it is kept for good.");
    public static final Text OVERRIDE = Text.of("案例未通过仍要发布的理由", "Why to publish although a case fails");
    public static final Text WHEN = Text.of("何时生效", "When it decides");
    public static final Text AT_ONCE = Text.of("立即生效", "At once");
    public static final Text ON_DAY = Text.of("从某日零时起", "From the start of a day");
    public static final Text DAY = Text.of("日期", "Day");
    public static final Text ACTIVATE_THIS = Text.of("生效此版本", "Let this version decide");
    public static final Text PUBLISH_TO_SECOND = Text.of("发布,等另一人同意", "Publish, and wait for a second person");
    public static final Text SECOND = Text.of(
            "本单位启用了双人复核:发布后须由另一名管理员同意才生效,生效日期也由其决定。",
            "Two persons are asked for here: another administrator has to agree, and says from when it decides.");
    public static final Text NOT_YET = Text.of("有错误,改正前不能发布。", "There are errors: it cannot be published yet.");
    public static final Text PUBLISHED = Text.of("已发布。", "It is published.");
    public static final Text TITLE = Text.of("版本", "Releases");
    public static final Text LEAD =
            Text.of("每一次发布:谁、何时、为什么、改了什么。", "Every release: who published it, when, why, and what changed.");
    public static final Template NAME = Template.of("第 {0} 版", "Release {0}");
    public static final Text NUMBER = Text.of("版本", "Release");
    public static final Text BY = Text.of("发布人", "By");
    public static final Text ACTIVATED_BY = Text.of("由谁", "By");
    public static final Text AT = Text.of("发布时间", "Published");
    public static final Text STATE = Text.of("状态", "State");
    public static final Text HASH = Text.of("版本号", "Hash");
    public static final Text ACTIVE = Text.of("现行", "active");
    public static final Text WAITING = Text.of("待另一人同意", "waits for a second person");
    public static final Text DECLINED = Text.of("未获同意", "declined");
    public static final Text PAST = Text.of("历史", "past");
    public static final Text NEVER = Text.of("未生效过", "never active");
    public static final Text COMPARE = Text.of("对比", "Compare");
    public static final Text COMPARE_ANY = Text.of("对比任意两版", "Compare any two");
    public static final Text OLDER = Text.of("从", "From");
    public static final Text NEWER = Text.of("到", "To");
    public static final Text ACTIVATIONS = Text.of("生效记录", "When which release began to decide");
    public static final Text REASON = Text.of("理由", "Reason");
    public static final Text SCHEDULES = Text.of("定时生效", "Scheduled");
    public static final Text CANCEL_SCHEDULE = Text.of("取消定时", "Cancel");
    public static final Text SCHEDULED = Text.of("待生效", "waits for its day");
    public static final Text CANCELLED = Text.of("已取消", "cancelled");
    public static final Text ACTIVATED = Text.of("已生效", "activated");
    public static final Text REFUSED = Text.of("到时未能生效", "refused when its time had come");
    public static final Template AGAINST = Template.of("与第 {0} 版相比", "against release {0}");
    public static final Text AGREE = Text.of("同意并生效", "Agree, and let it decide");
    public static final Text GO_BACK = Text.of("恢复到此版本", "Go back to this release");
    public static final Text AGREE_TITLE = Text.of("第二人意见", "The second person");
    public static final Text GO_TITLE = Text.of("让此版本生效", "Let this release decide");
    public static final Text GO_UNDO = Text.of(
            "可随时在版本页恢复到现行版本;工作副本不受影响。",
            "You can go back to the present one on this page at any time; the working copy stays as it is.");
    public static final Text DECLINE = Text.of("不同意", "Decline");
    public static final Text DECLINE_REASON = Text.of("不同意的理由", "Why you do not agree");
    public static final Text OWN = Text.of("这是您的改动,须由另一人同意。", "It is your own change: somebody else has to agree.");
    public static final Text IS_ACTIVE = Text.of("此版本现在生效。", "This release decides now.");
    public static final Text WILL_BE_ACTIVE = Text.of("已安排定时生效。", "It is scheduled.");
    public static final Text IS_DECLINED = Text.of("已记下不同意。", "Your refusal is kept.");
    public static final Text IMPACT_LEAD =
            Text.of("把两套规则各判断一遍,谁的结论会变。", "Who would come out otherwise under the other rules.");
    public static final Template CHANGED =
            Template.of("将改变 {0} 家企业的结果(共判断 {1} 家)", "{0} of {1} enterprises would come out otherwise");
    public static final Template WITHIN = Template.of("改后另有 {0} 家只差一项", "{0} are one criterion away after the change");
    public static final Template PROGRESS = Template.of("已判断 {0} / {1} 家", "{0} of {1} decided");
    public static final Text IDENTICAL = Text.of("两套规则相同。", "Both are the same rules.");
    public static final Text STOPPED = Text.of("已停止,下面只是停止前的结果。", "It was stopped: this is what was found until then.");
    public static final Text NOBODY = Text.of("没有企业的结论会变。", "Nobody would come out otherwise.");
    public static final Text DECISION = Text.of("决定", "Decision");
    public static final Text FROM = Text.of("由", "From");
    public static final Text TO = Text.of("变为", "To");
    public static final Text COUNT = Text.of("家数", "Enterprises");
    public static final Text BY_DECISION = Text.of("按决定", "By decision");
    public static final Text BY_CRITERION = Text.of("按条件", "By criterion");
    public static final Text BY_TOWN = Text.of("按镇(园区)", "By town");
    public static final Text BY_STAGE = Text.of("按阶段", "By stage");
    public static final Text BY_CATEGORY = Text.of("按行业类别", "By category");
    public static final Text GROUP = Text.of("分组", "Group");
    public static final Text OF = Text.of("其中判断", "Decided");
    public static final Text CRITERION = Text.of("条件", "Criterion");
    public static final Text DECIDING = Text.of("其中结论随之改变", "Outcome changes too");
    public static final Text ENTERPRISES = Text.of("名单", "Who");
    public static final Text ENTERPRISE = Text.of("企业", "Enterprise");
    public static final Text TOWN = Text.of("镇(园区)", "Town");
    public static final Text WHAT = Text.of("变化", "Change");
    public static final Text WITHIN_LIST = Text.of("只差一项的企业", "One criterion away");
    public static final Template SHOWN = Template.of("前 {0} 家;全部请导出。", "The first {0}: export them for all.");
    public static final Text EXPORT = Text.of("导出表格", "Export as a table");
    public static final Text EXPORT_WITHIN = Text.of("导出只差一项的企业", "Export who is within reach");
    public static final Text DETAILS = Text.of("名单和明细", "Who, and the details");
    public static final Text FAILED_CASE =
            Text.of("未通过的案例须说明理由才能发布。", "With a failing case, publishing takes a reason.");

    private ReleaseText() {}
}
