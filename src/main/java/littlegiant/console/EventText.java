package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the form for an event says, as {@code eventText:}. */
@TemplateData(namespace = "eventText")
public final class EventText {
    public static final Text TITLE = Text.of("记录事件", "Record an event");
    public static final Text LEAD = Text.of(
            "事件一经记录不能修改;有误时记录更正。",
            "An event is never edited once it is recorded: a mistake is made void by a correction.");
    public static final Text BACK = Text.of("回到企业", "Back to the enterprise");
    public static final Text TYPE = Text.of("事件", "Event");
    public static final Text FIELDS = Text.of("显示所需栏目", "Show its fields");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text DATE = Text.of("生效日期", "Day it took effect");
    public static final Text DATE_HINT = Text.of("如 2017-06-30,不晚于今天", "As 2017-06-30, not after today");
    public static final Text DOCUMENT_NUMBER = Text.of("文号", "Document number");
    public static final Text FILE = Text.of("文件", "Document");
    public static final Text FILE_HINT =
            Text.of("PDF、OFD、JPEG 或 PNG,至多 10 MB;与事件一并保存", "PDF, OFD, JPEG or PNG, at most 10 MB; kept with the event");
    public static final Template FILE_AGAIN = Template.of("请重新选择文件“{0}”", "Choose the file {0} again");
    public static final Text REASON = Text.of("理由", "Reason");
    public static final Text REASON_HINT =
            Text.of("与所依据的评估相反时必填", "Required where the event goes against the assessment on which it rests");
    public static final Text ASSESSMENT = Text.of("所依据的评估", "Assessment on which it rests");
    public static final Text COHORT = Text.of("遴选年度", "Year of the selection");
    public static final Text STAGE = Text.of("阶段", "Stage");
    public static final Text MEASURE = Text.of("支持措施", "Measure");
    public static final Text AMOUNT = Text.of("金额(元)", "Amount in yuan");
    public static final Text AMOUNT_HINT = Text.of("可写 30万、1,200,000", "30万 and 1,200,000 are understood");
    public static final Text VOIDS = Text.of("作废的事件号", "Number of the void event");
    public static final Text SAVE = Text.of("记录此事件", "Record this event");
    public static final Text NOTHING = Text.of("不选", "None");
    public static final Text NO_ASSESSMENT =
            Text.of("本政策下还没有评估记录,先评估再记录此类事件。", "It was not assessed under this policy yet: assess it first.");

    static final Text UNKNOWN_ENTERPRISE =
            Text.of("没有这家企业;企业自首次评估起在册", "there is no such enterprise: it is known from its first assessment");
    static final Text NO_DOCUMENT = Text.of("该事件没有附文件", "the event has no document");
    static final Text DATE_NEEDED = Text.of("请填写生效日期", "say the day it took effect");
    static final Template NO_DATE =
            Template.of("“{0}”不是日期;请写成 2017-06-30", "\"{0}\" is no day: write it as 2017-06-30");
    static final Template NO_NUMBER = Template.of("“{0}”不是整数", "\"{0}\" is no whole number");
    static final Template NO_AMOUNT =
            Template.of("“{0}”不是金额;请写成 300000 或 30万", "\"{0}\" is no amount: write 300000 or 30万");
    static final Template PAST = Template.of("{0} · {1}({2} 评估)", "{0} · {1} (assessed {2})");

    private EventText() {}
}
