package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.access.KeyAnswer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The keys of systems, and a form for another.
 *
 * @param issued the key that was made just now, with its secret; null on every other page
 * @param name, expires what was typed before something went wrong
 * @param open whether the form stands open
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(
        List<KeyRow> keys,
        @Nullable KeyAnswer issued,
        String name,
        String expires,
        List<RoleChoice> roles,
        boolean open,
        @Nullable String fault,
        @Nullable Text done)
        implements TemplateInstance {

    /** A key. */
    public record KeyRow(KeyAnswer key, String style, Text state, boolean isValid) {}
}
