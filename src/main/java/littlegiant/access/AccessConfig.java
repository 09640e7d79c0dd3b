package littlegiant.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Settings of access control. */
@ConfigMapping(prefix = "little-giant")
interface AccessConfig {

    /** Whether callers without credentials may read the policies and assess without a record. */
    @WithName("public")
    @WithDefault("false")
    boolean open();

    /** The initial password of the user admin; absent to generate one. */
    Optional<String> adminPassword();

    /** The other settings. */
    Access access();

    /** The other settings. */
    interface Access {

        /** The cost of bcrypt, the binary logarithm of its rounds. */
        @WithDefault("12")
        int bcryptCost();

        /** Whether a person may have only one of the roles admin, officer and auditor. */
        @WithDefault("false")
        boolean separateDuties();

        /** Whether metrics need no credentials. */
        @WithDefault("false")
        boolean openMetrics();

        /** Whether to listen beyond loopback while the generated initial password is unchanged. */
        @WithDefault("false")
        boolean firstPasswordAnywhere();

        /** The number of requests per minute that an address may send without credentials. */
        @WithDefault("60")
        int publicRequestsPerMinute();

        /** The idle time after which a console session ends. */
        @WithDefault("30m")
        Duration sessionIdle();

        /** The time after which a console session ends in any case. */
        @WithDefault("12h")
        Duration sessionLongest();
    }
}
