package littlegiant.records;

import org.jspecify.annotations.Nullable;

/**
 * Selects enterprises of a policy's registry; a null component matches everything.
 *
 * @param policy the id of the policy
 * @param text part of the name, case-insensitive, or of the credit code
 * @param town the town or park, as submitted
 * @param stage the name of the assigned stage
 * @param recognised whether it is recognised
 * @param decision the decision of {@code outcome}; null for any
 * @param outcome an outcome of its latest assessment
 * @param criterion the criterion of {@code status}; without a status, one that applies and is not met
 * @param status the status of {@code criterion}, or of any criterion
 */
public record RegistryFilter(
        String policy,
        @Nullable String text,
        @Nullable String town,
        @Nullable String stage,
        @Nullable Boolean recognised,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable String criterion,
        @Nullable String status) {

    /** Matches every enterprise of a policy. */
    public static RegistryFilter all(String policy) {
        return new RegistryFilter(policy, null, null, null, null, null, null, null, null);
    }
}
