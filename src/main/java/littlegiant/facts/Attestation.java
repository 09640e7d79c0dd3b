package littlegiant.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A judgement that only a person can make; a null component was not submitted.
 *
 * @param holds whether the attested statement holds
 * @param basis who attests it
 * @param by the attesting body
 * @param on the day of the attestation
 */
public record Attestation(
        @Nullable Boolean holds,
        @Nullable Basis basis,
        @Nullable String by,
        @Nullable LocalDate on) {}
