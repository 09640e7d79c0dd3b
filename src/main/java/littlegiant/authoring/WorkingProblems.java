package littlegiant.authoring;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Builds the problems for writes to the working copy that failed. */
final class WorkingProblems {
    private static final Template NO_FILE = Template.of("工作副本中没有文件“{0}”", "the working copy has no file \"{0}\"");
    private static final Template NO_NAME = Template.of(
            "“{0}”不能作为规则文件的名称;请用字母、数字、- 和 _,文件名为 policy.yaml、….drl 或 cases/….yaml",
            "\"{0}\" cannot be the name of a rule file: use letters, digits, - and _, and policy.yaml, ….drl or"
                    + " cases/….yaml");
    private static final Text CHANGED = Text.of(
            "文件已与 If-Match 所说的不同;当前的 ETag 在响应头中,请重新读取,合并后再提交",
            "the file is not what If-Match says: the present ETag is in the header, read it again, merge and submit");
    private static final Text COPY_CHANGED = Text.of(
            "工作副本已与 If-Match 所说的不同;当前的 ETag 在响应头中,请重新查看会改变什么,再提交",
            "the working copy is not what If-Match says: the present ETag is in the header, see again what would change"
                    + " and submit");
    private static final Text SAY_COPY = Text.of(
            "请在 If-Match 中给出查看时工作副本的 ETag;当前的 ETag 在响应头中",
            "give the ETag of the working copy that you saw in If-Match: the present one is in the header");
    private static final Text GONE =
            Text.of("文件已不存在;要新建请用 If-None-Match: *", "the file is not there: to create it say If-None-Match: *");
    private static final Text SAY_MATCH = Text.of(
            "请在 If-Match 中给出读取时的 ETag;当前的 ETag 在响应头中",
            "give the ETag that you read in If-Match: the present one is in the header");
    private static final Text SAY_NONE_MATCH =
            Text.of("文件尚不存在;要新建请用 If-None-Match: *", "there is no such file yet: to create it say If-None-Match: *");
    private static final Template TAKEN =
            Template.of("已有名称仅大小写不同的“{0}”", "there is \"{0}\" already, which differs in the case of its letters only");
    private static final Template FULL =
            Template.of("规则文件夹中已有 {0} 个文件,不能再新建", "the rules folder holds {0} files already, no more can be created");
    private static final Text ELSEWHERE =
            Text.of("该位置是链接或文件夹,不能写入", "the place is a link or a folder and cannot be written");
    private static final Template TOO_LARGE =
            Template.of("文件有 {0} 字节,超过上限 {1}", "the file has {0} bytes, past the limit of {1}");
    private static final Text NO_TEXT =
            Text.of("内容不是 UTF-8 文本,或含有控制字符", "the content is no text in UTF-8, or has control characters in it");
    private static final Template CHARSET = Template.of("请以 UTF-8 提交,不能用 {0}", "submit it in UTF-8, not in {0}");
    private static final Text DISK = Text.of(
            "规则文件夹无法读写,文件未改动;请告诉管理员",
            "the rules folder cannot be read or written, and the file was not changed: tell an administrator");
    private static final Text UNAUDITED = Text.of(
            "数据库暂时不可用,这次改动无法记入审计记录,因此文件未改动;请稍后再试",
            "the database is not available, so the edit cannot be entered in the audit trail and the file was not changed:"
                    + " try again later");
    private static final int SHOWN = 200;

    private WorkingProblems() {}

    static HttpProblem noFile(String path, Language language) {
        return Problems.notFound(NO_FILE.with(shortened(path)), language);
    }

    static HttpProblem noName(String path, Language language) {
        return Problems.of(ProblemKind.BAD_REQUEST, NO_NAME.with(shortened(path)), language);
    }

    private static String shortened(String path) {
        return path.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static HttpProblem tooLarge(int bytes, Language language) {
        return Problems.of(ProblemKind.TOO_LARGE, TOO_LARGE.with(bytes, WorkingFolder.LARGEST), language);
    }

    static HttpProblem noText(Language language) {
        return Problems.of(ProblemKind.BAD_REQUEST, NO_TEXT, language);
    }

    static HttpProblem charset(String charset, Language language) {
        return Problems.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, CHARSET.with(shortened(charset)), language);
    }

    static HttpProblem disk(Language language) {
        return Problems.unavailable(DISK, language);
    }

    static HttpProblem unaudited(Language language) {
        return Problems.unavailable(UNAUDITED, language);
    }

    /** The problem for a failed write. */
    static HttpProblem of(WorkingFolder.WriteResult written, Language language) {
        if (written instanceof WorkingFolder.NameInUse taken) {
            return Problems.of(ProblemKind.CONFLICT, TAKEN.with(taken.other()), language);
        }
        if (written instanceof WorkingFolder.FolderFull full) {
            return Problems.of(ProblemKind.CONFLICT, FULL.with(full.most()), language);
        }
        if (written instanceof WorkingFolder.NameNotAcceptable named) {
            return Problems.of(ProblemKind.CONFLICT, NO_NAME.with(shortened(named.file())), language);
        }
        if (written instanceof WorkingFolder.PreconditionUnmet unmet) {
            return unmet(unmet.held(), unmet.current(), language);
        }
        return Problems.of(ProblemKind.CONFLICT, ELSEWHERE, language);
    }

    /** The 412 or 428 problem, with the current tag. */
    static HttpProblem unmet(Preconditions.PreconditionResult held, Optional<String> current, Language language) {
        boolean there = current.isPresent();
        HttpProblem problem = held == Preconditions.PreconditionResult.NO
                ? Problems.of(ProblemKind.CHANGED, there ? CHANGED : GONE, language)
                : Problems.of(ProblemKind.PRECONDITION_REQUIRED, there ? SAY_MATCH : SAY_NONE_MATCH, language);
        return withTag(problem, current);
    }

    /** The problem for an edit of several files that failed; 412 or 428 with the tag of the whole working copy. */
    static HttpProblem ofTogether(WorkingFolder.WriteResult written, Language language) {
        if (written instanceof WorkingFolder.PreconditionUnmet unmet) {
            return withTag(
                    unmet.held() == Preconditions.PreconditionResult.NO
                            ? Problems.of(ProblemKind.CHANGED, COPY_CHANGED, language)
                            : Problems.of(ProblemKind.PRECONDITION_REQUIRED, SAY_COPY, language),
                    unmet.current());
        }
        return of(written, language);
    }

    private static HttpProblem withTag(HttpProblem problem, Optional<String> current) {
        return current.map(tag -> HttpProblem.builder(problem)
                        .withHeader(HttpHeaders.ETAG, "\"" + tag + "\"")
                        .build())
                .orElse(problem);
    }
}
