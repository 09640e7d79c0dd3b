package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the list of enterprises says, as {@code registryText:}. */
@TemplateData(namespace = "registryText")
public final class RegistryText {
    public static final Text TITLE = Text.of("企业", "Enterprises");
    public static final Text LEAD = Text.of(
            "记录过评估或事件的全部企业;评估结果以最近一次为准。",
            "Every enterprise that was assessed or to which something happened; results are those of the latest"
                    + " assessment.");
    public static final Text FILTERS = Text.of("筛选", "Filters");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text Q = Text.of("名称或代码", "Name or code");
    public static final Text TOWN = Text.of("乡镇或园区", "Town or park");
    public static final Text STAGE = Text.of("阶段", "Stage");
    public static final Text RECOGNISED = Text.of("认定", "Recognition");
    public static final Text IS_RECOGNISED = Text.of("已认定", "Recognised");
    public static final Text NOT_RECOGNISED = Text.of("未认定", "Not recognised");
    public static final Text OUTCOME = Text.of("评估结果", "Outcome");
    public static final Text CRITERION = Text.of("条款", "Criterion");
    public static final Text STATUS = Text.of("条款状态", "Status of criterion");
    public static final Text ANY_STATUS = Text.of("不限(选了条款:尚未符合)", "Any (of a criterion: not met yet)");
    public static final Text ORDER = Text.of("排序", "Sort by");
    public static final Text BY_CODE = Text.of("信用代码", "Credit code");
    public static final Text BY_NAME = Text.of("企业名称", "Name");
    public static final Text BY_LATEST = Text.of("最近评估在前", "Latest assessment");
    public static final Text ANY = Text.of("不限", "Any");
    public static final Text APPLY = Text.of("查找", "Search");
    public static final Text CLEAR = Text.of("清除筛选", "Clear filters");
    public static final Text NAME = Text.of("企业", "Enterprise");
    public static final Text CODE = Text.of("统一社会信用代码", "Unified social credit code");
    public static final Text RESULTS = Text.of("评估结果", "Outcomes");
    public static final Text ASSESSED = Text.of("最近评估", "Last assessed");
    public static final Text NONE_FOUND = Text.of("没有符合条件的企业", "No enterprise fits these filters");
    public static final Text NONE_FOUND_HINT = Text.of("请放宽或清除筛选条件。", "Widen the filters, or clear them.");
    public static final Text NONE = Text.of("还没有企业", "No enterprises yet");
    public static final Text NONE_HINT =
            Text.of("企业在首次评估后出现在这里。", "An enterprise appears here once it was assessed for the first time.");
    public static final Text EXPORT = Text.of("导出全部结果", "Export all results");
    public static final Text SAVED = Text.of("我的筛选", "My filters");
    public static final Text SAVE = Text.of("保存当前筛选", "Save these filters");
    public static final Text SAVE_AS = Text.of("名称", "Name");
    public static final Text REMOVE = Text.of("删除", "Delete");
    public static final Text UNNAMED = Text.of("(未填名称)", "(no name)");

    static final Template COUNT = Template.of("{0} 家企业", "Enterprises: {0}");
    static final Template COUNT_MORE = Template.of("超过 {0} 家企业", "More than {0} enterprises");
    static final Text UNKNOWN_FILTER = Text.of(
            "地址中的筛选条件无法识别;请回到企业页重新选择",
            "the address has a filter that does not exist: choose again on the page of enterprises");
    static final Template TOO_MANY_SAVED =
            Template.of("已保存 {0} 个筛选,请先删除不用的", "{0} filters are saved: delete some first");
    static final Template SAVE_NAME =
            Template.of("筛选的名称应有 1 到 {0} 个字符", "the name of a filter has 1 to {0} characters");

    private RegistryText() {}
}
