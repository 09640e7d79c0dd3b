package littlegiant.console;

import java.time.Instant;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
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
        String note,
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
                release.note(),
                release.override(),
                author(release.author()),
                release.at(),
                release.cases(),
                release.failedCases(),
                style,
                state);
    }

    /** Who did something, as people read it. */
    static Text author(@Nullable String name) {
        if (name == null) {
            return Text.verbatim("–");
        }
        return switch (name) {
            case Releases.BY_WATCH -> ReleaseText.SYSTEM_WATCH;
            case Releases.BY_START -> ReleaseText.SYSTEM_START;
            default -> Text.verbatim(name);
        };
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
