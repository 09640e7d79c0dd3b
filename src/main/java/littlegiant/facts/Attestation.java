package littlegiant.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A judgement that only a person can make; a component that is null was not given.
 *
 * @param holds whether what is attested holds
 * @param basis who says so
 * @param by the body that attests
 * @param on the day of the attestation
 */
public record Attestation(
        @Nullable Boolean holds,
        @Nullable Basis basis,
        @Nullable String by,
        @Nullable LocalDate on) {}
