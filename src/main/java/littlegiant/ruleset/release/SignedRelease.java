package littlegiant.ruleset.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a release that its signature is over, and the signature. Its files and the results of its cases are in it
 * by their hashes.
 *
 * @param number 1 for the first that the office ever published
 * @param hash {@code sha256:} and the SHA-256 of its files, see {@link littlegiant.ruleset.language.RuleFiles#hash()}
 * @param policies the ids of the policies in it
 * @param override why it was published although a case fails, null where none did
 * @param publishedAt to the millisecond
 * @param author who published it, null where nobody said so
 * @param parent the number of the release that decided then, null for none
 * @param casesSha256 the SHA-256 of the results of its cases, null where none were kept
 * @param signature as {@link KeySignature} writes it, null where it was not signed
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

    /** The bytes that the signature is over. */
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

    /** The signature; empty where there is none, or none that can be read. */
    @JsonIgnore
    Optional<KeySignature> keySignature() {
        return Optional.ofNullable(signature).flatMap(KeySignature::of);
    }
}
