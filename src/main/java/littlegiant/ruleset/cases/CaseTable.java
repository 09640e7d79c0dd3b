package littlegiant.ruleset.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.cases.CaseRunner.Concrete;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Case;
import littlegiant.ruleset.language.CaseReader;
import littlegiant.ruleset.language.Diagnostics;

/** Sets the cases of a policy against all that the policy says of them, not only against what each asks about. */
public final class CaseTable {
    private CaseTable() {}

    /**
     * A case.
     *
     * @param decision the decision of the criterion of which it speaks, or of which it speaks itself; empty for support,
     *     and for a criterion that no rule states
     * @param result how it went
     * @param findings what the policy finds, by criterion; of a criterion that is stated more than once, the first
     */
    public record CaseTableRow(String decision, CaseResult result, Map<String, Finding> findings) {}

    /**
     * The cases of a policy, in the order of their files.
     *
     * @param files the texts of the policy's files by path below the rules folder
     */
    public static List<CaseTableRow> of(Policy policy, Map<String, String> files) {
        Diagnostics unheard = new Diagnostics();
        List<Case> cases = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.startsWith(policy.id() + "/cases/")) {
                cases.addAll(CaseReader.read(policy.id(), path, text, unheard));
            }
        });
        return CaseRunner.concrete(policy, cases, unheard).stream()
                .map(one -> row(policy, one))
                .toList();
    }

    private static CaseTableRow row(Policy policy, Concrete one) {
        Evaluation evaluation = policy.decide(one.enterprise(), one.origin().asOf(), Set.of());
        Map<String, Finding> findings = new LinkedHashMap<>();
        String about = one.origin().subject().id();
        String decision = "";
        for (var decided : evaluation.decisions()) {
            String name = decided.decision().decision();
            if (about.equals(name)) {
                decision = name;
            }
            for (Finding finding : decided.findings()) {
                findings.putIfAbsent(finding.criterion(), finding);
                if (finding.criterion().equals(about)) {
                    decision = name;
                }
            }
        }
        return new CaseTableRow(decision, CaseRunner.run(policy, List.of(one)).get(0), findings);
    }
}
