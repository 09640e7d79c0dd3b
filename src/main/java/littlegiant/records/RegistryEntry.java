package littlegiant.records;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the search of a policy's registry.
 *
 * @param policy the id of the policy
 * @param assessment the id of its latest assessment under the policy, or under any policy if there is none
 * @param name the name submitted for it; null if there was none, likewise the town
 * @param stage the name of the last assigned stage; null if none was
 * @param recognised whether it is recognised
 * @param outcomes the outcome of each decision under the policy; empty if it was never assessed under it
 * @param criteria the status of each criterion; empty if it was never assessed under it
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

    /** The time of its latest assessment, to the millisecond. */
    public Instant assessedAt() {
        return Ids.moment(assessment);
    }
}
