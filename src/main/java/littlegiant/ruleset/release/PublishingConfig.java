package littlegiant.ruleset.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may make a release decide, and how many stay at hand. */
@ConfigMapping(prefix = "little-giant")
public interface PublishingConfig {

    /** Whether a release waits until somebody else than its author activates it. */
    @WithDefault("false")
    boolean twoPersons();

    /** How releases are held. */
    ReleaseConfig release();

    /** How releases are held. */
    interface ReleaseConfig {

        /** How many releases stay compiled, those used last; an older one compiles when it is asked for. */
        @WithDefault("8")
        int warm();
    }
}
