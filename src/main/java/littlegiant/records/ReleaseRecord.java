package littlegiant.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release that was published.
 *
 * @param number 1 for the first, and so on without a gap
 * @param hash names its files
 * @param policies the ids of the policies in it
 * @param note what changed
 * @param override why it was published although a case fails, null where none did
 * @param cases how many cases ran
 * @param failedCases how many of them failed
 * @param at when it was published, to the millisecond
 * @param author who published it, null where nobody said so
 * @param parent the number of the release that decided then, null for none
 * @param casesSha256 names the document of its cases' results, null where none was kept
 * @param signature over all the others, null where it was not signed
 */
public record ReleaseRecord(
        int number,
        String hash,
        List<String> policies,
        String note,
        @Nullable String override,
        int cases,
        int failedCases,
        Instant at,
        @Nullable String author,
        @Nullable Integer parent,
        @Nullable String casesSha256,
        @Nullable String signature) {
    public ReleaseRecord {
        policies = List.copyOf(policies);
    }

    /** A release of which nobody said who made it, and which is not signed. */
    public ReleaseRecord(
            int number,
            String hash,
            List<String> policies,
            String note,
            String override,
            int cases,
            int failedCases,
            Instant at) {
        this(number, hash, policies, note, override, cases, failedCases, at, null, null, null, null);
    }

    /** The release with a signature. */
    public ReleaseRecord signed(String by) {
        return new ReleaseRecord(
                number, hash, policies, note, override, cases, failedCases, at, author, parent, casesSha256, by);
    }

    ReleaseRecord numbered(int next, String document) {
        return new ReleaseRecord(
                next,
                hash,
                policies,
                note,
                override,
                cases,
                failedCases,
                Instant.ofEpochMilli(at.toEpochMilli()),
                author,
                parent,
                document,
                null);
    }
}
