package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What the page says on which one changes one's password, as {@code passwordText:}. */
@TemplateData(namespace = "passwordText")
public final class PasswordText {
    public static final Text TITLE = Text.of("修改密码", "Change password");
    public static final Text LEAD = Text.of("修改后其他设备上的登录随即结束。", "Sessions on other devices end once it is changed.");
    public static final Text DRAWN = Text.of(
            "现在的密码是首次启动时生成的,请先改成你自己的密码,再继续。",
            "The password is the one that the first start drew. Change it to your own before you go on.");
    public static final Text CURRENT = Text.of("当前密码", "Current password");
    public static final Text NEXT = Text.of("新密码", "New password");
    public static final Text NEXT_HINT =
            Text.of("8 至 256 个字符,不能是常见密码或用户名。", "8 to 256 characters, none of the commonest and not your name.");
    public static final Text AGAIN = Text.of("再输一次新密码", "New password again");
    public static final Text CHANGE = Text.of("修改密码", "Change password");

    static final Text DIFFERENT = Text.of("两次输入的新密码不同", "The two new passwords differ");

    private PasswordText() {}
}
