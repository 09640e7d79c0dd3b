package littlegiant.facts;

import java.time.LocalDate;

/**
 * One intellectual property right; a component that is null was not given.
 *
 * @param number the certificate's or application's number
 * @param expiresOn the last day on which the right is in force
 * @param ownedByEnterprise whether the enterprise itself is the owner, and not its founder or a licensor
 */
public record IntellectualProperty(
        RightType type,
        String number,
        RightStatus status,
        LocalDate grantedOn,
        LocalDate expiresOn,
        Boolean ownedByEnterprise) {}
