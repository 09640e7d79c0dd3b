package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the page says on which one signs in, as {@code signInText:}. */
@TemplateData(namespace = "signInText")
public final class SignInText {
    public static final Text TITLE = Text.of("登录", "Sign in");
    public static final Text NAME = Text.of("用户名", "Name");
    public static final Text PASSWORD = Text.of("密码", "Password");
    public static final Text ENTER = Text.of("登录", "Sign in");
    public static final Text OF_OFFICE = Text.of("用单位账号登录", "Sign in with the office's account");
    public static final Text ENDED = Text.of(
            "登录已结束,请重新登录;登录后回到原来的页面。", "Your session has ended. Sign in again to return to the page you were on.");

    static final Text WRONG =
            Text.of("用户名或密码不正确,或账号已停用。", "The name or the password is wrong, or the account is disabled.");
    static final Text REFUSED = Text.of(
            "单位账号登录未成功,或该账号没有本系统的角色。", "The office's server did not let you in, or your account has no role here.");
    static final Template WAIT =
            Template.of("失败次数过多,请 {0} 秒后再试。", "Too many attempts have failed: try again in {0} seconds.");

    private SignInText() {}
}
