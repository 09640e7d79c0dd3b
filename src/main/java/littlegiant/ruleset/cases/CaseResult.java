package littlegiant.ruleset.cases;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one case of a criterion went.
 *
 * @param file the case file's path below the rules folder
 * @param line where the case stands, from 1
 * @param criterion the criterion's id
 * @param name the case's name
 * @param expected the status or outcome that the case expects
 * @param actual what was found instead; equal to {@code expected} where it passed
 * @param message why it failed, null where it passed
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

    /** Whether the rules said what the case expects. */
    public boolean passed() {
        return message == null;
    }
}
