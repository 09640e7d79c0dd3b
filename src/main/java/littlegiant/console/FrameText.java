package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the frame around every page says, as {@code frameText:}. */
@TemplateData(namespace = "frameText")
public final class FrameText {
    public static final Text PRODUCT = Text.of("科技小巨人", "Little Giant");
    public static final Text SKIP = Text.of("跳到正文", "Skip to content");
    public static final Text NAVIGATION = Text.of("主导航", "Main navigation");
    public static final Text MORE = Text.of("更多", "More");
    public static final Text SEARCH = Text.of("搜索企业", "Search enterprises");
    public static final Text SEARCH_HINT = Text.of("名称或统一社会信用代码(按 / 键)", "Name or credit code (press /)");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text SHOW = Text.of("显示", "Show");
    public static final Text PASSWORD = Text.of("修改密码", "Change password");
    public static final Text SIGN_OUT = Text.of("退出登录", "Sign out");
    public static final Text DIFFERS = Text.of("有未生效的修改", "has changes that are not active");
    public static final Text WAITING = Text.of("项待处理", "waiting");
    public static final Text OTHER_LANGUAGE = Text.of("EN", "中");
    public static final Text OTHER_LANGUAGE_NAME = Text.of("English", "中文");
    public static final Text WORKING = Text.of("正在处理……", "Working…");
    public static final Text CONNECTION_LOST = Text.of(
            "连接中断,已填内容仍在页面上;恢复后请重试。",
            "The connection is lost. What you typed is still here: try again once it is back.");
    public static final Text BACK = Text.of("返回", "Back");
    public static final Text NEXT_PAGE = Text.of("下一页", "Next page");
    public static final Text FIRST_PAGE = Text.of("回到第一页", "First page");
    public static final Text PAGES = Text.of("翻页", "Pages");

    private FrameText() {}
}
