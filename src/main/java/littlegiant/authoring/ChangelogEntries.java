package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Inserts sections at the top of {@code CHANGELOG.md}, the officers' changelog of the rules. */
@Singleton
public class ChangelogEntries {
    private static final int LONGEST = 10_000;
    private static final Pattern SECTION = Pattern.compile("(?m)^## ");
    private static final Text EMPTY = Text.of("请写明改了什么", "say what changed");
    private static final Text NO_HEAD = Text.of(
            "请以“## 日期 标题”开头,例如 ## 2017-06-30 调整研发人员占比",
            "begin with \"## date title\", like ## 2017-06-30 the share of R&D employees");
    private static final Template TOO_LONG =
            Template.of("有 {0} 个字符,至多 {1} 个", "it has {0} characters, at most {1} are kept");
    private static final String TITLE = "# 规则变更记录\n\n";

    private final WorkingEdits edits;

    ChangelogEntries(WorkingEdits edits) {
        this.edits = edits;
    }

    /**
     * Adds a section; throws a 400 problem if it is invalid, 412 if another user writes the file at the same time, and
     * 503 if it cannot be written to disk.
     */
    public void add(String section, Language language) {
        String text = section.replace("\r\n", "\n").strip();
        fault(text).ifPresent(why -> {
            throw Problems.invalid(List.of(new Fault("/changelog", why)), language);
        });
        Optional<byte[]> before = edits.bytes(WorkingPath.CHANGELOG, language);
        String was =
                before.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(TITLE);
        byte[] after = with(was, text).getBytes(StandardCharsets.UTF_8);
        if (WorkingText.read(after).isEmpty()) {
            throw WorkingProblems.noText(language);
        }
        if (after.length > WorkingFolder.LARGEST) {
            throw WorkingProblems.tooLarge(after.length, language);
        }
        edits.write(
                WorkingPath.CHANGELOG,
                after,
                before.map(bytes -> Preconditions.exactly(WorkingText.tag(bytes)))
                        .orElseGet(() -> Preconditions.of(null, "*")),
                AuditedEdit.SAVED,
                language);
    }

    private static Optional<Text> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of(EMPTY);
        }
        if (text.length() > LONGEST) {
            return Optional.of(TOO_LONG.with(text.length(), LONGEST));
        }
        return text.startsWith("## ") ? Optional.empty() : Optional.of(NO_HEAD);
    }

    private static String with(String was, String section) {
        Matcher first = SECTION.matcher(was);
        int at = first.find() ? first.start() : was.length();
        String head = was.substring(0, at);
        String gap = head.isEmpty() || head.endsWith("\n\n") ? "" : head.endsWith("\n") ? "\n" : "\n\n";
        return head + gap + section + "\n" + (at == was.length() ? "" : "\n") + was.substring(at);
    }
}
