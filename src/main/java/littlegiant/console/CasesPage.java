package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a decision against its criteria.
 *
 * @param policy the id of the policy; null where the working copy holds none
 * @param failing whether only cases that fail are shown
 * @param total how many cases the decision has
 * @param failed how many of them fail
 * @param criteria the columns
 * @param marks what the signs of the table mean
 * @param unread whether the rules cannot be compiled, so that no case was run
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CasesPage(
        @Nullable String policy,
        List<SelectOption> policies,
        String decision,
        List<SelectOption> decisions,
        boolean failing,
        WorkingCopySummary working,
        int total,
        int failed,
        List<CaseColumn> criteria,
        List<CaseLine> lines,
        List<StatusMark> marks,
        boolean unread)
        implements TemplateInstance {

    /** A criterion at the head of a column. */
    public record CaseColumn(String id, String title) {}

    /**
     * A case.
     *
     * @param expected what it expects, in words
     * @param actual what was found, in words
     * @param why what the rules say of the criterion of which it speaks; null where the case passes
     */
    public record CaseLine(
            CaseResult result,
            Text expected,
            Text actual,
            @Nullable Text why,
            List<CaseCell> cells) {}

    /**
     * What a case gives for a criterion.
     *
     * @param mark null where no rule states the criterion for the case
     * @param asked whether the case speaks of it
     */
    public record CaseCell(String criterion, @Nullable StatusMark mark, boolean asked) {}
}
