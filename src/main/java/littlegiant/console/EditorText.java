package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the editor of rule files says, as {@code editorText:}. */
@TemplateData(namespace = "editorText")
public final class EditorText {
    public static final Text TITLE = Text.of("规则编辑器", "Rule editor");
    public static final Text LEAD = Text.of(
            "直接编辑工作副本的文件。边写边查;保存不等于发布。",
            "Edit the files of the working copy. They are checked as you type; saving is not publishing.");
    public static final Text LEAD_WATCHED = Text.of(
            "直接编辑工作副本的文件。边写边查;本单位开启了“保存即发布”,保存后检查无误便自动发布。",
            "Edit the files of the working copy. They are checked as you type. Here a saved edit is published by itself"
                    + " once the check finds nothing wrong.");
    public static final Text OPEN = Text.of("编辑文件", "Edit files");
    public static final Text FILES = Text.of("文件", "Files");
    public static final Template CASES = Template.of("案例({0} 个文件)", "Cases ({0} files)");
    public static final Text CHANGED = Text.of("有未生效的修改", "changed, not published");
    public static final Text OUTLINE = Text.of("提纲", "Outline");
    public static final Text TEXT_OF = Text.of("文件内容", "text of the file");
    public static final Text SAVE = Text.of("保存", "Save");
    public static final Text TIDY = Text.of("整理格式", "Tidy up");
    public static final Text KEYS = Text.of(
            "Ctrl+S 保存,Ctrl+空格 补全,Ctrl+. 采用建议,F8 下一处问题,Ctrl+F 查找,Tab 离开编辑器",
            "Ctrl+S saves, Ctrl+Space completes, Ctrl+. takes the suggestion, F8 next problem, Ctrl+F searches, Tab leaves"
                    + " the editor");
    public static final Text SAVED =
            Text.of("已保存到工作副本。发布之后才会影响评估。", "Saved in the working copy. It decides nothing before it is published.");
    public static final Text SAVED_WATCHED = Text.of(
            "已保存;本单位开启了“保存即发布”,检查无误后自动发布。", "Saved, and published by itself once the check finds nothing wrong.");
    public static final Text PROBLEMS = Text.of("问题", "Problems");
    public static final Text FINE = Text.of("没有发现问题", "Nothing is wrong");
    public static final Template ELSEWHERE = Template.of("其他文件还有 {0} 个错误", "{0} errors in other files");
    public static final Text ERROR = Text.of("错误", "error");
    public static final Text WARNING = Text.of("提醒", "warning");
    public static final Template USE = Template.of("改为 {0}", "write {0}");
    public static final Template LINE = Template.of("第 {0} 行", "line {0}");
    public static final Template SAVED_BY = Template.of("最后由 {0} 保存", "last saved by {0}");
    public static final Text BY_HAND = Text.of(
            "与现行版本不同,而且不是在这里保存的:有人在规则文件夹里直接改过",
            "not what is published, and not saved here: somebody has changed it in the rules folder by hand");
    public static final Template OTHERS = Template.of("{0} 也打开了这个文件", "{0} has this file open too");
    public static final Template MEANWHILE = Template.of(
            "文件已被改动({0});保存时可以逐条合并,不会丢失任何一方的修改",
            "The file was changed ({0}): when you save, the two edits are merged part by part and neither is lost");
    public static final Text HAND = Text.of("在规则文件夹里直接改的", "by hand in the rules folder");
    public static final Text NOBODY = Text.of("未登录者", "somebody");
    public static final Text READ_ONLY = Text.of("只能查看;编辑须由政策干部进行", "You may read; officers edit");
    public static final Template MISSING_FILE = Template.of("工作副本中没有文件 {0}", "the working copy has no file {0}");
    public static final Text NEW_FILE =
            Text.of("这是一个新文件,保存之后才会建立。", "This is a new file. It is made when you save it.");

    public static final Text MERGE = Text.of("合并修改", "Merge the edits");
    public static final Template MERGE_LEAD = Template.of(
            "没有保存:文件在您打开之后已被改动({0})。下面逐条对照,选定后再保存。",
            "Not saved: the file was changed since you opened it ({0}). Compare part by part, choose, and save.");
    public static final Text MERGED = Text.of("自动合并", "Merged by itself");
    public static final Template BY_ME = Template.of("您改了 {0}", "you changed {0}");
    public static final Template BY_THEM = Template.of("对方改了 {0}", "they changed {0}");
    public static final Text CONFLICTS = Text.of("双方都改了,请选择", "Changed by both: choose");
    public static final Text DIFFERING =
            Text.of("两边不同的行前面有“≠”,底色较深。", "Lines that differ have ≠ before them and are shaded.");
    public static final Text NO_CONFLICT =
            Text.of("双方改的不是同一条,可以一并保存。", "The two edits touch different parts and can be saved together.");
    public static final Text MINE = Text.of("用我的", "Take mine");
    public static final Text THEIRS = Text.of("用对方的", "Take theirs");
    public static final Text DELETED = Text.of("(删除)", "(deleted)");
    public static final Text SAVE_MERGED = Text.of("保存合并结果", "Save the merged file");
    public static final Text KEEP_EDITING = Text.of("放弃我的修改,打开现在的文件", "Drop my edit and open the file as it is");
    public static final Text HEAD = Text.of("文件开头", "the head of the file");

    private EditorText() {}
}
