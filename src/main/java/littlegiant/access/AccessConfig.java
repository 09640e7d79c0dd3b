package littlegiant.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** The settings of who may do what. */
@ConfigMapping(prefix = "little-giant")
interface AccessConfig {

    /** Whether callers without credentials may read the policies and assess without a record. */
    @WithName("public")
    @WithDefault("false")
    boolean open();

    /** The password with which the first start makes the user admin; absent: one is drawn. */
    Optional<String> adminPassword();

    /** The other settings. */
    Access access();

    /** The other settings. */
    interface Access {

        /** The cost of bcrypt: 2 to the power of it is the number of rounds. */
        @WithDefault("12")
        int bcryptCost();

        /** Whether one person is refused two of the roles admin, officer and auditor. */
        @WithDefault("false")
        boolean separateDuties();

        /** Whether the metrics are for everybody who reaches the service. */
        @WithDefault("false")
        boolean openMetrics();

        /** Whether to listen on more than loopback while the password that the first start drew is unchanged. */
        @WithDefault("false")
        boolean firstPasswordAnywhere();

        /** How many requests a minute an address may send without credentials. */
        @WithDefault("60")
        int publicRequestsPerMinute();

        /** After how long without a request a session of the console ends. */
        @WithDefault("30m")
        Duration sessionIdle();

        /** After how long a session of the console ends in any case. */
        @WithDefault("12h")
        Duration sessionLongest();
    }
}
