package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.vocabulary.Status;
import littlegiant.yardstick.Enterprises;
import org.junit.jupiter.api.Test;

/** A criterion has the heaviest of the statuses that its findings have. */
class CriterionStatusTest {
    private static final String OTHER = """

            rule "制造类研发人员占职工总数的比例不低于 {1}"
                @clause( "四(一)2" )
            when
                Enterprise( category == Category.MANUFACTURING )
            then
                insert( require( "C2", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( "20%" ) ) );
            end
            """;

    private static Policy withTwoRulesOfC2() {
        Map<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of("rules")).files());
        files.merge("haicheng-2017/cultivation.drl", OTHER, String::concat);
        CheckResult check = RuleChecker.compile(RuleFiles.of(files));
        return check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics()))
                .policies()
                .get("haicheng-2017");
    }

    @Test
    void of_each_criterion_it_is_what_it_is_of_one() {
        List<Integer> several = new ArrayList<>();
        Policy policy = withTwoRulesOfC2();
        Enterprises.stream(3).limit(300).forEach(sample -> {
            for (DecisionResult decided :
                    policy.decide(sample.enterprise(), sample.asOf(), Set.of()).decisions()) {
                Map<String, Status> one = new LinkedHashMap<>();
                decided.findings()
                        .forEach(finding -> one.put(
                                finding.criterion(),
                                CriterionStatus.of(decided, finding.criterion()).orElseThrow()));
                assertThat(CriterionStatus.ofEach(decided)).containsExactlyEntriesOf(one);
                several.add(decided.findings().size() - one.size());
            }
        });
        assertThat(several).as("findings of a criterion that has others").anyMatch(more -> more > 0);
    }
}
