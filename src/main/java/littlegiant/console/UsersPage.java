package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.access.UserAnswer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The people who sign in, and a form for another.
 *
 * @param name what was typed before something went wrong
 * @param open whether the form stands open
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UsersPage(
        List<UserAnswer> users,
        String name,
        List<RoleChoice> roles,
        boolean open,
        @Nullable String fault,
        @Nullable Text done)
        implements TemplateInstance {}
