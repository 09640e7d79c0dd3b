package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the first page says, as {@code homeText:}. */
@TemplateData(namespace = "homeText")
public final class HomeText {
    public static final Text TITLE = Text.of("首页", "Home");
    public static final Text LEAD = Text.of("本政策的目标、进度和待办。", "The programme's targets, how far they are met, and what waits.");

    private HomeText() {}
}
