package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.access.UserAnswer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** One person who signs in. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UserPage(
        UserAnswer user,
        List<RoleChoice> roles,
        @Nullable String fault,
        @Nullable Text done) implements TemplateInstance {}
