package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.authoring.NewCriterion.AskedComparison;
import littlegiant.authoring.NewCriterion.AskedKind;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the page of a new criterion says, as {@code newCriterionText:}. */
@TemplateData(namespace = "newCriterionText")
public final class NewCriterionText {
    public static final Text TITLE = Text.of("新增条件", "A new criterion");
    public static final Text LEAD = Text.of(
            "选好问什么、对谁、从何时起,系统写出规则和第一批案例。先看后存,存入工作副本;发布前不影响任何判断。",
            "Choose what is asked, of whom and from when: the rule and its first cases are written for you. Look before you"
                    + " save; until it is published nothing is decided by it.");
    public static final Text KIND = Text.of("问什么", "What is asked");
    public static final Text NEXT = Text.of("选好,填内容", "Choose");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text DECISION = Text.of("写入", "Goes into");
    public static final Text ID = Text.of("编号", "Id");
    public static final Text ID_HINT = Text.of("以后不能改,也不能给别的条件用。", "It never changes, and is given to nothing else.");
    public static final Text CLAUSE = Text.of("依据条款", "Clause");
    public static final Text CLAUSE_HINT = Text.of("如 四(一)2", "Such as 四(一)2");
    public static final Text NAME = Text.of("名称", "Name");
    public static final Text NAME_HINT = Text.of(
            "办事人员会说的一句话;门槛写作 {1},显示时自动填上。如:职工总数不低于 {1}",
            "The sentence an officer would say, with {1} where the threshold stands.");
    public static final Text FIGURE = Text.of("指标", "Figure");
    public static final Text NUMERATOR = Text.of("哪项指标", "Of what");
    public static final Text DENOMINATOR = Text.of("占哪项指标", "In what");
    public static final Text COMPARISON = Text.of("与门槛相比", "Held against its threshold");
    public static final Text THRESHOLD = Text.of("门槛", "Threshold");
    public static final Text THRESHOLD_HINT = Text.of("如 5%、30人、500万元、2项", "Such as 5%, 30人, 500万元 or 2项");
    public static final Text BAR = Text.of("分数线", "Bar");
    public static final Text BAR_HINT = Text.of("如 60分", "Such as 60分");
    public static final Text RIGHTS = Text.of("哪些知识产权算数", "Which rights count");
    public static final Text GROUNDS = Text.of("哪些违法", "Which violations");
    public static final Text TOPIC = Text.of("核实什么", "What is attested");
    public static final Text TRUTH = Text.of("哪一项是否", "Which yes or no");
    public static final Text PERIOD = Text.of("只看近多久", "Only within");
    public static final Text PERIOD_HINT =
            Text.of("如 3年、36个月;不填为不限", "Such as 3年 or 36个月; for ever where none is given");
    public static final Text PARTS = Text.of("各项得分", "Parts of the score");
    public static final Text PARTS_HINT =
            Text.of("至少两项;指标达到门槛就得分。", "Two at least: points where the figure reaches its threshold.");
    public static final Text POINTS = Text.of("得分", "Points");
    public static final Text WHOM = Text.of("对谁、从何时起", "Of whom, and from when");
    public static final Text CATEGORY = Text.of("企业类别", "Category");
    public static final Text STAGE = Text.of("发展阶段", "Stage");
    public static final Text EVERYBODY = Text.of("所有企业", "everybody");
    public static final Text EFFECTIVE = Text.of("从哪天起", "From the day");
    public static final Text EFFECTIVE_HINT = Text.of("不填为政策施行之日", "From the policy's first day where none is given");
    public static final Text GENERALLY =
            Text.of("条文写了“一般”:达不到时由人核定,不直接否决", "The notice says \"generally\": not reaching it is left to a person");
    public static final Text SHOW = Text.of("写出来看看", "Write and try it");
    public static final Text SAVE = Text.of("存入工作副本", "Save to the working copy");
    public static final Text SAVE_HINT = Text.of(
            "存入后可在规则页或文本里继续改;要撤回,在文本里删去即可。",
            "Go on in the rules or in the text once it is saved; to take it back, delete it in the text.");
    public static final Text DRAFT = Text.of("将写入的内容", "What will be written");
    public static final Text RULE = Text.of("规则", "The rule");
    public static final Text CASES = Text.of("第一批案例", "First cases");
    public static final Text SOUND = Text.of("检查通过,案例都符合。", "The check finds nothing wrong, and every case passes.");
    public static final Template SOUND_WARNED = Template.of(
            "没有错误,案例都符合;有 {0} 条提醒,见下。", "There is no error, and every case passes; warnings: {0}, see below.");
    public static final Text SOUND_ITSELF =
            Text.of("规则没有错误,新写的案例都符合。", "The rule has no error, and the cases written for it pass.");
    public static final Template CHANGED = Template.of(
            "{0} 个已有案例的结果会变,存入后请改这些案例。", "With it {0} existing cases come out otherwise: mend them once it is saved.");
    public static final Text CHANGED_CASES = Text.of("结果会变的案例", "Cases that come out otherwise");
    public static final Template FAILING = Template.of(
            "另有 {0} 个案例本来就不符合,与这个条件无关。", "Other cases that fail already, with this criterion or without it: {0}.");
    public static final Template SEE_CASES =
            Template.of("到案例页看:{0}(新窗口)", "See them among the cases: {0} (in a new window)");
    public static final Text ADD_CLAUSE =
            Text.of("打开 policy.yaml 补条款(新窗口)", "Open policy.yaml to add the clause (in a new window)");
    public static final Text UNSOUND = Text.of(
            "还有问题,见下。仍可存入,改好后才能发布。",
            "Something is wrong, see below. It can be saved, and published once it is mended.");
    public static final Text PASSED = Text.of("通过的案例", "Cases that pass");
    public static final Text FAILED = Text.of("未通过的案例", "Cases that fail");
    public static final Text PROBLEMS = Text.of("错误和提醒", "Errors and warnings");
    public static final Text WARNINGS = Text.of("提醒", "Warnings");
    public static final Text FACT_TITLE = Text.of("缺一项资料?先声明", "A fact that is not in the list? Declare it first");
    public static final Text FACT_LEAD = Text.of(
            "声明后写入 policy.yaml,填报表、模板和案例随即认得它。",
            "It goes into policy.yaml; forms, templates and cases know it from then on.");
    public static final Text FACT_NAME = Text.of("资料名称", "Name of the fact");
    public static final Text FACT_NAME_HINT = Text.of("如 股权融资额;汉字、字母、数字和下划线", "Letters, digits and underscores");
    public static final Text UNIT = Text.of("单位", "Unit");
    public static final Text ATTESTED = Text.of("核实事项(由单位核实)", "attested by an office");
    public static final Text YEARLY = Text.of("每个年度各填一次", "Given for each year");
    public static final Text HINT = Text.of("给填报人的说明", "Hint for whoever fills it in");
    public static final Text DECLARE = Text.of("声明此项资料", "Declare this fact");
    public static final Text DECLARED = Text.of("已声明,可在上面选用。", "It is declared, and can be chosen above.");
    public static final Text NONE_DECLARED =
            Text.of("本政策还没有声明“是否”类资料,请先在下面声明。", "The policy declares no yes or no yet: declare one below.");
    public static final Template PART = Template.of("第 {0} 项", "Part {0}");

    private NewCriterionText() {}

    /** What a kind is called. */
    public static Text kind(AskedKind kind) {
        return switch (kind) {
            case FIGURE -> Text.of("一项指标", "A figure");
            case RATIO -> Text.of("两项指标的比例", "A ratio");
            case GROWTH -> Text.of("增长率", "Growth");
            case RIGHTS -> Text.of("知识产权项数", "Rights");
            case ATTESTATION -> Text.of("经核实的事项", "What is attested");
            case TRUTH -> Text.of("声明的是否", "A declared yes or no");
            case VIOLATIONS -> Text.of("违法记录", "Violations");
            case SCORE -> Text.of("综合打分", "A score");
        };
    }

    /** What a comparison is called. */
    public static Text comparison(AskedComparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Text.of("不低于(含)", "at least");
            case AT_MOST -> Text.of("不高于(含)", "at most");
            case MORE_THAN -> Text.of("高于(不含)", "more than");
            case LESS_THAN -> Text.of("低于(不含)", "less than");
        };
    }
}
