package littlegiant.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a stored assessment for lists.
 *
 * @param id from {@link Ids#at} of {@code assessedAt}
 * @param creditCode the unified social credit code; null if none was submitted, and then the registry does not list it
 * @param name the enterprise's name, null if none was submitted; the same holds for {@code townOrPark} and
 *     {@code stage}
 * @param category the category used, null if unknown
 * @param policy the policy's id
 * @param release the hash of the release
 * @param asOf the day of the assessment
 * @param assessedAt when it was made, to the millisecond
 * @param caller the user or system that asked, null without access control
 * @param language the language tag of the answer, such as {@code zh-CN}
 * @param outcomes the outcome of each decision by name, in the order of the answer
 */
public record AssessmentSummary(
        UUID id,
        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String townOrPark,
        @Nullable String stage,
        @Nullable String category,
        String policy,
        String release,
        LocalDate asOf,
        Instant assessedAt,
        @Nullable String caller,
        String language,
        Map<String, String> outcomes) {

    public AssessmentSummary {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /** The credit code of an assessment in the registry, where every assessment has one. */
    public String registeredCode() {
        return Objects.requireNonNull(creditCode, "an assessment without a credit code is in no registry");
    }
}
