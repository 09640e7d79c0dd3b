package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the review queue says, as {@code reviewText:}. */
@TemplateData(namespace = "reviewText")
public final class ReviewText {
    public static final Text TITLE = Text.of("待核定", "Review");
    public static final Text LEAD = Text.of(
            "最近一次评估需要人来核定、补资料或处理的企业。",
            "Enterprises whose latest assessment waits for a person: to settle, to complete or to act.");
    public static final Text KEYS = Text.of("快捷键", "Keys");
    public static final Text NEXT_KEY = Text.of("下一家", "next");
    public static final Text PREVIOUS_KEY = Text.of("上一家", "previous");
    public static final Text OPEN_KEY = Text.of("打开", "open");
    public static final Text WHY = Text.of("等待原因", "Why it waits");
    public static final Text ANY = Text.of("全部", "Any");
    public static final Text SHOW = Text.of("显示", "Show");
    public static final Text QUEUE = Text.of("待办企业", "Enterprises that wait");
    public static final Text NONE = Text.of("没有待核定的企业", "Nothing waits");
    public static final Text NONE_HINT =
            Text.of("评估结果需要人处理时,企业会列在这里。", "An enterprise is listed here when its assessment needs a person.");
    public static final Text ALSO = Text.of("一并核定", "Settle together");
    public static final Text WHOLE = Text.of("查看完整评估", "See the whole assessment");
    public static final Text LIFE = Text.of("企业页", "The enterprise");
    public static final Text AS_OF = Text.of("评估日期", "As of");
    public static final Text COMPLETE = Text.of("去补资料", "Complete the facts");
    public static final Text SETTLE = Text.of("核定", "Settle");
    public static final Text NOTHING_OPEN = Text.of(
            "这里没有可逐项核定的事项。缺资料的请补齐;条款本身有不同理解而结论不同的,见“查看完整评估”,由主管部门作出决定后在企业页记录事件。",
            "There is nothing here to attest point by point. Complete facts that are missing; where the readings of a clause"
                    + " disagree, see the whole assessment, and record the office's decision as an event on the enterprise's"
                    + " page.");
    public static final Text TOPIC = Text.of("核定事项", "What is settled");
    public static final Text HOLDS = Text.of("是否符合", "Does it hold");
    public static final Text YES = Text.of("符合", "It holds");
    public static final Text NO = Text.of("不符合", "It does not");
    public static final Text NOTE = Text.of("依据", "Grounds");
    public static final Text NOTE_HINT = Text.of("查看了哪些材料、得出什么结论", "What was looked at, and what it showed");
    public static final Text BODY = Text.of("单位", "Body that attests");
    public static final Text DAY = Text.of("日期", "Day");
    public static final Text PREVIEW = Text.of("查看将改变什么", "See what changes");
    public static final Text CHANGES = Text.of("核定后将改变", "What will change");
    public static final Text NO_CHANGE = Text.of("评估结果和各条款状态都不变", "No outcome and no criterion changes");
    public static final Text SAVE = Text.of("核定并重新评估", "Settle and assess again");
    public static final Text SAVE_HINT = Text.of(
            "保存后以原资料加上本核定重新评估并记录;原评估保留。",
            "The facts with this attestation are assessed again and recorded; the earlier assessment stays.");
    public static final Text LEFT_OUT = Text.of("不能一并核定的企业", "Cannot be settled together");
    public static final Text OTHER_RELEASE = Text.of(
            "原评估由较早的规则版本作出,以下改变可能也来自规则的修改。",
            "The earlier assessment was made by earlier rules: some of this may come from their change.");
    public static final Text OVERTAKEN = Text.of(
            "其间有人重新评估了其中的企业,未作任何记录;请查看新的评估后再核定:",
            "Meanwhile some were assessed again, and nothing was recorded. Look at the new assessment first:");
    public static final Text EVENT_REASON = Text.of("当时的理由", "Reason that was given");

    static final Template SETTLED = Template.of("已核定 {0} 家企业,并重新评估", "{0} enterprises were settled and assessed again");
    static final Template OPEN_TOPIC = Template.of("{0}({1})", "{0} ({1})");
    static final Text DECLARED = Text.of("企业自述", "self-declared");
    static final Text UNKNOWN_YET = Text.of("尚无意见", "nothing known");
    static final Text UNKNOWN_WHY = Text.of("没有这种等待原因", "nothing waits for such a reason");

    private ReviewText() {}
}
