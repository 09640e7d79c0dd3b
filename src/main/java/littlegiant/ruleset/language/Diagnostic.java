package littlegiant.ruleset.language;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth a second look, in a rule file.
 *
 * @param file the path below the rules folder, with {@code /}
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param rule the rule's name, null outside a rule
 * @param message what is wrong, quoting what was written
 * @param suggestion what to write instead, null where nothing can be suggested
 * @param source the line itself, null where the whole file is meant or the line is not known
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        @Nullable String rule,
        Level severity,
        Text message,
        @Nullable Text suggestion,
        @Nullable String source) {
    private static final int LONGEST_SOURCE = 300;

    /** A diagnostic that does not show its line. */
    public Diagnostic(
            String file,
            int line,
            int column,
            @Nullable String rule,
            Level severity,
            Text message,
            @Nullable Text suggestion) {
        this(file, line, column, rule, severity, message, suggestion, null);
    }

    /**
     * The same, with its line shown.
     *
     * @param lines those of its file
     */
    Diagnostic showing(List<String> lines) {
        if (line < 1 || line > lines.size()) {
            return this;
        }
        String shown = lines.get(line - 1).stripTrailing();
        return new Diagnostic(
                file,
                line,
                column,
                rule,
                severity,
                message,
                suggestion,
                shown.length() <= LONGEST_SOURCE ? shown : shown.substring(0, LONGEST_SOURCE) + "…");
    }

    /** Whether a release is refused for it. */
    public enum Level {
        ERROR,
        WARNING
    }
}
