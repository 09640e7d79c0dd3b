package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the groups of the form are called, as {@code groupText:}. */
@TemplateData(namespace = "groupText")
public final class FormGroupText {
    public static final Text BASICS = Text.of("基本情况", "Basics");
    public static final Text PEOPLE = Text.of("人员", "People");
    public static final Text INCOME = Text.of("收支", "Income and spending");
    public static final Text ASSETS = Text.of("资产", "Assets");
    public static final Text RIGHTS = Text.of("知识产权", "Intellectual property");
    public static final Text CREDIT = Text.of("信用", "Credit");
    public static final Text ATTESTATIONS = Text.of("核实意见", "Attestations");
    public static final Text VIOLATIONS = Text.of("违法记录", "Violations");
    public static final Text DECLARED = Text.of("本政策另需", "Asked by this policy besides");

    private FormGroupText() {}
}
