package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the page says of the service's health and of the release that decides at an instance, as {@code healthText:}. */
@TemplateData(namespace = "healthText")
public final class HealthText {
    public static final Text HEALTH = Text.of("健康状况", "Health");
    public static final Text RELEASE = Text.of("规则版本", "Release");
    public static final Text INSTANCES = Text.of("各实例", "Instances");
    public static final Text INSTANCE = Text.of("实例", "Instance");
    public static final Text THIS = Text.of("答复本页的", "answers this page");
    public static final Text STATE = Text.of("状态", "State");
    public static final Text SEEN = Text.of("最近报告", "Last seen");
    public static final Template FROM = Template.of("自 {0}", "since {0}");
    public static final Text NOW = Text.of("现在", "now");
    public static final Text DECIDES = Text.of("现在由其判断", "Decides now");
    public static final Text SINCE = Text.of("开始生效", "Since");
    public static final Text BY = Text.of("由谁", "By");
    public static final Text REASON = Text.of("理由", "Reason");
    public static final Text LOADED = Text.of("上次成功载入", "Last good load");
    public static final Text ATTEMPT = Text.of("上次发布", "Last attempt");
    public static final Text WORKING = Text.of("工作副本", "Working copy");
    public static final Text RULES = Text.of("发布方式", "Publishing");
    public static final Text STARTED = Text.of("启动时间", "Started");
    public static final Template VERSION = Template.of("程序 {0}", "version {0}");
    public static final Text DATABASE = Text.of("数据库", "Database");
    public static final Text OTHERS = Text.of(
            "共用一个数据库的实例都列在这里,每 10 秒报告一次,在两秒内跟上发布和权限的改动。正常停止的随即消失,失联的一天后不再列出。",
            "All instances that share the database. Each reports every 10 seconds and follows a release or a right within"
                    + " two seconds. One that is stopped disappears; one that falls silent is listed for a day.");
    public static final Text OTHERS_UNKNOWN =
            Text.of("数据库没有应答,看不到其他实例。", "The database does not answer: the other instances cannot be shown.");
    public static final Text NONE = Text.of("没有可用的规则版本", "no release can decide");
    public static final Text SAME = Text.of("与现行版本相同", "is what decides");
    public static final Text DIFFERS = Text.of("有尚未生效的修改", "has changes that do not decide yet");
    public static final Text WATCHED = Text.of("保存后自动检查并发布", "a saved edit is checked and published by itself");
    public static final Text BY_HAND = Text.of("由人发布", "published by a person");
    public static final Text TWO_PERSONS =
            Text.of("由一人发布,另一人同意后生效", "published by one person, active once another agrees");
    public static final Text ACCEPTED = Text.of("已接受", "accepted");

    public static final Text NOT_ACCEPTED = Text.of("未接受", "refused");

    static final Text SAME_MARK = Text.of("与生效版本一致", "the activated release");
    static final Text OTHER_MARK = Text.of("与生效版本不同", "another release");
    static final Text NONE_MARK = Text.of("没有可用的规则版本", "no release can decide");
    static final Text SILENT_MARK = Text.of("失联", "silent");
    static final Text CUT_OFF_MARK = Text.of("与数据库断开", "cut off from the database");
    static final Text STOPPING_WELL = Text.of("没有在停机。", "It is not being stopped.");
    static final Text STOPPING = Text.of("正在停机。", "It is being stopped.");
    static final Text WELL = Text.of("服务正常:能判断,也能记录。", "The service is well: it decides, and keeps what it decides.");
    static final Text UNWELL = Text.of("服务有问题,请看下面打叉的各项。", "Something is wrong: see what is crossed below.");
    static final Text DATABASE_WELL = Text.of("数据库有应答,能读写。", "The database answers and keeps what is written.");
    static final Text DATABASE_AWAY = Text.of(
            "数据库没有应答:仍按内存中的版本判断,但不能记录。请检查数据库服务和网络。",
            "The database does not answer: what is in memory goes on deciding, and nothing is recorded. Look at the"
                    + " database and the network.");
    static final Template DATABASE_FULL = Template.of(
            "自 {0} 起写不进数据库:请检查磁盘空间和权限。", "Nothing could be written since {0}: look at the disk and its rights.");
    static final Text RULES_WELL = Text.of("有规则版本在判断。", "A release decides.");
    static final Text RULES_NONE = Text.of(
            "还没有可用的规则版本,不能判断:请到“规则”页改正错误。",
            "No release has loaded, and nothing is decided: mend the errors on the page of the rules.");
    static final Template CUT_OFF = Template.of(
            "自 {0} 起与共用的数据库断开:本实例继续用手上的版本判断,恢复后自动跟上。",
            "Cut off from the shared database since {0}: this instance goes on with the release it has and catches up.");
    static final Template DISTRUSTED =
            Template.of("应当生效的版本没有生效,因为它的记录与发布时不符:{0}", "The release that should decide does not: {0}");
    static final Template REFUSED = Template.of(
            "{0} 的发布未被接受:{1} 处错误,{2} 个案例未通过。现行版本继续判断,不受影响。",
            "What was to be published at {0} was refused: {1} errors, {2} failed cases. The release before goes on.");
    static final Template OTHER_WELL = Template.of("{0}:正常。", "{0} is well.");
    static final Template OTHER_UNWELL = Template.of("{0}:不正常。", "{0} is not well.");

    private HealthText() {}
}
