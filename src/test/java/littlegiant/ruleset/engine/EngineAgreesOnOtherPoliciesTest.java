package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Invariants;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.Told;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.yardstick.EnterprisesOfCities;
import littlegiant.yardstick.Mark;
import littlegiant.yardstick.PolicyAnswer;
import littlegiant.yardstick.Sample;
import littlegiant.yardstick.ScoredCityByHand;
import littlegiant.yardstick.TechSmeByHand;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Of scores, look-back windows, decisions on violations, and facts and attestations that a policy declares, the engine
 * says what programs written for two policies alone say.
 */
class EngineAgreesOnOtherPoliciesTest {
    private static final Policy SCORED_CITY = released("src/test/resources/rules-scored-city", "scored-city-2026");
    private static final Policy TECH_SME = released("examples/policies", "tech-sme-2017");

    private static Policy released(String folder, String policy) {
        Map<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of(folder)).files());
        files.keySet().removeIf(path -> !path.startsWith(policy + "/") || path.contains("/cases/"));
        CheckResult compiled = RuleChecker.compile(RuleFiles.of(files));
        return compiled.release()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics()))
                .policies()
                .get(policy);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return EnterprisesOfCities.samples();
    }

    @Property(tries = 5_000)
    void on_points_windows_and_decisions(@ForAll("samples") Sample sample) {
        agree(SCORED_CITY, sample, ScoredCityByHand::decide);
    }

    @Property(tries = 5_000)
    void on_declared_facts_and_attestations_and_the_best_of_several_ways(@ForAll("samples") Sample sample) {
        agree(TECH_SME, sample, TechSmeByHand::decide);
    }

    private static void agree(Policy policy, Sample sample, BiFunction<Enterprise, LocalDate, PolicyAnswer> byHand) {
        assertThat(Told.of(policy.decide(sample.enterprise(), sample.asOf(), Set.of())))
                .isEqualTo(Told.of(byHand.apply(sample.enterprise(), sample.asOf())));
    }

    @Example
    void the_enterprises_are_allowed_and_come_out_in_every_way_that_they_can() {
        Map<String, Set<Mark>> seen = new TreeMap<>();
        EnterprisesOfCities.stream(1).limit(5_000).forEach(sample -> {
            assertThat(Invariants.faultsOf(sample.enterprise())).isEmpty();
            for (PolicyAnswer answer : Set.of(
                    ScoredCityByHand.decide(sample.enterprise(), sample.asOf()),
                    TechSmeByHand.decide(sample.enterprise(), sample.asOf()))) {
                answer.marks()
                        .forEach((id, mark) -> seen.computeIfAbsent(id, key -> EnumSet.noneOf(Mark.class))
                                .add(mark));
            }
        });
        Set<Mark> unreviewed = EnumSet.of(Mark.MET, Mark.NOT_MET, Mark.MISSING);
        Set<String> neverReviewed = Set.of("S3", "S4", "W2", "T1", "T2a", "T2b", "T2c", "T3", "T4b", "T4c");
        assertThat(seen)
                .hasSize(16)
                .allSatisfy((id, marks) -> assertThat(marks)
                        .as(id)
                        .isEqualTo(neverReviewed.contains(id) ? unreviewed : EnumSet.allOf(Mark.class)));
    }
}
