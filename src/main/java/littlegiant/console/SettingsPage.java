package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.access.SettingInForce;

/**
 * The settings that the service runs with.
 *
 * @param all whether those are among them that nobody has set
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsPage(List<SettingInForce> settings, boolean all) implements TemplateInstance {}
