package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.console.AuditDetails.AuditDetail;
import littlegiant.records.AuditRecord;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail, the latest first.
 *
 * @param query what stands behind the question mark of an export of what is shown
 * @param chain what a walk along the whole trail found; null where none was asked for
 * @param first, next where the list leads
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditTrailPage(
        List<AuditLine> lines,
        AuditFields fields,
        String query,
        @Nullable ShownChain chain,
        @Nullable String fault,
        @Nullable String first,
        @Nullable String next)
        implements TemplateInstance {

    /** What was asked. */
    public record AuditFields(String who, List<SelectOption> what, String from, String to, boolean isFiltered) {}

    /**
     * An entry in words.
     *
     * @param of the object; null where what was done says it
     * @param file the rule file that it is about; null where it is about none
     */
    public record AuditLine(
            AuditRecord entry,
            Text done,
            @Nullable Text of,
            @Nullable String file,
            List<AuditDetail> details) {}

    /** The state of the chain. */
    public record ShownChain(boolean isWhole, Text says, String head, boolean signed) {}
}
