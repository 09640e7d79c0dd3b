package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import littlegiant.authoring.DraftedCriterion;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new criterion by a form.
 *
 * @param form what is typed and can be chosen
 * @param draft as it would be written; null before it was asked for
 * @param changed the cases that would fail because of it; null where there is no draft
 * @param clausesLine the line of policy.yaml on which the clauses are listed, from 1
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewCriterionPage(
        List<SelectOption> policies,
        String policy,
        List<SelectOption> kinds,
        NewCriterionForm form,
        @Nullable DraftedCriterion draft,
        @Nullable FailingCases changed,
        int clausesLine,
        @Nullable String fault,
        @Nullable Text done)
        implements TemplateInstance {

    /**
     * The fields of the form.
     *
     * @param kind what is asked
     * @param clauses those that the policy's rules name already, with the sections in which they do; others can be typed
     * @param chosen the kinds of rights or violations that can count
     */
    public record NewCriterionForm(
            String kind,
            List<SelectOption> decisions,
            String id,
            String clause,
            List<SelectOption> clauses,
            String title,
            List<SelectOption> first,
            List<SelectOption> second,
            List<SelectOption> comparisons,
            String threshold,
            List<SelectOption> chosen,
            List<SelectOption> topics,
            String period,
            List<PartFields> parts,
            List<SelectOption> categories,
            List<SelectOption> stages,
            String effective,
            boolean generally,
            FactFields fact) {

        /** Whether a figure is held against a threshold. */
        public boolean isBounded() {
            return !kind.equals("ATTESTATION") && !kind.equals("TRUTH") && !kind.equals("VIOLATIONS");
        }
    }

    /** The fields of a fact that is missing and can be declared. */
    public record FactFields(String name, List<SelectOption> units, boolean yearly, String hint) {

        /** Whether anything is typed in them. */
        public boolean isTyped() {
            return !name.isEmpty() || !hint.isEmpty() || yearly;
        }
    }

    /** The fields of a part of a score. */
    public record PartFields(int number, List<SelectOption> figures, String threshold, String points) {}
}
