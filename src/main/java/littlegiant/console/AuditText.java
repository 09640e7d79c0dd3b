package littlegiant.console;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.records.ScheduleRecord;
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
    public static final Text RAW = Text.of("原文", "As recorded");
    public static final Text NUMBER = Text.of("序号", "No.");
    public static final Text SERVICE = Text.of("服务本身", "the service");
    public static final Text NOBODY = Text.of("未登录", "nobody who signed in");
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

    static final Text YES = Text.of("是", "yes");
    static final Text NO = Text.of("否", "no");
    static final Text SIGNED_IN_BY = Text.of("登录方式", "By");
    static final Template DECIDES_FROM = Template.of("自 {0} 起生效", "it decides from {0} on");
    static final Template OF_RELEASE = Template.of("规则版本 {0}", "release {0}");
    static final Template OF_SCHEDULE = Template.of("第 {0} 次定时", "schedule {0}");
    static final Template OF_ENTERPRISE = Template.of("一家企业(加密编号 {0})", "an enterprise (hash {0})");
    static final Template OF_ERASURE = Template.of("第 {0} 次删除", "erasure {0}");
    static final Template OF_JOB = Template.of("任务 {0}", "job {0}");
    static final Template OF_USER = Template.of("用户 {0}", "user {0}");
    static final Template OF_KEY = Template.of("密钥 {0}", "key {0}");
    static final Template OF_SESSION = Template.of("会话 {0}", "session {0}");
    static final Template OF_OPERATION = Template.of("操作 {0}", "operation {0}");
    static final Template WHOLE = Template.of("记录链完整,共 {0} 条。", "The chain is whole: {0} entries.");
    static final Template BROKEN =
            Template.of("记录链已断:{0}。此前 {1} 条完好。", "The chain is broken: {0}. The {1} entries before it hold.");

    private static final Map<String, Text> AREAS = new LinkedHashMap<>();
    private static final Map<String, Text> DONE = new LinkedHashMap<>();
    private static final Map<String, Text> LABELS = new HashMap<>();
    private static final Map<String, Text> LISTS = new HashMap<>();

    static {
        AREAS.put("release", Text.of("规则版本", "releases"));
        AREAS.put("rules", Text.of("工作副本", "the working copy"));
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
        DONE.put("rules.saved", Text.of("保存规则文件", "saved a rule file"));
        DONE.put("rules.merged", Text.of("合并两人的改动", "merged two edits of a file"));
        DONE.put("rules.removed", Text.of("删除规则文件", "deleted a rule file"));
        DONE.put("rules.taken-back", Text.of("从规则版本取回文件", "took a file back from a release"));
        DONE.put("rules.threshold", Text.of("调整门槛", "changed a threshold"));
        DONE.put("rules.criterion", Text.of("新增条件", "added a criterion"));
        DONE.put("rules.fact", Text.of("新增所需资料", "declared a fact"));
        DONE.put("rules.failed", Text.of("改动未能写入规则文件夹", "could not write the edit to the folder"));
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
        LABELS.put("activateAt", Text.of("定于", "Decides from"));
        LABELS.put("assessment", Text.of("评估", "Assessment"));
        LABELS.put("assessments", Text.of("评估记录数", "Assessments"));
        LABELS.put("by", Text.of("由", "By"));
        LABELS.put("criterion", Text.of("条件", "Criterion"));
        LABELS.put("day", Text.of("日期", "Day"));
        LABELS.put("disabled", Text.of("停用", "Disabled"));
        LABELS.put("documentSha256", Text.of("附件散列值", "Hash of the document"));
        LABELS.put("edit", Text.of("未写入的改动", "What failed"));
        LABELS.put("events", Text.of("事件数", "Events"));
        LABELS.put("expiresAt", Text.of("有效期至", "Expires"));
        LABELS.put("fact", Text.of("资料", "Fact"));
        LABELS.put("failedCases", Text.of("未通过的案例数", "Failed cases"));
        LABELS.put("format", Text.of("格式", "Format"));
        LABELS.put("holds", Text.of("核定为成立", "Holds"));
        LABELS.put("idempotencyKeys", Text.of("重复提交的凭据数", "Keys of retried requests"));
        LABELS.put("list", Text.of("导出内容", "What was exported"));
        LABELS.put("n", Text.of("第几个门槛", "Which threshold"));
        LABELS.put("name", Text.of("名称", "Name"));
        LABELS.put("next", Text.of("其后", "Next"));
        LABELS.put("note", Text.of("说明", "Note"));
        LABELS.put("number", Text.of("编号", "Number"));
        LABELS.put("official", Text.of("经办", "Official"));
        LABELS.put("outcome", Text.of("结果", "Outcome"));
        LABELS.put("override", Text.of("越过未通过案例的理由", "Why although cases fail"));
        LABELS.put("period", Text.of("保存期", "Period"));
        LABELS.put("reason", Text.of("理由", "Reason"));
        LABELS.put("release", Text.of("规则版本", "Release"));
        LABELS.put("roles", Text.of("角色", "Roles"));
        LABELS.put("sequence", Text.of("第几次生效", "Activation"));
        LABELS.put("sha256", Text.of("散列值", "Hash"));
        LABELS.put("threshold", Text.of("门槛", "Threshold"));
        LABELS.put("topic", Text.of("待核定事项", "Topic"));
        LABELS.put("type", Text.of("事件", "Event"));
        LABELS.put("voids", Text.of("作废的事件号", "Voids event"));
        LISTS.put("assessments", Text.of("评估记录", "assessments"));
        LISTS.put("comparison", Text.of("逐年对比", "a comparison of years"));
        LISTS.put("enterprises", Text.of("企业", "enterprises"));
        LISTS.put("impact-enterprises", Text.of("影响测算的企业", "enterprises of a study of impact"));
        LISTS.put("impact-within-reach", Text.of("影响测算中接近达标的企业", "enterprises within reach, of a study of impact"));
        LISTS.put("programme-report", Text.of("年度报告", "the report of a year"));
        LISTS.put("recheck", Text.of("重新评估的结果", "the results of a recheck"));
        LISTS.put("registry", Text.of("企业名册", "the registry"));
        LISTS.put("review-queue", Text.of("待核定清单", "the review queue"));
        LISTS.put("upload-marked", Text.of("标出错误的表格", "a table with its mistakes marked"));
        LISTS.put("upload-results", Text.of("上传表格的评估结果", "the results of an upload"));
    }

    private AuditText() {}

    /** What was done, in words; its name in the trail where there are none. */
    static Text done(String what) {
        return DONE.getOrDefault(what, Text.verbatim(what));
    }

    /** What a detail is called; its name in the trail where it has no other. */
    static Text label(String name) {
        return LABELS.getOrDefault(name, Text.verbatim(name));
    }

    /** What was exported. */
    static Text list(String name) {
        return LISTS.getOrDefault(name, Text.verbatim(name));
    }

    /** How somebody signed in; a name that is none of the ways is said as it is. */
    static Text way(String name) {
        return switch (name) {
            case "password" -> Text.of("密码", "password");
            case "key" -> Text.of("接口密钥", "key");
            case "token", "oidc" -> Text.of("单位统一登录", "the office's sign-in");
            case "session" -> Text.of("已失效的会话", "a session that has ended");
            case "other" -> Text.of("其他方式", "another way");
            default -> Text.verbatim(name);
        };
    }

    /** What follows the publication of a release. */
    static Text next(String name) {
        return switch (name) {
            case "decides" -> Text.of("立即生效", "it decides at once");
            case "waits" -> Text.of("等待他人使之生效", "it waits until somebody activates it");
            default -> Text.verbatim(name);
        };
    }

    /** How a scheduled activation ended. */
    static Text outcome(String name) {
        return switch (name) {
            case ScheduleRecord.ACTIVATED -> Text.of("已生效", "activated");
            case ScheduleRecord.CANCELLED -> Text.of("已取消", "cancelled");
            case ScheduleRecord.REFUSED -> Text.of("未能生效", "refused");
            default -> Text.verbatim(name);
        };
    }

    /** The parts of the trail, as a filter offers them. */
    static List<SelectOption> areas(String chosen) {
        return AREAS.entrySet().stream()
                .map(one -> new SelectOption(
                        one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }
}
