package littlegiant.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the working copy as the list of files has it.
 *
 * @param file its path below the rules folder
 * @param name as the list shows it
 * @param changed whether it is not what the active release has
 */
public record EditedFile(String file, String name, boolean changed, boolean shown) {

    /** The files of a policy: its header and rules, and its cases. */
    public record EditedFolder(String policy, String title, List<EditedFile> rules, List<EditedFile> cases) {
        /** Whether one of its case files is shown or changed, so that the list of them is open. */
        public boolean casesOpen() {
            return cases.stream().anyMatch(one -> one.shown() || one.changed());
        }
    }

    /**
     * A file that is open.
     *
     * @param kind {@code rules}, {@code policy} or {@code cases}
     * @param etag as it was read, in its quotes; null for a file that is new
     * @param base as it was read
     * @param text as it is shown: what was typed, or else what was read
     */
    public record OpenFile(
            String file,
            String policy,
            String kind,
            @Nullable String etag,
            String base,
            String text) {}
}
