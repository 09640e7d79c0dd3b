package littlegiant.ruleset;

import littlegiant.wording.Text;

/**
 * Something wrong, or worth a second look, in a rule file.
 *
 * @param file the path below the rules folder, with {@code /}
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param rule the rule's name, null outside a rule
 * @param message what is wrong, quoting what was written
 * @param suggestion what to write instead, null where nothing can be suggested
 */
public record Diagnostic(
        String file, int line, int column, String rule, Level severity, Text message, Text suggestion) {

    /** Whether a release is refused for it. */
    public enum Level {
        ERROR,
        WARNING
    }
}
