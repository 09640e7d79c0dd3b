package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the page says on which an enterprise is assessed, as {@code assessText:}. */
@TemplateData(namespace = "assessText")
public final class AssessText {
    public static final Text TITLE = Text.of("评估", "Assess");
    public static final Text LEAD = Text.of(
            "填写企业资料,随时看到各条款的结果;记录之前不会保存为评估。",
            "Fill in an enterprise's facts and see each clause's result as you go. Nothing is an assessment until it"
                    + " is recorded.");
    public static final Text WHICH = Text.of("评估哪家企业", "Which enterprise");
    public static final Text CODE = Text.of("统一社会信用代码", "Credit code");
    public static final Text CODE_HINT = Text.of(
            "18 位。已有记录的企业会带出最近一次的资料。", "18 characters. Of an enterprise with records, the latest facts are filled in.");
    public static final Text BEGIN = Text.of("开始评估", "Begin");
    public static final Text BLANK = Text.of("填写空白表", "Blank form");
    public static final Text DRAFTS = Text.of("我的草稿", "My drafts");
    public static final Text NO_DRAFTS = Text.of("没有草稿", "No drafts");
    public static final Text NO_DRAFTS_HINT = Text.of(
            "填写时自动保存;没有记录完的资料会出现在这里。", "What you type is kept as you go; what is not recorded yet appears here.");
    public static final Text SAVED = Text.of("保存时间", "Saved");
    public static final Text DISCARD = Text.of("丢弃草稿", "Discard draft");
    public static final Text NO_CODE = Text.of("(未填代码)", "(no code yet)");
    public static final Text NAME = Text.of("企业", "Enterprise");
    public static final Text OTHER = Text.of("换一家企业", "Another enterprise");
    public static final Text AS_OF = Text.of("评估基准日", "Assess for the day");
    public static final Text AS_OF_HINT = Text.of(
            "上年度和成立年数按这一天计算;改到别的年份以后点“更新结果”,年度栏随之更换。",
            "The reference year and the age are reckoned from it. Show the result after another year is written:"
                    + " the columns of years follow.");
    public static final Text RECORD = Text.of("记录评估", "Record assessment");
    public static final Text CHECK = Text.of("更新结果(不保存评估)", "Show result (records nothing)");
    public static final Text RESULT = Text.of("结果", "Result");
    public static final Text RESULT_HINT = Text.of("随填写变化,尚未记录。", "It moves as you type and is not recorded yet.");
    public static final Text FIRST_MEND = Text.of("先更正下列各项,再看结果。", "Mend these first; then the result is shown.");
    public static final Text RESTORED = Text.of("已恢复你的草稿", "Your draft has been restored");
    public static final Text FILLED =
            Text.of("已带出最近一次评估的资料,来自", "The facts of the latest assessment are filled in, of");
    public static final Text LAST = Text.of("上次", "last");
    public static final Text ASKED_BY = Text.of("用于", "for");
    public static final Text EARLIER = Text.of("加一个更早的年度", "Add an earlier year");
    public static final Text ADD_RIGHT = Text.of("加一项知识产权", "Add a right");
    public static final Text ADD_VIOLATION = Text.of("加一条违法记录", "Add a record");
    public static final Text NO_RIGHTS = Text.of("经查没有知识产权", "Looked for: no rights");
    public static final Text NO_VIOLATIONS = Text.of("经查没有违法记录", "Looked for: no violations");
    public static final Text NOT_GIVEN = Text.of("未填", "not given");
    public static final Text NONE_OF_THESE = Text.of("经查都没有", "looked for: none of these");
    public static final Text FACT = Text.of("项目", "Fact");
    public static final Text UNIT = Text.of("单位", "Unit");
    public static final Text MONEY_HINT = Text.of(
            "金额可写 8000万、0.8亿 或 80,000,000,一律按元折算并回显。",
            "Money may be written 8000万, 0.8亿 or 80,000,000; it is echoed in yuan.");
    public static final Text WHAT_IF = Text.of("与最近记录的资料相比", "Against the facts recorded last");
    public static final Text WAS = Text.of("原来", "Before");
    public static final Text IS = Text.of("改动后", "Now");
    public static final Text GROUPS = Text.of("资料分组", "Groups of facts");

    static final Text HOLDS = Text.of("是否符合", "Does it hold");
    static final Text BASIS = Text.of("依据", "Basis");
    static final Text BY = Text.of("单位", "Attested by");
    static final Text ON = Text.of("日期", "Date");
    static final Text NONE_BUT_SOME =
            Text.of("既勾选了没有,又填了内容;请去掉其一。", "It says that there are none, and there are some: remove one of the two.");
    static final Template ENTRY = Template.of("第 {0} 项", "No. {0}");
    static final Template ECHO = Template.of("= {0}", "= {0}");
    static final Template WHICH_UNIT =
            Template.of("上次是 {0}。这次的 {1} 是 {2}还是 {3}?", "It was {0} last time. Is this {1} {2} or {3}?");
    static final Text NOT_ANSWERED =
            Text.of("请先回答金额的单位,再记录。", "Answer in which unit the money is; then it can be recorded.");
    static final Template NO_DAY = Template.of("“{0}”不是日期;请写作 2017-06-30", "\"{0}\" is no day: write it as 2017-06-30");
    static final Text UNKNOWN_POLICY = Text.of("没有这个政策", "There is no such policy");

    private AssessText() {}
}
