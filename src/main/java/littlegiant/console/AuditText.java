package littlegiant.console;

import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the page of the audit trail says, as {@code auditText:}. */
@TemplateData(namespace = "auditText")
public final class AuditText {
    public static final Text LEAD = Text.of(
            "谁、何时、从哪里、做了什么。只增不改,每条与前一条相扣。",
            "Who did what, when and from where. Entries are only added, each chained to the one before.");
    public static final Text WHO = Text.of("谁", "Who");
    public static final Text WHO_HINT = Text.of("用户名,或 key:系统名", "A name, or key: and the name of a system");
    public static final Text WHAT = Text.of("事项", "What");
    public static final Text FROM = Text.of("从", "From");
    public static final Text TO = Text.of("到", "To");
    public static final Text ANY = Text.of("全部", "everything");
    public static final Text SHOW = Text.of("查看", "Show");
    public static final Text CLEAR = Text.of("清除筛选", "Clear the filters");
    public static final Text EXPORT = Text.of("导出", "Export");
    public static final Text LINES = Text.of("逐行 JSON(供程序读取)", "Lines of JSON");
    public static final Text AT = Text.of("时间", "When");
    public static final Text SUBJECT = Text.of("对象", "Of");
    public static final Text ADDRESS = Text.of("来自", "From");
    public static final Text CHANGE = Text.of("内容", "Details");
    public static final Text BEFORE = Text.of("原", "Was");
    public static final Text AFTER = Text.of("现", "Is");
    public static final Text NUMBER = Text.of("序号", "No.");
    public static final Text SERVICE = Text.of("服务本身", "the service");
    public static final Text NONE = Text.of("没有符合条件的记录", "No entry is like that");
    public static final Text NONE_HINT = Text.of("放宽时间或事项再看。", "Widen the days, or ask for everything.");
    public static final Text CHAIN = Text.of("记录链", "The chain");
    public static final Text CHAIN_HINT = Text.of(
            "每条记录都带有前一条的散列值:改动或删去任何一条,链就断了。本页的核对由服务自己做;要独立核对,请在服务器上运行 bin/verify-audit。",
            "Each entry has the hash of the one before, so that nothing can be changed or removed unnoticed. This is the"
                    + " service's own word: to verify it independently, run bin/verify-audit beside it.");
    public static final Text VERIFY = Text.of("核对整条记录链", "Verify the whole chain");
    public static final Text HEAD = Text.of("最后一条的散列值", "Hash of the last entry");
    public static final Text SIGNED = Text.of("签名已核验", "its signature is verified");
    public static final Text UNSIGNED = Text.of("没有设置签名密钥,未核验签名", "no key is configured, so no signature is verified");

    static final Template WHOLE = Template.of("记录链完整,共 {0} 条。", "The chain is whole: {0} entries.");
    static final Template BROKEN =
            Template.of("记录链已断:{0}。此前 {1} 条完好。", "The chain is broken: {0}. The {1} entries before it hold.");

    private static final Map<String, Text> AREAS = new LinkedHashMap<>();
    private static final Map<String, Text> DONE = new LinkedHashMap<>();

    static {
        AREAS.put("release", Text.of("规则版本", "releases"));
        AREAS.put("schedule", Text.of("定时生效", "schedules"));
        AREAS.put("event", Text.of("事项登记", "events"));
        AREAS.put("attestation", Text.of("核定", "settlements"));
        AREAS.put("user", Text.of("用户", "users"));
        AREAS.put("key", Text.of("接口密钥", "keys"));
        AREAS.put("sign-in", Text.of("登录", "signing in"));
        AREAS.put("sign-out", Text.of("退出登录", "signing out"));
        AREAS.put("session", Text.of("会话", "sessions"));
        AREAS.put("refused", Text.of("越权被拒", "refusals"));
        AREAS.put("records", Text.of("导出、删除和到期", "exports, erasures, lapses"));
        AREAS.put("audit", Text.of("导出审计记录", "exports of this trail"));
        AREAS.put("settings", Text.of("设置", "settings"));
        DONE.put("release.published", Text.of("发布规则版本", "published a release"));
        DONE.put("release.activated", Text.of("使规则版本生效", "let a release decide"));
        DONE.put("release.declined", Text.of("不同意规则版本", "declined a release"));
        DONE.put("schedule.made", Text.of("安排定时生效", "scheduled a release"));
        DONE.put("schedule.ended", Text.of("定时生效结束", "ended a schedule"));
        DONE.put("event.recorded", Text.of("登记事项", "recorded an event"));
        DONE.put("event.corrected", Text.of("更正事项", "corrected an event"));
        DONE.put("attestation.settled", Text.of("核定待核实事项", "settled a review"));
        DONE.put("user.made", Text.of("新建用户", "made a user"));
        DONE.put("user.changed", Text.of("改动用户", "changed a user"));
        DONE.put("user.password", Text.of("修改密码", "changed a password"));
        DONE.put("user.removed", Text.of("删除用户", "removed a user"));
        DONE.put("key.made", Text.of("签发密钥", "issued a key"));
        DONE.put("key.revoked", Text.of("吊销密钥", "revoked a key"));
        DONE.put("records.erased", Text.of("删除企业记录", "erased an enterprise"));
        DONE.put("records.lapsed", Text.of("记录到期清理", "let records lapse"));
        DONE.put("records.exported", Text.of("导出记录", "exported records"));
        DONE.put("audit.exported", Text.of("导出审计记录", "exported the audit trail"));
        DONE.put("sign-in", Text.of("登录", "signed in"));
        DONE.put("sign-in.refused", Text.of("登录失败", "was refused to sign in"));
        DONE.put("sign-out", Text.of("退出登录", "signed out"));
        DONE.put("session.ended", Text.of("结束会话", "ended a session"));
        DONE.put("refused", Text.of("越权操作被拒绝", "was refused"));
        DONE.put("settings", Text.of("以新设置启动", "started with other settings"));
    }

    private AuditText() {}

    /** What was done, in words; its name in the trail where there are none. */
    static Text done(String what) {
        return DONE.getOrDefault(what, Text.verbatim(what));
    }

    /** The parts of the trail, as a filter offers them. */
    static List<SelectOption> areas(String chosen) {
        return AREAS.entrySet().stream()
                .map(one -> new SelectOption(
                        one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }
}
