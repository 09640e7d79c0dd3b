package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.access.SettingOrigin;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the pages of administration say, as {@code adminText:}. */
@TemplateData(namespace = "adminText")
public final class AdminText {
    public static final Text TITLE = Text.of("管理", "Administration");
    public static final Text LEAD = Text.of(
            "服务是否正常、现在由哪个版本判断、谁能做什么。", "Whether the service is well, which release decides, and who may do what.");
    public static final Text OVERVIEW = Text.of("运行状况", "State");
    public static final Text USERS = Text.of("用户", "Users");
    public static final Text KEYS = Text.of("接口密钥", "Keys");
    public static final Text SESSIONS = Text.of("登录会话", "Sessions");
    public static final Text AUDIT = Text.of("审计记录", "Audit trail");
    public static final Text SETTINGS = Text.of("设置", "Settings");
    public static final Text PLACES = Text.of("管理页面", "Pages of administration");

    public static final Text USERS_LEAD = Text.of(
            "谁能登录、能做什么。改动在两秒内对所有实例生效,并记入审计记录。",
            "Who signs in and may do what. Changes hold everywhere within two seconds and are in the audit trail.");
    public static final Text NAME = Text.of("用户名", "Name");
    public static final Text NAME_HINT = Text.of(
            "汉字、小写字母、数字和 . _ - @;以后不能改。", "Letters without capitals, digits and . _ - @; it cannot be changed.");
    public static final Text ROLES = Text.of("角色", "Roles");
    public static final Text STATE = Text.of("状态", "State");
    public static final Text MADE = Text.of("建立", "Made");
    public static final Text CHANGED = Text.of("最近改动", "Changed");
    public static final Text NEW_USER = Text.of("新建用户", "New user");
    public static final Text PASSWORD = Text.of("初始密码", "First password");
    public static final Text PASSWORD_HINT = Text.of(
            "8 至 256 个字符,不能是常见密码或用户名。请当面告诉本人,由其登录后修改。",
            "8 to 256 characters, none of the commonest and not the name. Tell it in person; the person changes it.");
    public static final Text MAKE_USER = Text.of("建立此用户", "Make this user");
    public static final Text ENABLED = Text.of("可登录", "may sign in");
    public static final Text DISABLED = Text.of("已停用", "disabled");
    public static final Template LOCKED = Template.of("多次输错密码,{0} 前限制登录", "too many wrong passwords: waits until {0}");
    public static final Text BY_START = Text.of("首次启动", "the first start");
    public static final Text YOU = Text.of("您本人", "you");
    public static final Text USER_LEAD = Text.of("角色、登录和密码。", "Roles, signing in and the password.");
    public static final Text WHAT_DONE = Text.of("此人做过什么", "What the person did");
    public static final Text MAY = Text.of("能做什么", "What the person may do");
    public static final Text SAVE_ROLES = Text.of("保存角色", "Save the roles");
    public static final Text ROLES_HINT =
            Text.of("保存后本人的登录会话随即结束,需重新登录。", "The person's sessions end once it is saved.");
    public static final Text SIGNING_IN = Text.of("登录", "Signing in");
    public static final Text DISABLE = Text.of("停用此用户", "Disable this user");
    public static final Text DISABLE_HINT = Text.of(
            "停用后不能登录,正在进行的会话随即结束;可随时恢复。",
            "A disabled person cannot sign in, and sessions end at once; it can be undone at any time.");
    public static final Text ENABLE = Text.of("恢复登录", "Let the person sign in again");
    public static final Text RESET = Text.of("重设密码", "Set another password");
    public static final Text NEW_PASSWORD = Text.of("新密码", "New password");
    public static final Text REMOVE = Text.of("删除用户", "Remove the user");
    public static final Text REMOVE_HINT = Text.of(
            "删除后不能恢复:该用户不能再登录,名字不再给别人;其留下的记录不变。只是暂时不用,请用“停用”。",
            "It cannot be undone: the person signs in no more, and the name is given to nobody else. What the person"
                    + " recorded stays. To stop somebody for a while, disable.");
    public static final Text REMOVE_THIS = Text.of("确认删除此用户", "Remove this user for good");
    public static final Text IS_MADE = Text.of("用户已建立,可以登录。", "The user is made and can sign in.");
    public static final Text IS_SAVED = Text.of("已保存。", "It is saved.");
    public static final Text IS_RESET = Text.of("密码已重设,原密码不再有效。", "The password is set; the one before holds no more.");
    public static final Text IS_REMOVED = Text.of("用户已删除。", "The user is removed.");

    public static final Text KEYS_LEAD = Text.of(
            "外部系统凭密钥调用接口。同名的密钥属于同一系统,看得到彼此留下的记录。",
            "Systems call the interface by keys. Keys of one name belong to one system and see the same records.");
    public static final Text SYSTEM = Text.of("系统名称", "System");
    public static final Text SYSTEM_HINT =
            Text.of("如 portal;记录中写作 key:portal。", "Such as portal; records say key:portal.");
    public static final Text SCOPE = Text.of("权限范围", "Scope");
    public static final Text EXPIRES = Text.of("有效期至", "Expires");
    public static final Text EXPIRES_HINT =
            Text.of("到这一天零时失效;不填为一年。", "Refused from the start of that day; a year where none is given.");
    public static final Text LAST_USED = Text.of("最近使用", "Last used");
    public static final Text NEVER_USED = Text.of("从未使用", "never");
    public static final Text ISSUE = Text.of("签发密钥", "Issue a key");
    public static final Text ISSUE_THIS = Text.of("签发此密钥", "Issue this key");
    public static final Text SECRET = Text.of("密钥", "Key");
    public static final Text SECRET_ONCE = Text.of(
            "密钥只在此处显示这一次,请立即复制并妥善交给对方系统;遗失只能另签发一个。",
            "The key is shown here, this once. Copy it now; whoever loses it needs another.");
    public static final Text SECRET_USE = Text.of("调用接口时写入请求头:", "It goes into the header of each request:");
    public static final Text REVOKE = Text.of("吊销", "Revoke");
    public static final Text REVOKE_HINT = Text.of("吊销后随即失效,不能恢复。", "It is refused at once, for good.");
    public static final Text REVOKE_THIS = Text.of("确认吊销", "Revoke it for good");
    public static final Text VALID = Text.of("有效", "valid");
    public static final Text EXPIRED = Text.of("已过期", "expired");
    public static final Template REVOKED = Template.of("{0} 于 {1} 吊销", "revoked by {0} at {1}");
    public static final Text IS_REVOKED = Text.of("密钥已吊销。", "The key is revoked.");
    public static final Text NO_KEYS = Text.of("还没有密钥", "There are no keys yet");
    public static final Text NO_KEYS_HINT =
            Text.of("外部系统需要调用接口时,在此签发。", "Issue one where a system is to call the interface.");

    public static final Text SESSIONS_LEAD =
            Text.of("现在登录着的人。结束会话后,对方须重新登录。", "Who is signed in now. Whoever's session is ended has to sign in again.");
    public static final Text PERSON = Text.of("用户", "Person");
    public static final Text ADDRESS = Text.of("来自", "From");
    public static final Text AGENT = Text.of("浏览器", "Browser");
    public static final Text STARTED = Text.of("登录时间", "Signed in");
    public static final Text USED = Text.of("最近操作", "Used last");
    public static final Text THIS_SESSION = Text.of("当前会话", "this session");
    public static final Text END = Text.of("结束会话", "End");
    public static final Text IS_ENDED = Text.of("会话已结束。", "The session is ended.");
    public static final Text WAS_ENDED = Text.of("没有这个会话,可能已经结束。", "There is no such session: it may have ended.");
    public static final Text UNKNOWN = Text.of("未知", "unknown");
    public static final Template IDLE = Template.of(
            "闲置 {0} 分钟或登录满 {1} 小时后,会话自动结束。", "A session ends by itself after {0} idle minutes, or {1} hours in all.");

    public static final Text SETTINGS_LEAD = Text.of(
            "服务现在使用的设置;密码等不显示。改设置须在服务器上改,重启后生效。",
            "The settings that the service runs with; secrets are hidden. They are changed where it runs, and hold from the next start.");
    public static final Text SETTING = Text.of("设置项", "Setting");
    public static final Text UNKNOWN_SETTING =
            Text.of("本服务没有这一项,可能写错了名称", "the service has no such setting: the name may be misspelt");
    public static final Text VALUE = Text.of("值", "Value");
    public static final Text ORIGIN = Text.of("来源", "From");
    public static final Text HIDDEN = Text.of("已设置,不显示", "set, not shown");
    public static final Text EMPTY = Text.of("(空)", "(empty)");
    public static final Text ONLY_SET = Text.of("只看改动过的", "Only those that were set");
    public static final Text ALL_SETTINGS = Text.of("全部设置", "All settings");

    private static final Text INTEGRATOR = Text.of("接口系统", "Integrator");
    private static final Text CLERK = Text.of("经办人", "Clerk");
    private static final Text OFFICER = Text.of("政策管理员", "Officer");
    private static final Text ADMIN = Text.of("系统管理员", "Administrator");
    private static final Text AUDITOR = Text.of("审计员", "Auditor");

    private AdminText() {}

    /** What a role is called. */
    public static Text role(String role) {
        return switch (role) {
            case "integrator" -> INTEGRATOR;
            case "clerk" -> CLERK;
            case "officer" -> OFFICER;
            case "admin" -> ADMIN;
            case "auditor" -> AUDITOR;
            default -> Text.verbatim(role);
        };
    }

    /** What a role may do, in a sentence. */
    public static Text roleMeaning(String role) {
        return switch (role) {
            case "integrator" -> Text.of("判断并读取自己留下的记录", "assesses, and reads what it recorded itself");
            case "clerk" -> Text.of("评估、上传、登记企业,处理待核定事项", "assesses, uploads, keeps the registry and settles reviews");
            case "officer" ->
                Text.of("编写规则、看影响、发布,登记所有事项", "writes rules, foresees, publishes and records every event");
            case "admin" -> Text.of("决定哪个版本生效,管理用户、密钥和会话", "decides which release is active, and who may do what");
            case "auditor" -> Text.of("查看一切,不改任何东西", "reads everything and changes nothing");
            default -> Text.verbatim("");
        };
    }

    /** Where a setting comes from. */
    public static Text origin(SettingOrigin origin) {
        return switch (origin) {
            case DEFAULT -> Text.of("默认", "default");
            case FILE -> Text.of("设置文件", "file");
            case ENVIRONMENT -> Text.of("环境变量", "environment");
            case COMMAND_LINE -> Text.of("启动参数", "command line");
        };
    }
}
