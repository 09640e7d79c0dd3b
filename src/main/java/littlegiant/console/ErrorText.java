package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the pages of failures say, as {@code errorText:}. */
@TemplateData(namespace = "errorText")
public final class ErrorText {
    public static final Text NUMBER = Text.of("编号", "Number");
    public static final Text TELL = Text.of("请把编号告诉管理员。", "Tell an administrator this number.");
    public static final Text HOME = Text.of("回到首页", "To the first page");

    /** Where a page is not there; the problem's own words are for programs. */
    static final Text NOT_FOUND = Text.of("没有这个页面,或者地址写错了。", "There is no such page, or its address is misspelt.");

    private ErrorText() {}
}
