package littlegiant.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * Settings of tokens from the office's identity provider. The provider itself, and the verification of tokens, are
 * configured by {@code quarkus.oidc.*}; the claim with the roles by {@code quarkus.oidc.roles.role-claim-path}.
 */
@ConfigMapping(prefix = "little-giant.oidc")
interface TokenConfig {

    /** The claim with a person's name, which the office must never assign to another person. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** The claim with a system's name. */
    @WithDefault("sub")
    String systemClaim();

    /** The values of the role claim for each role; other values give no role. */
    MappedRoles roles();

    /** The values that give each role. */
    interface MappedRoles {

        /** The role of systems. */
        Optional<List<String>> integrator();

        /** The role of people who assess. */
        Optional<List<String>> clerk();

        /** The role of people who write rules. */
        Optional<List<String>> officer();

        /** The role of people who administer. */
        Optional<List<String>> admin();

        /** The role of people who audit. */
        Optional<List<String>> auditor();
    }
}
