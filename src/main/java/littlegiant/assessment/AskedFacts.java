package littlegiant.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Stage;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.submission.Submissions;

/**
 * Which clauses ask for a fact: those that name it as missing of an enterprise of which nothing is known but the category and the
 * stage, each in turn. So it follows the rules, whatever an officer writes.
 */
public final class AskedFacts {
    private static final String OF_NO_YEAR = "/years/-/";

    private AskedFacts() {}

    /** The clauses, in the order of the rule files, by the place of the fact: {@code years.*.rdEmployees}, {@code establishedOn}. */
    public static Map<String, String> of(Policy policy, LocalDate day) {
        Map<String, Set<String>> clauses = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            for (Stage stage : Stage.values()) {
                note(policy, unknown("{\"category\":\"" + category + "\",\"stage\":\"" + stage + "\"}"), day, clauses);
            }
        }
        note(policy, unknown("{}"), day, clauses);
        return clauses.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, asked -> String.join("、", asked.getValue())));
    }

    private static void note(Policy policy, Enterprise enterprise, LocalDate day, Map<String, Set<String>> clauses) {
        for (DecisionResult decision : policy.decide(enterprise, day, Set.of()).decisions()) {
            for (Finding finding : decision.findings()) {
                for (String pointer : finding.judgement().missing()) {
                    clauses.computeIfAbsent(place(pointer), none -> new LinkedHashSet<>())
                            .add(finding.rule().clause());
                }
            }
        }
    }

    private static String place(String pointer) {
        return pointer.startsWith(OF_NO_YEAR)
                ? "years.*." + pointer.substring(OF_NO_YEAR.length()).replace('/', '.')
                : pointer.substring(1).replace('/', '.');
    }

    /** An enterprise of which nothing is known but these. */
    private static Enterprise unknown(String known) {
        return Submissions.enterprise(known.getBytes(StandardCharsets.UTF_8)).accepted();
    }

    /** The clauses that ask for a fact; those too that ask for the whole of which it is a part. */
    public static String clauses(Map<String, String> asked, String place) {
        return Stream.of(place, parent(place))
                .flatMap(one -> Stream.ofNullable(asked.get(one)))
                .findFirst()
                .orElse("");
    }

    private static String parent(String place) {
        int point = place.lastIndexOf('.');
        return point < 0 ? place : place.substring(0, point);
    }
}
