package littlegiant.authoring;

import java.util.List;
import littlegiant.problem.ShownDiagnostic;

/**
 * A new criterion as it would be written, and what the check says of it; nothing is saved.
 *
 * @param ruleFile the file to which the rule is added, below the rules folder
 * @param caseFile the file that is made for the cases
 * @param problems errors anywhere, and warnings of these two files
 * @param passed the names of the cases that pass; empty where there are errors
 * @param failed the cases that fail, with what was found instead
 */
public record DraftedCriterion(
        String ruleFile,
        String rule,
        String caseFile,
        String cases,
        List<ShownDiagnostic> problems,
        List<String> passed,
        List<DraftedCaseFailure> failed) {

    /** A case that fails. */
    public record DraftedCaseFailure(String name, String message) {}

    /** Whether it could be published as it is. */
    public boolean isSound() {
        return failed.isEmpty()
                && problems.stream().noneMatch(one -> one.severity().equals("ERROR"));
    }
}
