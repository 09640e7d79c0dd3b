package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would come out otherwise under other rules.
 *
 * @param list who changes; null while it runs
 * @param within who is one criterion away after the change
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImpactPage(
        ImpactView impact,
        String back,
        int listed,
        @Nullable ImpactList list,
        List<ImpactList.ImpactRow> within) implements TemplateInstance {}
