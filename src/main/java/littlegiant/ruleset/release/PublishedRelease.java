package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a published release, without its compiled form.
 *
 * @param number 1 for the first release ever published here
 * @param policies the ids of its policies
 * @param override why it was published although a case fails, null if none failed
 * @param at when it was published, to the millisecond
 * @param author who published it, null if not known
 * @param parent the number of the release that was active then, null for none
 * @param cases how many of its cases ran
 * @param failedCases how many of them failed
 * @param seal whether the record is unchanged since publication
 */
public record PublishedRelease(
        int number,
        String hash,
        List<String> policies,
        String note,
        @Nullable String override,
        Instant at,
        @Nullable String author,
        @Nullable Integer parent,
        int cases,
        int failedCases,
        SignatureStatus seal) {

    PublishedRelease withNumber(int next) {
        return new PublishedRelease(next, hash, policies, note, override, at, author, parent, cases, failedCases, seal);
    }
}
