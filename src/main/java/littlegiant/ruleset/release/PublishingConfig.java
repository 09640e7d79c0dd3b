package littlegiant.ruleset.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings for publishing and for the cache of compiled releases. */
@ConfigMapping(prefix = "little-giant")
public interface PublishingConfig {

    /** Whether a release waits until a user other than its author activates it. */
    @WithDefault("false")
    boolean twoPersons();

    /** Settings of the release cache. */
    ReleaseConfig release();

    /** Settings of the release cache. */
    interface ReleaseConfig {

        /** The number of releases that stay compiled, most recently used first; others are compiled on request. */
        @WithDefault("8")
        int warm();
    }
}
