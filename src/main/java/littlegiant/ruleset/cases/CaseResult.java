package littlegiant.ruleset.cases;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The result of one case.
 *
 * @param file the case file's path below the rules folder
 * @param line the line on which the case begins, from 1
 * @param criterion the criterion's id
 * @param name the case's name
 * @param expected the status or outcome that the case expects
 * @param actual the status or outcome found; equal to {@code expected} if the case passed
 * @param message why the case failed, null if it passed
 */
public record CaseResult(
        String policy,
        String file,
        int line,
        String criterion,
        String name,
        String expected,
        String actual,
        @Nullable Text message) {

    /** Whether the rules gave the result that the case expects. */
    public boolean passed() {
        return message == null;
    }
}
