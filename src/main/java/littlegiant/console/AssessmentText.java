package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the page of a recorded assessment says, as {@code assessmentText:}. */
@TemplateData(namespace = "assessmentText")
public final class AssessmentText {
    public static final Text LEAD =
            Text.of("已记录的评估结果,作出后不再改变。", "A recorded assessment. It does not change once it is made.");
    public static final Text CODE = Text.of("统一社会信用代码", "Credit code");
    public static final Text TOWN = Text.of("镇区或园区", "Town or park");
    public static final Text CATEGORY = Text.of("企业类别", "Category");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text AS_OF = Text.of("评估基准日", "Decided for");
    public static final Text YEAR = Text.of("参照会计年度", "Reference year");
    public static final Text ASSESSED = Text.of("评估时间", "Decided at");
    public static final Text RELEASE = Text.of("规则版本", "Rules");
    public static final Text ID = Text.of("评估编号", "Assessment");
    public static final Text AGAIN = Text.of("以此为底重新评估", "Assess again from these facts");
    public static final Text PRINT = Text.of("打印", "Print");
    public static final Text DETAILS = Text.of("明细", "Details");
    public static final Text NO_NAME = Text.of("未填名称的企业", "Enterprise without a name");

    private AssessmentText() {}
}
