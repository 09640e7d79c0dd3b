package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.Told;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.yardstick.ByHand;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;
import littlegiant.yardstick.Sample;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rule files, run by the engine, say of any enterprise what a program written for the notice alone says. */
class EngineAgreesTest {

    private static final Policy POLICY = released();

    private static Policy released() {
        CheckResult check = RuleChecker.check(RuleFiles.read(Path.of("rules")));
        return check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics()))
                .policies()
                .get("haicheng-2017");
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Enterprises.samples();
    }

    @Property(tries = 10_000)
    void the_engine_and_the_yardstick_agree_on_everything(@ForAll("samples") Sample sample) {
        assertThat(decided(sample.enterprise(), sample))
                .isEqualTo(Told.of(ByHand.decide(sample.enterprise(), sample.asOf())));
    }

    @Property(tries = 2_000)
    void the_order_of_facts_never_matters(@ForAll("samples") Sample sample, @ForAll long seed) {
        assertThat(decided(shuffled(sample.enterprise(), new Random(seed)), sample))
                .isEqualTo(decided(sample.enterprise(), sample));
    }

    @Property(tries = 1_000)
    void a_decision_alone_says_what_it_says_among_the_others(@ForAll("samples") Sample sample) {
        Evaluation all = POLICY.decide(sample.enterprise(), sample.asOf(), Set.of());
        for (DecisionResult decided : all.decisions()) {
            String decision = decided.decision().decision();
            Evaluation alone = POLICY.decide(sample.enterprise(), sample.asOf(), Set.of(decision));
            assertThat(alone.decisions()).hasSize(1);
            assertThat(Told.of(all)).containsAllEntriesOf(withoutSupport(Told.of(alone)));
        }
    }

    private static Map<String, String> decided(Enterprise enterprise, Sample sample) {
        return Told.of(POLICY.decide(enterprise, sample.asOf(), Set.of()));
    }

    private static Map<String, String> withoutSupport(Map<String, String> told) {
        told.remove("support");
        return told;
    }

    private static Enterprise shuffled(Enterprise enterprise, Random random) {
        Enterprise years = Model.with(enterprise, "years", shuffled(enterprise.years(), random));
        Enterprise rights =
                Model.with(years, "intellectualProperty", shuffled(enterprise.intellectualProperty(), random));
        return Model.with(rights, "violations", shuffled(enterprise.violations(), random));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        if (facts == null) {
            return null;
        }
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
