package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the page of cases says, as {@code casesText:}. */
@TemplateData(namespace = "casesText")
public final class CasesText {
    public static final Text TITLE = Text.of("案例", "Cases");
    public static final Text LEAD = Text.of(
            "每个案例在每个条件下得到什么。有框的是案例所检验的条件。",
            "What each case gives for each criterion. The criterion that a case is about stands in a frame.");
    public static final Text DECISION = Text.of("决定", "Decision");
    public static final Text FAILING = Text.of("只看未通过的", "failing alone");
    public static final Template PASS = Template.of("{0} 个案例全部通过", "all {0} cases pass");
    public static final Template FAIL = Template.of("{1} 个案例中有 {0} 个未通过", "{0} of {1} cases fail");
    public static final Text NONE = Text.of("没有案例", "No cases");
    public static final Text NONE_FAIL = Text.of("没有未通过的案例", "No case fails");
    public static final Text NONE_HINT = Text.of(
            "在编辑器中写案例,或在一次评估的页面上点“做成案例”。",
            "Write them in the editor, or press \"Make a case of it\" on the page of an assessment.");
    public static final Text WHY = Text.of("原因", "Why");
    public static final Text NOT_STATED = Text.of("没有规则提到", "no rule states it");
    public static final Text ABOUT = Text.of("检验", "about");
    public static final Text UNREAD =
            Text.of("规则有错误,案例没有运行;改正后再看。", "The rules have errors, so no case was run. Put them right first.");
    public static final Text MAKE = Text.of("做成案例", "Make a case of it");
    public static final Text MAKE_HINT = Text.of(
            "企业名称、信用代码、专利号、文号、机关和经办单位已去掉。核对后保存。",
            "Names, credit codes, numbers and authorities were taken out. Look at it, and save it.");

    private CasesText() {}
}
