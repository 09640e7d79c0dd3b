package littlegiant.console;

import java.time.Instant;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A release as pages list it.
 *
 * @param style the class of its state: met where it is active, review where it waits
 */
public record ReleaseRow(
        int number,
        String hash,
        Text note,
        @Nullable String override,
        Text author,
        Instant at,
        int cases,
        int failedCases,
        String style,
        Text state) {

    static ReleaseRow of(PublishedRelease release, String style, Text state) {
        return new ReleaseRow(
                release.number(),
                release.hash(),
                ReleaseWords.note(release),
                release.override(),
                ReleaseWords.author(release.author()),
                release.at(),
                release.cases(),
                release.failedCases(),
                style,
                state);
    }

    /** Whether it decides now. */
    public boolean active() {
        return state == ReleaseText.ACTIVE;
    }

    /** Whether it waits for a second person. */
    public boolean waits() {
        return state == ReleaseText.WAITING;
    }
}
