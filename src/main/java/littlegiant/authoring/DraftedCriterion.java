package littlegiant.authoring;

import java.util.List;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.cases.CaseResult;

/**
 * A new criterion as it would be written, and what the check says of it; nothing is saved.
 *
 * @param ruleFile the file to which the rule is added, below the rules folder
 * @param caseFile the file that is made for the cases
 * @param problems errors anywhere, and warnings of these two files
 * @param passed the names of the cases that pass; empty where there are errors
 * @param failed those of its own cases that fail
 * @param changed the cases that were there before and fail because of it
 * @param failing how many cases fail with or without it
 */
public record DraftedCriterion(
        String ruleFile,
        String rule,
        String caseFile,
        String cases,
        List<ShownDiagnostic> problems,
        List<String> passed,
        List<CaseResult> failed,
        List<CaseResult> changed,
        int failing) {

    /** Whether nothing is wrong with itself: no error anywhere, and its own cases pass. */
    public boolean isSound() {
        return failed.isEmpty() && !hasErrors();
    }

    /** Whether it could be published as it is: it is sound, and every case of the working copy passes with it. */
    public boolean isPublishable() {
        return isSound() && changed.isEmpty() && failing == 0;
    }

    /** Whether there are errors, so that no case was run. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(one -> one.severity().equals("ERROR"));
    }
}
