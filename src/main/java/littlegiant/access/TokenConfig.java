package littlegiant.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * What the tokens of an office's own server mean here. Where the server is, and how tokens are verified, is said by
 * Quarkus' own settings, {@code quarkus.oidc.*}; which claim holds what is mapped, by {@code
 * quarkus.oidc.roles.role-claim-path}.
 */
@ConfigMapping(prefix = "little-giant.oidc")
interface TokenConfig {

    /** The claim that names a person; the office must never give the name to another one. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** The claim that names a system that sends a token. */
    @WithDefault("sub")
    String systemClaim();

    /** Which values of the claim give which of our roles; what is not named gives none. */
    MappedRoles roles();

    /** The values that give a role, one setting each. */
    interface MappedRoles {

        /** Of systems. */
        Optional<List<String>> integrator();

        /** Of people who assess. */
        Optional<List<String>> clerk();

        /** Of people who write rules. */
        Optional<List<String>> officer();

        /** Of people who administer. */
        Optional<List<String>> admin();

        /** Of people who audit. */
        Optional<List<String>> auditor();
    }
}
