package littlegiant.console;

import java.util.HashMap;
import java.util.Map;
import littlegiant.WorkingCopy;

/**
 * The one service that all tests of pages share: over a copy of the shipped rules, which pages edit, and open to the public,
 * whom nothing but the self-assessment is for.
 */
public class ConsoleService extends WorkingCopy {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("little-giant.public", "true");
        return settings;
    }
}
