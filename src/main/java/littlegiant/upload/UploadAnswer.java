package littlegiant.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.job.JobState;
import littlegiant.records.JobRecord;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for an upload: its progress and results. */
@Schema(
        name = "Upload",
        requiredProperties = {
            "id",
            "state",
            "message",
            "check",
            "asOf",
            "release",
            "bytes",
            "rows",
            "enterprises",
            "checked",
            "recorded",
            "outcomes",
            "mistakes",
            "errors",
            "absent",
            "formulas",
            "formulaCells",
            "startedAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadAnswer(
        @Schema(description = "Under which it is found, also after a restart")
        String id,

        @Schema(enumeration = {"CHECKING", "RECORDING", "DONE", "REFUSED", "CANCELLED", "FAILED", "INTERRUPTED"})
        String state,

        @Schema(description = "The state in words, and what to do about it")
        String message,

        @Schema(description = "Whether it only checks") boolean check,

        @Schema(description = "The policy that was asked for; absent where there is only one") @Nullable
        String policy,

        @Schema(description = "The day for which it decides") @Nullable
        String asOf,

        @Schema(description = "The hash of the one release that decides throughout")
        String release,

        @Schema(description = "csv or xlsx; absent where the file is neither") @Nullable
        String format,

        @Schema(description = "The length of the file") long bytes,

        @Schema(description = "Rows read so far, headings too")
        int rows,

        @Schema(description = "Enterprises in the file; 0 until it is read")
        long enterprises,

        @Schema(description = "Of them, those looked at so far")
        long checked,

        @Schema(description = "Assessments recorded: all of them, or none")
        int recorded,

        @Schema(
                description = "How many enterprises came out how, by decision",
                examples = "{\"cultivation\": {\"QUALIFIED\": 3}}")
        Map<String, Map<String, Integer>> outcomes,

        @Schema(description = "How many mistakes the file has, as far as it was read")
        int mistakes,

        @Schema(description = "The first of them, once it has ended")
        List<Error> errors,

        @Schema(description = "Headings of the template that the file does not have: those facts are missing")
        List<String> absent,

        @Schema(description = "How many cells are formulas, of which the result was read that the file holds")
        int formulas,

        @Schema(description = "The first of them") List<FormulaCell> formulaCells,

        @Schema(description = "Where what was recorded is listed; absent where nothing was") @Nullable
        String results,

        Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final Text CHECKING =
            Text.of("正在读取和检查;尚未记录任何内容", "it is being read and checked: nothing is recorded yet");
    private static final Text RECORDING =
            Text.of("正在一次性记录全部评估,不能再取消", "all of it is being recorded at once, and cannot be cancelled");
    private static final Template RECORDED = Template.of("已记录 {0} 家企业的评估", "{0} assessments are recorded");
    private static final Text CHECKED =
            Text.of("检查通过;按要求未予记录", "nothing is wrong with it; as was asked, nothing is recorded");
    private static final Template REFUSED = Template.of(
            "文件有 {0} 处错误,未记录任何内容;请按 errors 更正后重新上传",
            "the file has {0} mistakes and nothing of it is recorded: mend what errors names and upload it again");
    private static final Text CANCELLED = Text.of("已取消,未记录任何内容", "it was cancelled: nothing is recorded");
    private static final Text FAILED =
            Text.of("服务内部失败,未记录任何内容;请稍后重新上传", "the service failed and nothing is recorded: upload it again later");
    private static final Text INTERRUPTED = Text.of(
            "服务在处理中途停止,未记录任何内容;请重新上传", "the service stopped before its end and nothing is recorded: upload it again");

    /** An error. */
    @Schema(
            name = "UploadError",
            requiredProperties = {"row", "message"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Schema(description = "The sheet's name; absent in CSV") @Nullable
            String sheet,

            @Schema(description = "The row as a spreadsheet counts them, from 1; 0 for the whole sheet or file")
            int row,

            @Schema(description = "The heading above the cell; absent where it is not of one cell") @Nullable
            String column,

            @Schema(description = "The cell as a spreadsheet calls it", examples = "F12") @Nullable
            String cell,

            @Schema(description = "What is wrong and what would be right")
            String message) {}

    /** A cell with a formula. */
    @Schema(
            name = "UploadFormulaCell",
            requiredProperties = {"sheet", "row", "column", "cell"})
    public record FormulaCell(
            @Schema(description = "The sheet's name") @Nullable
            String sheet,

            @Schema(description = "The row as a spreadsheet counts them, from 1")
            int row,

            @Schema(description = "The heading above the cell") @Nullable
            String column,

            @Schema(description = "The cell as a spreadsheet calls it", examples = "F12") @Nullable
            String cell) {}

    /** The answer about a job that is an upload. */
    public static UploadAnswer of(JobRecord job, Language language) {
        UploadReport report = UploadReport.read(job.document());
        JobState state = JobState.of(job);
        return new UploadAnswer(
                job.id().toString(),
                state.name(),
                message(state, report).in(language),
                report.check(),
                report.policy(),
                report.asOf(),
                report.release(),
                report.format(),
                report.bytes(),
                report.rows(),
                job.total(),
                job.done(),
                report.recorded(),
                report.outcomes(),
                report.mistakes(),
                report.errors().stream()
                        .map(told -> new Error(
                                told.sheet(),
                                told.row(),
                                told.column(),
                                told.cell(),
                                told.message().in(language)))
                        .toList(),
                report.absent().stream().map(said -> said.in(language)).toList(),
                report.formulas(),
                report.formulaCells().stream()
                        .map(found -> new FormulaCell(found.sheet(), found.row(), found.column(), found.cell()))
                        .toList(),
                report.recorded() > 0 ? Uploads.KIND.location(job.id()) + "/results" : null,
                job.startedAt(),
                job.finishedAt());
    }

    private static Text message(JobState state, UploadReport report) {
        return switch (state) {
            case CHECKING, RUNNING -> CHECKING;
            case RECORDING -> RECORDING;
            case DONE -> report.check() ? CHECKED : RECORDED.with(report.recorded());
            case REFUSED -> REFUSED.with(report.mistakes());
            case CANCELLED -> CANCELLED;
            case FAILED -> FAILED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
