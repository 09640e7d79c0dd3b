package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the pages of an impact's lists and of one enterprise in it say, as {@code impactText:}. */
@TemplateData(namespace = "impactText")
public final class ImpactText {
    public static final Text GAINED = Text.of("变为符合", "Qualify now");
    public static final Text LOST = Text.of("不再符合", "Qualify no more");
    public static final Text OTHER = Text.of("其他变化", "Other changes");
    public static final Text CHANGED = Text.of("变化家数", "Enterprises that change");
    public static final Text COUNTED = Text.of(
            "前三列按决定计:一家企业的两个决定都变,计两次。",
            "The first three count decisions: an enterprise for which two change counts twice.");
    public static final Text FILTERS = Text.of("筛选名单", "Filter the list");
    public static final Text ANY = Text.of("全部", "all");
    public static final Text DECISION = Text.of("决定", "Decision");
    public static final Text CRITERION = Text.of("变化的条件", "Criterion that changes");
    public static final Text TOWN = Text.of("镇(园区)", "Town");
    public static final Text STAGE = Text.of("阶段", "Stage");
    public static final Text CATEGORY = Text.of("行业类别", "Category");
    public static final Text SHOW = Text.of("查看", "Show");
    public static final Text CLEAR = Text.of("清除筛选", "Clear the filters");
    public static final Template FOUND = Template.of("{0} 家", "{0} enterprises");
    public static final Template FIRST =
            Template.of("列出前 {0} 家;全部请导出。", "The first {0} are listed: export them for all.");
    public static final Template SEARCHED =
            Template.of("只在前 {0} 家中筛选;全部请导出。", "Only the first {0} are searched: export them for all.");
    public static final Text NONE = Text.of("名单中没有这样的企业", "Nobody in the list is like that");
    public static final Text NONE_HINT = Text.of("放宽筛选再看。", "Widen the filters.");
    public static final Text LACKS = Text.of("还差", "Lacks");
    public static final Text BOTH = Text.of("对比两次判断", "Both answers");
    public static final Text BOTH_LEAD = Text.of(
            "同一份资料,用两套规则各判断一遍;不记录,也不改变任何结果。", "The same facts decided by both rules. Nothing is recorded or changed.");
    public static final Text TO_LIST = Text.of("影响名单", "Who changes");
    public static final Text BEFORE = Text.of("现行规则", "Rules that decide now");
    public static final Text AFTER = Text.of("改后规则", "Rules after the change");
    public static final Text WORKING = Text.of("工作副本", "working copy");
    public static final Text NOT_THERE = Text.of("没有此项", "not there");
    public static final Text DIFFERENT = Text.of("不同的条件", "Criteria that differ");
    public static final Template SAME = Template.of("相同的条件({0})", "Criteria that are the same ({0})");
    public static final Text SAME_TITLE = Text.of("相同的条件", "Criteria that are the same");
    public static final Text NOTHING_DIFFERS = Text.of("各条件的判断都相同。", "Every criterion comes out the same.");
    public static final Text RULE = Text.of("规则原文", "The rule");
    public static final Text FACTS = Text.of("资料来自", "Facts of");
    public static final Text AS_OF = Text.of("判断日期", "For the day");
    public static final Text AS_OF_HINT = Text.of(
            "企业的资料只到较早的年度时,请填那时的日期;否则按这一天会缺少资料。",
            "Where the enterprises' facts end in an earlier year, write a day of then: for a later one they lack facts.");
    public static final Template JUDGED = Template.of("按 {0} 判断", "Decided for {0}");
    public static final Text CODE = Text.of("统一社会信用代码", "Credit code");

    private ImpactText() {}
}
