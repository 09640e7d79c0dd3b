package littlegiant.ruleset.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the rules stand. */
@ConfigMapping(prefix = "little-giant")
public interface RulesetConfig {

    /** The working copy that officers edit. */
    @WithDefault("rules")
    Path rules();

    /** Whether a saved edit is published on its own. */
    @WithDefault("true")
    boolean watch();
}
