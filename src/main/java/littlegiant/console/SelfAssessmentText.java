package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the page says on which a firm assesses itself, as {@code selfText:}. */
@TemplateData(namespace = "selfText")
public final class SelfAssessmentText {
    public static final Text TITLE = Text.of("企业自评", "Self-assessment");
    public static final Text LEAD = Text.of(
            "填写本企业的数据,看对照各条款处在什么位置、还差什么。填多少看多少,不必登录。",
            "Fill in your firm's figures and see where it stands on each clause and what it lacks. Fill in as much as you"
                    + " like; you need not sign in.");
    public static final Text NOT_KEPT = Text.of(
            "所填内容不会保存,也不会写入日志;关闭或离开本页即消失。需要留存请打印。",
            "What you fill in is neither kept nor logged and is gone when you leave this page. Print it to keep it.");
    public static final Text SHOW = Text.of("查看结果", "Show the result");
    public static final Text RESULT = Text.of("对照结果", "Where you stand");
    public static final Text RESULT_HINT = Text.of("随填写变化。", "It moves as you type.");
    public static final Text PRINT = Text.of("打印", "Print");
    public static final Text TO_RESULT = Text.of("看结果", "To the result");
    public static final Text ADVICE = Text.of(
            "这是按所填数据和下列规则版本作出的自评,不是申报,也不是认定;是否符合由主管部门依法决定。",
            "This is your own assessment by the figures filled in and the rules named below. It is no application and no"
                    + " recognition: officials decide.");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text AS_OF = Text.of("评估基准日", "Assessed for the day");
    public static final Text RELEASE = Text.of("规则版本", "Rules");
    public static final Text FIRM = Text.of("企业", "Firm");
    public static final Text OPEN = Text.of("企业自评(不必登录)", "Assess your own firm, without signing in");
    public static final Text TOO_OFTEN = Text.of(
            "这个地址请求太频繁,结果暂未更新;请过一分钟再改动。",
            "Too many requests came from this address, so the result is not current: go on in a minute.");
    public static final Text CHOOSE = Text.of("换政策", "Change");

    private SelfAssessmentText() {}
}
