package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.CaseRunner;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Case;
import littlegiant.ruleset.language.CaseReader;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases beside the rules notice every mistake: the cases of the rules as they stand, run against the rules with one
 * mistake in them, fail, for every rule and every mistake that {@link Mutants} knows.
 */
class EveryRuleIsTestedTest {
    private static final RuleFiles FILES = RuleFiles.read(Path.of("rules"));

    @Test
    void the_rules_as_they_stand_pass_every_case() {
        CheckResult check = RuleChecker.check(FILES);
        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.cases()).hasSizeGreaterThan(200).allMatch(CaseResult::passed);
    }

    @TestFactory
    Stream<DynamicTest> a_mistake_in_a_rule_fails_a_case() {
        return mistakes(FILES);
    }

    /** The words that the shipped policy has no use for are in a policy of another city. */
    @TestFactory
    Stream<DynamicTest> a_mistake_in_a_score_or_a_window_fails_a_case() {
        return mistakes(RuleFiles.read(Path.of("src/test/resources/rules-scored-city")));
    }

    @TestFactory
    Stream<DynamicTest> a_mistake_in_an_example_fails_a_case() {
        return mistakes(RuleFiles.read(Path.of("examples/policies")));
    }

    /** A share of staff below 10% is refused by a condition of its own, so from which share it has points changes nothing. */
    private static final Set<String> EQUIVALENT = Set.of("T5: threshold 10 becomes 9 at 324");

    private static Stream<DynamicTest> mistakes(RuleFiles files) {
        Release release = RuleChecker.check(files).release().orElseThrow();
        return release.policies().values().stream().flatMap(policy -> {
            List<CaseRunner.Concrete> cases = concrete(files, policy);
            return policy.files().stream()
                    .flatMap(file -> file.rules().stream()
                            .map(rule -> DynamicTest.dynamicTest(
                                    file.decision() + ": " + rule.name(),
                                    () -> everyMutantFails(files, policy, file, rule, cases))));
        });
    }

    private static List<CaseRunner.Concrete> concrete(RuleFiles files, Policy policy) {
        Diagnostics found = new Diagnostics();
        List<Case> cases = new ArrayList<>();
        files.files().forEach((path, text) -> {
            if (path.startsWith(policy.id() + "/cases/")) {
                cases.addAll(CaseReader.read(policy.id(), path, text, found));
            }
        });
        List<CaseRunner.Concrete> concrete = CaseRunner.concrete(policy, cases, found);
        assertThat(found.sorted()).isEmpty();
        return concrete;
    }

    private static void everyMutantFails(
            RuleFiles files, Policy policy, DecisionFile file, RuleDefinition rule, List<CaseRunner.Concrete> cases) {
        String text = files.files().get(file.path());
        int start = text.indexOf("rule \"" + rule.name() + "\"");
        int end = text.indexOf("\nend", start) + "\nend".length();
        Map<String, String> mutants = Mutants.of(text.substring(start, end));
        assertThat(mutants).hasSizeGreaterThan(0);
        List<String> survivors = new ArrayList<>();
        mutants.forEach((mistake, mutant) -> {
            if (!EQUIVALENT.contains(rule.statement().id() + ": " + mistake)
                    && survives(
                            files,
                            policy,
                            file,
                            rule,
                            text.substring(0, start) + mutant + text.substring(end),
                            cases)) {
                survivors.add(mistake);
            }
        });
        assertThat(survivors).as("mistakes that no case notices").isEmpty();
    }

    /** The mutated file stands alone, with the cases about what it states: those of the rule's own criterion first. */
    private static boolean survives(
            RuleFiles files,
            Policy policy,
            DecisionFile file,
            RuleDefinition rule,
            String mutated,
            List<CaseRunner.Concrete> cases) {
        String header = policy.id() + "/" + HeaderReader.FILE;
        CheckResult check =
                RuleChecker.check(RuleFiles.of(Map.of(header, files.files().get(header), file.path(), mutated)));
        // A mistake that does not even compile is noticed, too.
        if (check.release().isEmpty()) {
            return false;
        }
        Policy mutant = check.release().get().policies().get(policy.id());
        String own = rule.statement().id();
        return Stream.concat(
                        cases.stream().filter(one -> one.origin().subject().id().equals(own)),
                        cases.stream()
                                .filter(one -> !one.origin().subject().id().equals(own)))
                .filter(one -> isAbout(one.origin().subject(), file))
                .allMatch(one -> CaseRunner.run(mutant, List.of(one)).get(0).passed());
    }

    private static boolean isAbout(Case.Subject subject, DecisionFile file) {
        return switch (subject.kind()) {
            case CRITERION ->
                file.rules().stream().anyMatch(rule -> rule.statement().id().equals(subject.id()));
            case DECISION -> file.decision().equals(subject.id());
            case SUPPORT -> file.kind() == DecisionFile.DecisionFileKind.SUPPORT;
        };
    }
}
