package littlegiant.ruleset.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a release that its signature covers, and the signature. Its files and case results are included by
 * hash.
 *
 * @param number 1 for the first release that the office published
 * @param hash {@code sha256:} and the SHA-256 of its files, see {@link littlegiant.ruleset.language.RuleFiles#hash()}
 * @param policies the ids of its policies
 * @param override why it was published although a case fails, null if none failed
 * @param publishedAt to the millisecond
 * @param author who published it, null if not known
 * @param parent the number of the release that was active then, null for none
 * @param casesSha256 the SHA-256 of the results of its cases, null if none were stored
 * @param signature as {@link KeySignature} writes it, null if it was not signed
 */
public record SignedRelease(
        int number,
        String hash,
        List<String> policies,
        String note,
        @Nullable String override,
        int cases,
        int failedCases,
        Instant publishedAt,
        @Nullable String author,
        @Nullable Integer parent,
        @Nullable String casesSha256,
        @Nullable String signature) {
    private static final String CONTEXT = "little-giant release 1";

    public SignedRelease {
        policies = List.copyOf(policies);
    }

    /** The bytes that the signature covers. */
    public byte[] signedBytes() {
        return SignedFields.bytes(
                CONTEXT,
                String.valueOf(number),
                hash,
                String.join("\n", policies),
                note,
                override,
                String.valueOf(cases),
                String.valueOf(failedCases),
                String.valueOf(publishedAt.toEpochMilli()),
                author,
                parent == null ? null : parent.toString(),
                casesSha256);
    }

    /** The signature; empty if there is none, or it cannot be parsed. */
    @JsonIgnore
    Optional<KeySignature> keySignature() {
        return Optional.ofNullable(signature).flatMap(KeySignature::of);
    }
}
