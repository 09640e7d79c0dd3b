package littlegiant.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One intellectual property right; a null component was not submitted.
 *
 * @param number the certificate's or application's number
 * @param expiresOn the last day on which the right is in force
 * @param ownedByEnterprise whether the enterprise itself is the owner, and not its founder or a licensor
 */
public record IntellectualProperty(
        @Nullable RightType type,
        @Nullable String number,
        @Nullable RightStatus status,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Boolean ownedByEnterprise) {}
