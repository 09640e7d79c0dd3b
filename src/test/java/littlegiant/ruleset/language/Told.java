package littlegiant.ruleset.language;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.yardstick.Answer;
import littlegiant.yardstick.PolicyAnswer;

/** What is told of an enterprise, in one form for the engine and the yardstick: by criterion, decision and {@code support}. */
public final class Told {
    private Told() {}

    /** By the engine; an id that is stated twice shows both statuses. */
    public static Map<String, String> of(Evaluation evaluation) {
        Map<String, String> told = new TreeMap<>();
        for (DecisionResult decided : evaluation.decisions()) {
            tell(told, decided.decision().decision(), decided.outcome());
            for (Finding finding : decided.findings()) {
                tell(told, finding.criterion(), finding.judgement().status());
            }
        }
        TreeSet<String> support = new TreeSet<>();
        evaluation.support().forEach(offered -> support.add(offered.offer().id()));
        tell(told, "support", support);
        return told;
    }

    /** By the yardstick. */
    public static Map<String, String> of(Answer answer) {
        Map<String, String> told = new TreeMap<>();
        answer.marks().forEach((point, mark) -> tell(told, point.name(), mark));
        tell(told, "cultivation", answer.cultivation());
        tell(told, "recognition", answer.recognition());
        tell(told, "revocation", answer.revocation());
        tell(told, "support", new TreeSet<>(answer.support()));
        return told;
    }

    /** By the yardstick of a policy other than the notice, which offers nothing. */
    public static Map<String, String> of(PolicyAnswer answer) {
        Map<String, String> told = new TreeMap<>();
        answer.marks().forEach((id, mark) -> tell(told, id, mark));
        answer.verdicts().forEach((decision, verdict) -> tell(told, decision, verdict));
        tell(told, "support", new TreeSet<>());
        return told;
    }

    private static void tell(Map<String, String> told, String of, Object what) {
        told.merge(of, what.toString(), (one, other) -> one + " and " + other);
    }
}
