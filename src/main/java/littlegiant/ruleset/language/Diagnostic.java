package littlegiant.ruleset.language;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An error or a warning about a rule file.
 *
 * @param file the path below the rules folder, with {@code /}
 * @param line the line, from 1; 0 for the whole file
 * @param column the column, from 1; 0 for the whole line
 * @param rule the rule's name, null outside a rule
 * @param message what is wrong, quoting the text concerned
 * @param suggestion what to write instead, null if nothing can be suggested
 * @param source the text of the line, null for the whole file or an unknown line
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

    /** Creates a diagnostic without the text of its line. */
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
     * A copy of the diagnostic with the text of its line.
     *
     * @param lines the lines of its file
     */
    Diagnostic withSource(List<String> lines) {
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

    /** The severity: an error refuses the release, a warning does not. */
    public enum Level {
        ERROR,
        WARNING
    }
}
