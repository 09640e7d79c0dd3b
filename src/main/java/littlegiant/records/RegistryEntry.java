package littlegiant.records;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as the registry of a policy is searched.
 *
 * @param policy the id of the policy
 * @param assessment its latest assessment under the policy, or under any where there is none
 * @param name as submitted for that; null where it was not, and so with the town
 * @param stage the name of the stage that an official assigned last; null where none did
 * @param recognised whether it is recognised
 * @param outcomes each decision's outcome under the policy; empty where it was never assessed under it
 * @param criteria each criterion's status, likewise
 */
public record RegistryEntry(
        String policy,
        String creditCode,
        UUID assessment,
        @Nullable String name,
        @Nullable String townOrPark,
        @Nullable String stage,
        boolean recognised,
        Map<String, String> outcomes,
        Map<String, String> criteria) {
    public RegistryEntry {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
    }

    /** When its latest assessment was decided, to the millisecond. */
    public Instant assessedAt() {
        return Ids.moment(assessment);
    }
}
