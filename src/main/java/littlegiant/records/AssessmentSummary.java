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
 * What a listing says of a kept assessment.
 *
 * @param id of {@link Ids#at}, of the moment {@code assessedAt}
 * @param creditCode the unified social credit code; null where none was submitted, and then no enterprise is known by it
 * @param name the enterprise's name, null where none was submitted; so are {@code townOrPark} and {@code stage}
 * @param category the category that was used, null where it is not known
 * @param policy the policy's id
 * @param release the hash of the release that decided
 * @param asOf the day for which it was decided
 * @param assessedAt when it was decided, to the millisecond
 * @param caller who asked, null where nobody was asked who they are
 * @param language the language of the answer, a tag such as {@code zh-CN}
 * @param outcomes each decision's outcome by the decision's name, in the order of the answer
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

    /** The credit code of an assessment that the registry lists: there, none is without one. */
    public String registeredCode() {
        return Objects.requireNonNull(creditCode, "an assessment without a credit code is in no registry");
    }
}
