package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import littlegiant.records.ReleaseRefusal;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * One release: why it was made, how it differs from another, and whether it is to decide.
 *
 * @param against the number of the release with which it is compared; null where that is none
 * @param changes null where one of the two cannot be read
 * @param refusal who did not agree to it; null where nobody declined it
 * @param activates whether the viewer may let it decide
 * @param own whether it is the viewer's own change, to which somebody else has to agree
 * @param foresees whether the viewer may compute its impact
 * @param impactDay the day for which to compute it, as it stands in the form
 * @param reason what was typed before something went wrong
 * @param day the same of the day from which it is to decide; null for at once
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReleasePage(
        ReleaseRow release,
        @Nullable Integer against,
        @Nullable ShownChanges changes,
        @Nullable String unreadable,
        @Nullable ReleaseRefusal refusal,
        boolean activates,
        boolean own,
        boolean foresees,
        @Nullable ImpactView impact,
        AskedDay impactDay,
        String reason,
        @Nullable String day,
        @Nullable String fault,
        @Nullable Text done)
        implements TemplateInstance {}
