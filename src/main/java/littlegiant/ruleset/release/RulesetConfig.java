package littlegiant.ruleset.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The location of the rules. */
@ConfigMapping(prefix = "little-giant")
public interface RulesetConfig {

    /** The folder of the working copy that officers edit. */
    @WithDefault("rules")
    Path rules();

    /** Whether a saved edit is published automatically. */
    @WithDefault("true")
    boolean watch();
}
