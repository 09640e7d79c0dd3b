package littlegiant.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored release.
 *
 * @param number from 1, without gaps
 * @param hash the hash of its files
 * @param policies the ids of its policies
 * @param note what changed
 * @param override why it was published although a case fails, null if none failed
 * @param cases the number of its cases
 * @param failedCases the number of failed cases
 * @param at when it was published, to the millisecond
 * @param author who published it, null if not known
 * @param parent the number of the release that was active then, null for none
 * @param casesSha256 the hash of its case results, null if none were stored
 * @param signature over all other fields, null if not signed
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

    /** Creates an unsigned release without an author. */
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

    /** A copy with a signature. */
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
