package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release that was published, without what it compiled to: the history holds many, and only one decides.
 *
 * @param number 1 for the first that was ever published here
 * @param policies the ids of the policies in it
 * @param override why it was published although a case fails, null where none did
 * @param at when it was published, to the millisecond
 * @param author who published it, null where nobody said so
 * @param parent the number of the release that decided then, null for none
 * @param cases how many of its cases ran
 * @param failedCases how many of them failed
 * @param seal whether the record is still what was published
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

    PublishedRelease numbered(int next) {
        return new PublishedRelease(next, hash, policies, note, override, at, author, parent, cases, failedCases, seal);
    }
}
