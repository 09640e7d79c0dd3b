package littlegiant.console;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What each setting is for, in a sentence, as {@code settingText:}. */
@TemplateData(namespace = "settingText")
public final class SettingText {
    private static final Pattern ENTRY = Pattern.compile("\\[\\d+]$");
    private static final Map<String, Text> MEANING = new HashMap<>();

    static {
        ofAccess();
        ofRules();
        ofRecords();
        ofWork();
        ofThePlatform();
    }

    private SettingText() {}

    /** What a setting, or an entry of one that is a list, is for; null where the service does not know the setting. */
    public static @Nullable Text of(String name) {
        return MEANING.get(ENTRY.matcher(name).replaceFirst(""));
    }

    /** The names of the settings that are described. */
    static Iterable<String> names() {
        return MEANING.keySet();
    }

    private static void put(String name, String zh, String en) {
        MEANING.put(name, Text.of(zh, en));
    }

    private static void ofAccess() {
        put(
                "little-giant.public",
                "是否允许任何人不登录就查看政策、自行试评(不留记录)",
                "whether anybody may read the policies and assess without signing in and without a record");
        put(
                "little-giant.admin-password",
                "首次启动时用户 admin 的密码;不填则自动生成一个",
                "the password of the user admin at the first start; one is drawn where none is given");
        put(
                "little-giant.access.bcrypt-cost",
                "保存密码时的计算强度(轮数的对数);只影响此后设置的密码",
                "how costly it is to try a password: the logarithm of its rounds, for passwords set from now on");
        put(
                "little-giant.access.separate-duties",
                "是否不许一人兼任系统管理员、政策管理员、审计员中的两种",
                "whether nobody may hold two of the roles administrator, officer and auditor");
        put(
                "little-giant.access.open-metrics",
                "是否不登录也能读取运行指标",
                "whether the service's metrics can be read without signing in");
        put(
                "little-giant.access.first-password-anywhere",
                "初始密码未改时,是否也允许其他机器访问",
                "whether other machines reach the service while the drawn first password is unchanged");
        put(
                "little-giant.access.public-requests-per-minute",
                "不登录时,每个地址每分钟最多请求几次",
                "how many requests a minute an address may send without signing in");
        put(
                "little-giant.access.session-idle",
                "多久没有操作,登录会话自动结束",
                "after how long without a request a session of the console ends");
        put(
                "little-giant.access.session-longest",
                "登录多久之后,会话无论如何都会结束",
                "after how long a session of the console ends in any case");
        put(
                "little-giant.oidc.name-claim",
                "单位统一登录时,以哪一项作为用户名",
                "which claim of the office's sign-in server is a person's name");
        put(
                "little-giant.oidc.system-claim",
                "单位统一登录时,以哪一项作为外部系统的名称",
                "which claim of the office's sign-in server is a system's name");
        ofRole("integrator", "接口系统", "integrators");
        ofRole("clerk", "经办人", "clerks");
        ofRole("officer", "政策管理员", "officers");
        ofRole("admin", "系统管理员", "administrators");
        ofRole("auditor", "审计员", "auditors");
    }

    private static void ofRole(String role, String zh, String en) {
        put(
                "little-giant.oidc.roles." + role,
                "单位统一登录时,哪些取值表示" + zh,
                "which values of the claim of roles make people or systems " + en);
    }

    private static void ofRules() {
        put("little-giant.rules", "规则工作副本所在的文件夹", "the folder of the working copy of the rules");
        put("little-giant.watch", "保存规则文件后是否自动发布", "whether a saved edit of the rules is published by itself");
        put(
                "little-giant.two-persons",
                "发布的规则是否须由另一人使之生效",
                "whether a release waits until somebody other than its author activates it");
        put(
                "little-giant.release.key",
                "为规则版本和审计记录签名的私钥文件;不填则不签名",
                "the file of the private key that signs releases and the audit trail; unsigned where none is given");
        put(
                "little-giant.release.earlier-keys",
                "以前各版本签名所用的公钥,用于核验旧版本",
                "the public keys of earlier releases, with which those are verified");
        put(
                "little-giant.release.unsigned-to",
                "开始签名之前的最后一个版本号;其后的版本必须有签名",
                "the number of the last release from before there was a key; later ones must be signed");
        put(
                "little-giant.release.warm",
                "保持随时可用的规则版本数;其他版本用到时再编译",
                "how many releases stay compiled; others are compiled when they are asked for");
    }

    private static void ofRecords() {
        put("little-giant.data", "内置数据库等文件所在的文件夹", "the folder of the embedded database and other files that last");
        put(
                "little-giant.database.url",
                "PostgreSQL 数据库的地址;不填则用内置数据库",
                "the address of PostgreSQL; the embedded database where none is given");
        put("little-giant.database.user", "PostgreSQL 的用户名", "the user of PostgreSQL");
        put("little-giant.database.password", "PostgreSQL 的密码", "the password of PostgreSQL");
        put(
                "little-giant.records.most-waiting",
                "最多有多少条记录可以排队等待写入;再多则请对方稍后再试",
                "how many records may wait to be written; further ones are refused for the moment");
        put("little-giant.records.most-together", "一次最多一起写入多少条记录", "how many records are committed together at most");
        put(
                "little-giant.retention.assessments",
                "评估记录保存多久(P10Y 即 10 年);不填则一直保存",
                "how long assessments are kept, P10Y being ten years; for ever where nothing is given");
        put(
                "little-giant.retention.idempotency-keys",
                "同一请求重复提交时,多久之内得到同一答复",
                "for how long a request that is sent again gets the same answer");
        put("little-giant.retention.jobs", "上传、重评等任务的结果保存多久", "how long the results of uploads and rechecks are kept");
        put("little-giant.assessment.zone", "以哪个时区确定“今天”", "the time zone that says which day it is");
    }

    private static void ofWork() {
        put("little-giant.assessment.batch.longest-line", "批量评估时一行最多多长", "the longest line of a batch of assessments");
        put(
                "little-giant.assessment.batch.most-at-once",
                "最多同时处理几个批量评估",
                "how many batches of assessments run at once");
        put("little-giant.plan.longest", "推算一条达标路径最多用多久", "how long one plan may be searched for");
        put(
                "little-giant.plan.longest-in-report",
                "打印报告时,推算达标路径最多用多久;超过则报告中不列",
                "how long a printed report waits for a plan, which it leaves out then");
        put("little-giant.plan.most-at-once", "最多同时推算几条达标路径", "how many plans are searched for at once");
        put("little-giant.impact.most-at-once", "最多同时进行几项影响测算", "how many studies of a change's impact run at once");
        put("little-giant.impact.remembered", "保留最近几项影响测算", "how many of the latest studies of impact are kept");
        put("little-giant.impact.kept-for", "影响测算的结果保留多久", "how long the results of a study of impact are kept");
        put(
                "little-giant.impact.largest-upload",
                "影响测算时上传的企业资料最多多大",
                "the largest upload of enterprises for a study of impact");
        put(
                "little-giant.impact.longest-line",
                "影响测算时上传资料的一行最多多长",
                "the longest line of an upload for a study of impact");
        put("little-giant.upload.largest-file", "上传的表格最多多大", "the largest table that is uploaded");
        put("little-giant.upload.largest-unpacked", "表格解开后最多多大", "what a workbook may unpack to");
        put("little-giant.upload.most-enterprises", "一张表格最多有多少家企业", "how many enterprises a table may have");
        put("little-giant.upload.most-rows", "一张表格最多有多少行", "how many rows the sheets of a table may have");
        put(
                "little-giant.upload.most-at-once",
                "最多同时处理几张表格",
                "how many tables are received, checked or recorded at once");
        put(
                "little-giant.upload.most-errors",
                "一张表格最多列出多少处错误;其余只计数",
                "how many mistakes of a table are listed; the others are counted");
        put("little-giant.body.limit", "一次请求最多提交多大的内容", "the largest body of a request");
        put(
                "little-giant.body.together",
                "同时提交的大块内容合计最多占用多少内存;不填为内存的四分之一",
                "what large bodies may take of memory together; a quarter of it where nothing is given");
        put(
                "little-giant.body.streamed",
                "边收边处理、另有大小上限的接口地址",
                "the addresses that read what is sent bit by bit and have limits of their own");
        put("little-giant.body.documents", "可以附文件的表单地址", "the addresses that take a form with a document");
        put("little-giant.body.document-limit", "附有文件的表单最多多大", "the largest form with a document");
    }

    private static void ofThePlatform() {
        put(
                "quarkus.http.host",
                "服务在哪个地址上接受访问;127.0.0.1 即仅限本机",
                "on which address the service listens; 127.0.0.1 is this machine alone");
        put("quarkus.http.port", "服务的端口", "the port of the service");
        put("quarkus.http.ssl-port", "加密访问(HTTPS)的端口", "the port for HTTPS");
        put("quarkus.http.insecure-requests", "是否接受不加密的访问", "whether requests without TLS are taken");
        put("quarkus.log.level", "日志记到哪一级", "from which level on the log says something");
        put("quarkus.log.console.json.enabled", "日志是否写成 JSON", "whether the log is written as JSON");
        put("quarkus.oidc.tenant-enabled", "是否可用单位统一登录", "whether people may sign in at the office's own server");
        put("quarkus.oidc.auth-server-url", "单位统一登录服务器的地址", "the address of the office's sign-in server");
        put("quarkus.oidc.client-id", "本服务在单位统一登录服务器上的名称", "what this service is called at the sign-in server");
        put("quarkus.otel.sdk.disabled", "是否不发送调用追踪", "whether no traces are sent");
        put("quarkus.otel.exporter.otlp.endpoint", "调用追踪发往何处", "where traces are sent");
        put(
                "quarkus.shutdown.timeout",
                "停止服务时,最多等多久把已接受的请求答完",
                "how long accepted requests are still answered once the service is told to stop");
    }
}
