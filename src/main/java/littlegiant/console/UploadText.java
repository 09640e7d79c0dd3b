package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** What the pages say on which tables are uploaded, as {@code uploadText:}. */
@TemplateData(namespace = "uploadText")
public final class UploadText {
    public static final Text TITLE = Text.of("上传表格", "Upload a table");
    public static final Text LEAD = Text.of(
            "一次评估许多企业:先下载模板,填好后上传。有一处错误就什么也不记录,更正后再传。",
            "Assess many enterprises at once: fetch the template, fill it in and upload it. Where anything is wrong, nothing"
                    + " is recorded.");
    public static final Text TEMPLATE = Text.of("第一步:下载模板", "1. Fetch the template");
    public static final Text TEMPLATE_HINT = Text.of(
            "每家企业每个年度一行。取值少的列有下拉选项,“说明”表写明每列填什么、用于哪些条款。",
            "A row for each enterprise and year. Columns with few words offer them; the sheet of notes says what each column"
                    + " holds and which clauses ask for it.");
    public static final Text WORKBOOK = Text.of("Excel 模板", "Excel template");
    public static final Text CSV = Text.of("CSV 模板", "CSV template");
    public static final Text SEND = Text.of("第二步:上传填好的表格", "2. Upload the table");
    public static final Text FILE = Text.of("文件", "File");
    public static final Text FILE_HINT = Text.of(
            ".xlsx,或 UTF-8、GB18030 编码的 .csv。公式按保存的结果读取。",
            ".xlsx, or .csv in UTF-8 or GB18030. Of formulas the saved results are read.");
    public static final Text AS_OF = Text.of("评估基准日", "Assess for the day");
    public static final Text CHECK = Text.of("只检查,不记录", "Check only, record nothing");
    public static final Text START = Text.of("上传", "Upload");
    public static final Text SENDING =
            Text.of("正在发送文件;还没有记录,可以取消。", "The file is being sent. Nothing is recorded yet; it can be cancelled.");
    public static final Text SENDING_LABEL = Text.of("已发送", "Sent");
    public static final Text SENT = Text.of("文件已送到,正在开始检查。", "The file has arrived and is about to be checked.");
    public static final Text STOP_SENDING = Text.of("取消发送", "Stop sending");
    public static final Text SENDING_STOPPED = Text.of("已取消发送,什么也没有记录。", "Sending was stopped; nothing was recorded.");
    public static final Text NOT_SENT = Text.of(
            "文件没有送到,什么也没有记录。文件还选着,网络恢复后可再上传。",
            "The file did not arrive, and nothing was recorded. It is still chosen: upload it again once the connection is back.");
    public static final Text LATEST = Text.of("最近的上传", "Latest uploads");
    public static final Text NONE = Text.of("还没有上传", "No uploads yet");
    public static final Text NONE_HINT =
            Text.of("上传的进度和结果会列在这里。", "How uploads go and what comes of them will be listed here.");
    public static final Text STARTED = Text.of("开始", "Started");
    public static final Text STATE = Text.of("状态", "State");
    public static final Text ENTERPRISES = Text.of("企业", "Enterprises");
    public static final Text MISTAKES = Text.of("错误", "Mistakes");
    public static final Text ROWS = Text.of("已读取行数", "Rows read");
    public static final Text PROGRESS = Text.of("进度", "Progress");
    public static final Text POLICY = Text.of("政策", "Policy");
    public static final Text RELEASE = Text.of("规则版本", "Release");
    public static final Text CANCEL = Text.of("取消上传", "Cancel the upload");
    public static final Text REFRESH = Text.of("刷新", "Refresh");
    public static final Text WRONG_CELLS = Text.of("需要更正的单元格", "Cells to mend");
    public static final Text MARKED = Text.of("下载标注了错误的表格", "Download the table with them marked");
    public static final Text MARKED_HINT = Text.of(
            "与上传的内容相同(公式以结果代替);有错的单元格标为红色,批注写明原因,改好后可直接上传。",
            "What was uploaded, with results for formulas; wrong cells are red and say why. Mend them there and upload it.");
    public static final Text SHEET = Text.of("工作表", "Sheet");
    public static final Text CELL = Text.of("单元格", "Cell");
    public static final Text COLUMN = Text.of("列", "Column");
    public static final Text WHY = Text.of("读到的内容与应填的内容", "What was read, and what is expected");
    public static final Text WHOLE = Text.of("整个文件", "the whole file");
    public static final Text RESULTS = Text.of("结果", "Results");
    public static final Text DECISION = Text.of("决定", "Decision");
    public static final Text OUTCOMES = Text.of("各结论的企业数", "Enterprises by outcome");
    public static final Text ASSESSED = Text.of("记录的评估", "Assessments recorded");
    public static final Text NAME = Text.of("企业名称", "Enterprise");
    public static final Text NUMBER = Text.of("序号", "No.");
    public static final Text ALL = Text.of("在企业名录中查看", "See them in the registry");
    public static final Text ABSENT =
            Text.of("文件中没有的列(这些资料按缺失处理)", "Columns that the file lacks: those facts are missing");
    public static final Text FORMULAS =
            Text.of("由公式得出的单元格(已按保存的结果读取)", "Cells with formulas, of which saved results were read");
    public static final Text ANOTHER = Text.of("上传另一个文件", "Upload another file");
    public static final Text UPLOAD = Text.of("上传表格", "Upload a table");

    static final Text NOT_KEPT = Text.of("数据库暂时不可用,请稍后再试", "the database does not answer: try again later");
    static final Text NOT_MARKED = Text.of(
            "标注的表格已不再保留,或文件太大没有保留;请按页面所列更正原文件",
            "the marked table is no longer kept, or was too long to be: mend the file by what the page lists");
    static final Text CHECKING = Text.of("正在检查", "being checked");
    static final Text RECORDING = Text.of("正在记录", "being recorded");
    static final Text DONE = Text.of("已记录", "recorded");
    static final Text CHECKED = Text.of("检查通过", "nothing is wrong");
    static final Text REFUSED = Text.of("有错误,未记录", "refused");
    static final Text CANCELLED = Text.of("已取消", "cancelled");
    static final Text FAILED = Text.of("服务失败", "failed");
    static final Text INTERRUPTED = Text.of("已中断", "interrupted");

    static final Template SAY_RECORDED = Template.of("已记录 {0} 家企业的评估。", "{0} enterprises were assessed and recorded.");
    static final Template SAY_CHECKED = Template.of(
            "检查通过:{0} 家企业没有错误;按要求没有记录。", "Nothing is wrong with {0} enterprises. As asked, nothing was recorded.");
    static final Template SAY_REFUSED = Template.of(
            "有 {0} 处错误,什么也没有记录。更正后重新上传。", "{0} mistakes; nothing was recorded. Mend them and upload it again.");
    static final Text SAY_CANCELLED = Text.of("已取消,什么也没有记录。", "It was cancelled; nothing was recorded.");
    static final Text SAY_FAILED =
            Text.of("服务出了问题,什么也没有记录;请稍后重新上传。", "The service failed and nothing was recorded: upload it again later.");
    static final Text SAY_INTERRUPTED =
            Text.of("服务中途停止,什么也没有记录;请重新上传。", "The service stopped and nothing was recorded: upload it again.");
    static final Text SAY_CHECKING =
            Text.of("正在读取和检查,尚未记录;可以取消。", "It is read and checked. Nothing is recorded yet; it can be cancelled.");
    static final Text SAY_RECORDING =
            Text.of("正在一次性记录全部评估,不能再取消。", "All of it is being recorded at once, and cannot be cancelled.");
    static final Template FIRST = Template.of("显示前 {1} 条,共 {0} 条。", "The first {1} of {0} are shown.");
    static final Template OF = Template.of("{0} / {1}", "{0} / {1}");

    private UploadText() {}
}
