package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.authoring.ThresholdAnswer;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of the working copy: its rules, thresholds, cases, and what another threshold would do.
 *
 * @param day the day for which to foresee, as it stands in the forms
 * @param fault why what was asked was not done; null where nothing went wrong
 * @param saved what to say of a threshold that was saved just now; null where none was
 * @param failing the policy's other cases that fail, where the criterion was written just now; otherwise null
 * @param checked whether the cases were run; where not, they are loaded
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CriterionPage(
        String policy,
        NoticeOutline.NoticeCriterion criterion,
        List<ThresholdField> thresholds,
        @Nullable ThresholdProposal proposal,
        String day,
        @Nullable String fault,
        @Nullable Text saved,
        @Nullable FailingCases failing,
        boolean edits,
        boolean checked,
        List<CaseResult> cases,
        List<Text> untried)
        implements TemplateInstance {

    /** A threshold that can be changed, and what is held against it. */
    public record ThresholdField(ThresholdAnswer threshold, Text meaning) {
        /** The id of the field for the day for which to foresee another value. */
        public String dayId() {
            return "day-" + threshold.n();
        }
    }

    /**
     * A value that is proposed for a threshold.
     *
     * @param n the threshold's place among the criterion's, from 1
     * @param present as the working copy has it
     * @param etag of the file as it was read, in its quotes
     * @param curve what the values around it would do; null before that was asked, or where it cannot be told
     */
    public record ThresholdProposal(
            int n,
            String present,
            String value,
            String etag,
            @Nullable SweepCurve curve) {
        /** Whether it is another than the present value. */
        public boolean changes() {
            return !value.equals(present);
        }
    }
}
