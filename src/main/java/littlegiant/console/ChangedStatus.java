package littlegiant.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.console.ShownAnswer.ShownDecision;
import littlegiant.console.ShownAnswer.ShownFinding;

/**
 * Something that comes out otherwise by what is typed than by what was recorded last.
 *
 * @param clause empty for a decision as a whole
 * @param title of the criterion, or of the decision
 * @param before what the recorded facts came to
 * @param was the figure that it had; empty for none
 * @param after what the typed facts come to
 * @param is the figure that it has; empty for none
 */
public record ChangedStatus(String clause, String title, StatusMark before, String was, StatusMark after, String is) {

    /** What changed: each decision that did, and the criteria that did. */
    static List<ChangedStatus> between(ShownAnswer before, ShownAnswer after) {
        Map<String, ShownDecision> decisions = new LinkedHashMap<>();
        before.decisions().forEach(decision -> decisions.put(decision.decision(), decision));
        List<ChangedStatus> changed = new ArrayList<>();
        for (ShownDecision decision : after.decisions()) {
            ShownDecision old = decisions.get(decision.decision());
            if (old != null) {
                between(old, decision, changed);
            }
        }
        return changed;
    }

    private static void between(ShownDecision before, ShownDecision after, List<ChangedStatus> changed) {
        if (!before.mark().equals(after.mark())) {
            changed.add(new ChangedStatus("", after.title(), before.mark(), "", after.mark(), ""));
        }
        Map<String, ShownFinding> findings = new LinkedHashMap<>();
        before.all().forEach(finding -> findings.put(finding.criterion(), finding));
        for (ShownFinding finding : after.all()) {
            ShownFinding old = findings.get(finding.criterion());
            if (old != null
                    && (!old.mark().equals(finding.mark()) || !old.observed().equals(finding.observed()))) {
                changed.add(new ChangedStatus(
                        finding.clause(),
                        finding.title(),
                        old.mark(),
                        old.observed(),
                        finding.mark(),
                        finding.observed()));
            }
        }
    }
}
