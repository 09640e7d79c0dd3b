package littlegiant.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.language.Correction;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a text that is edited, where it stands, and how the editor can mend it.
 *
 * @param line from 1; 1 where the whole file is meant
 * @param from the column at which it begins, from 0
 * @param to the column behind its last character
 * @param error whether a release would be refused for it
 * @param fix what can be done about it by itself; null where a person has to think
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextProblem(
        int line,
        int from,
        int to,
        boolean error,
        String message,
        @Nullable String suggestion,
        @Nullable TextFix fix) {

    /**
     * A mending: what to write in the place of some characters of a line.
     *
     * @param from the column of the first of them, from 0
     * @param to the column behind the last
     */
    public record TextFix(int line, int from, int to, String insert) {}

    /**
     * A diagnostic as the editor of its file shows it.
     *
     * @param lines of the text that was checked
     */
    static TextProblem of(Diagnostic diagnostic, List<String> lines, Language language) {
        ShownDiagnostic shown = ShownDiagnostic.of(diagnostic, language);
        int line = Math.min(Math.max(1, diagnostic.line()), Math.max(1, lines.size()));
        String text = lines.isEmpty() ? "" : lines.get(line - 1);
        int first = text.length() - text.stripLeading().length();
        int from = diagnostic.column() == 0 ? first : Math.min(diagnostic.column() - 1, text.length());
        TextFix fix = diagnostic.suggestion() instanceof Correction correction
                ? fix(correction, lines, line, diagnostic.column() - 1)
                : null;
        int to = diagnostic.column() == 0
                ? text.stripTrailing().length()
                : fix != null && fix.line() == line && fix.from() == from && fix.to() > from
                        ? fix.to()
                        : wordEnd(text, from);
        return new TextProblem(
                line,
                from,
                Math.max(from, to),
                diagnostic.severity() == Diagnostic.Level.ERROR,
                shown.message(),
                shown.suggestion(),
                fix);
    }

    private static @Nullable TextFix fix(Correction correction, List<String> lines, int line, int column) {
        if (lines.isEmpty()) {
            return null;
        }
        String text = lines.get(line - 1);
        String written = correction.written();
        if (written.isEmpty()) {
            return column < 0 || column > text.length()
                    ? null
                    : new TextFix(line, column, column, correction.instead());
        }
        int at = text.indexOf(written, Math.max(0, column));
        if (at < 0) {
            at = text.lastIndexOf(written);
        }
        // What an entry holds may begin in the line below its name.
        if (at < 0 && line > 1 && lines.get(line - 2).contains(written)) {
            return fix(correction, lines, line - 1, 0);
        }
        return at < 0 ? null : new TextFix(line, at, at + written.length(), correction.instead());
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isJavaIdentifierPart(text.charAt(to))) {
            to++;
        }
        return to > from ? to : Math.min(text.length(), from + 1);
    }
}
