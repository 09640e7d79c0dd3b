package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What is said where a release is taken back into the working copy, as {@code takeBackText:}. */
@TemplateData(namespace = "takeBackText")
public final class TakeBackText {
    public static final Text OPEN = Text.of("取回到工作副本……", "Take back into the working copy…");
    public static final Text OPEN_TITLE = Text.of("以此版本为底稿", "Go on from this release");
    public static final Text OPEN_HINT = Text.of(
            "把工作副本换成此版本的文件,再接着改。先看会改变什么,再确认;现行规则不变。",
            "Puts the files of this release into the working copy, to go on from there. You see what would change"
                    + " before you confirm; what decides stays.");
    public static final Text OPEN_OFFICER =
            Text.of("取回到工作副本由政策管理员(officer)操作。", "Taking it back into the working copy takes the role officer.");
    public static final Text UNDO =
            Text.of("不要这些修改:把现行版本取回到工作副本……", "Undo these changes: take the active release back into the working copy…");
    public static final Template TITLE = Template.of("把第 {0} 版取回到工作副本", "Take release {0} back into the working copy");
    public static final Template LEAD = Template.of(
            "工作副本中的“{0}”将与第 {1} 版完全相同;其他政策和变更记录不动。现行规则不变,发布之后才会影响评估。",
            "In the working copy, “{0}” becomes what release {1} holds; other policies and the"
                    + " officers' history stay. What decides stays too, until it is published.");
    public static final Text CHANGES = Text.of("取回后工作副本会改变什么", "What changes in the working copy");
    public static final Template REPLACED = Template.of("换回 {0} 个文件:{1}", "Files that are replaced ({0}): {1}");
    public static final Template RESTORED = Template.of("补回 {0} 个文件:{1}", "Files that come back ({0}): {1}");
    public static final Template DELETED = Template.of("删除 {0} 个文件:{1}", "Files that are deleted ({0}): {1}");
    public static final Template LEGEND = Template.of(
            "文本对比中,“-”是工作副本现有、取回后没有的,“+”是第 {0} 版的。",
            "In the text compared, “-” is what the working copy has and loses, “+” what release {0} has.");
    public static final Text CONFIRM = Text.of("确认取回", "Confirm");
    public static final Template KEPT = Template.of(
            "不会丢失内容:工作副本现在与第 {0} 版相同,以后可以再取回第 {0} 版。",
            "Nothing is lost: the working copy is release {0} now, which can be taken back in the same way.");
    public static final Text LOST = Text.of(
            "工作副本现有的修改没有发布过,取回后找不回来。要留的先复制出来,或先发布。",
            "What the working copy has now was never published and cannot be had back. Copy what is to be kept, or"
                    + " publish it first.");
    public static final Text WATCHED = Text.of(
            "本单位开启了“保存即发布”:取回后检查无误便自动发布。",
            "Here a saved edit is published by itself: so is this, once the check finds nothing wrong.");
    public static final Template TAKE = Template.of("取回第 {0} 版", "Take release {0} back");
    public static final Text KEEP = Text.of("不取回", "Leave it as it is");
    public static final Template SAME = Template.of("工作副本已与第 {0} 版相同", "The working copy has what release {0} has");
    public static final Template DONE = Template.of(
            "已把第 {0} 版取回到工作副本。现行规则没有改变。", "Release {0} is back in the working copy. What decides has not changed.");
    public static final Template CONFLICT = Template.of(
            "没有取回:工作副本在您查看之后已被修改。下面是现在的差别,请核对后再取回。{0}",
            "Not taken back: the working copy has changed since you looked. Below is what differs now: look again before"
                    + " you confirm. {0}");
    public static final Text NEXT = Text.of("下一步", "What to do next");
    public static final Text NEXT_CHECK =
            Text.of("检查工作副本,看案例是否通过。", "Check the working copy, and see how its cases go.");
    public static final Text NEXT_EDIT = Text.of("需要的话接着修改。", "Edit it further, where there is need.");
    public static final Text NEXT_PUBLISH = Text.of("要让它生效,到“发布”页发布。", "Publish it, for it to decide.");
    public static final Text NEXT_NONE =
            Text.of("工作副本现在与现行版本相同,不需要发布。", "The working copy is what decides already: there is nothing to publish.");
    public static final Text CHECK = Text.of("检查工作副本", "Check the working copy");

    private TakeBackText() {}
}
