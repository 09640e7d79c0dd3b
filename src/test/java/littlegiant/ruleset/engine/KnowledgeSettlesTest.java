package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Knowledge only settles and never flips: over random policies made of what the language allows, each held against random
 * enterprises with facts taken away and put back, 10 080 pairs in a run. What applies is held against an independent
 * evaluation of the same conditions over every fact known.
 *
 * <p>A run draws the same policies every time. {@code -Dlittlegiant.settles.seed=} begins with another seed, and
 * {@code -Dlittlegiant.settles.policies=} draws another number of them.
 */
class KnowledgeSettlesTest {
    private static final int POLICIES = 14;
    private static final int CHAINS = 48;
    /** Of one enterprise, each time with fewer facts: fifteen pairs of which one knows more than the other. */
    private static final int LENGTH = 6;

    private static final Set<Status> SETTLED = Set.of(Status.MET, Status.NOT_MET, Status.NOT_APPLICABLE);
    private static final Set<Outcome> DECIDED =
            Set.of(Outcome.QUALIFIED, Outcome.NOT_QUALIFIED, Outcome.GROUNDS_FOUND, Outcome.NO_GROUNDS);

    static LongStream seeds() {
        long first = Long.getLong("littlegiant.settles.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("littlegiant.settles.policies", POLICIES));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void supplying_missing_facts_settles_and_never_flips(long seed) {
        Random random = new Random(seed);
        RandomPolicy drawn = new RandomPolicy(random);
        Policy policy = drawn.policy();
        RandomFacts facts = new RandomFacts(random);
        for (int chain = 0; chain < CHAINS; chain++) {
            Enterprise complete = facts.complete();
            List<Enterprise> known = new ArrayList<>(List.of(complete));
            List<Evaluation> decided = new ArrayList<>(List.of(decide(policy, complete)));
            appliesAsReckonedByHand(drawn, decided.get(0), List.of(complete), story(drawn, complete, complete));
            for (int i = 1; i < LENGTH; i++) {
                Enterprise fewer = facts.without(known.get(i - 1), 0.02 + random.nextDouble() * 0.1);
                Evaluation before = decide(policy, fewer);
                appliesAsReckonedByHand(
                        drawn,
                        before,
                        List.of(complete, facts.supplied(fewer), facts.supplied(fewer)),
                        story(drawn, complete, fewer));
                for (int j = 0; j < i; j++) {
                    settles(before, decided.get(j), story(drawn, known.get(j), fewer));
                }
                known.add(fewer);
                decided.add(before);
            }
        }
    }

    private static Function<String, String> story(RandomPolicy drawn, Enterprise more, Enterprise fewer) {
        return id -> id + "\nunder " + drawn.written(id) + "\nwith " + more + "\nwithout " + fewer;
    }

    /** Decides; once more where a busy machine let the time run out, which makes a finding one for a person. */
    private static Evaluation decide(Policy policy, Enterprise enterprise) {
        Evaluation evaluation = policy.decide(enterprise, RandomFacts.DAY, Set.of());
        for (int again = 0; again < 5 && stopped(evaluation); again++) {
            evaluation = policy.decide(enterprise, RandomFacts.DAY, Set.of());
        }
        return evaluation;
    }

    private static boolean stopped(Evaluation evaluation) {
        return evaluation.decisions().stream()
                .flatMap(decided -> decided.findings().stream())
                .anyMatch(finding -> finding.condition() instanceof TooManyCombinations);
    }

    private static void settles(Evaluation before, Evaluation after, Function<String, String> story) {
        for (int d = 0; d < before.decisions().size(); d++) {
            DecisionResult was = before.decisions().get(d);
            DecisionResult is = after.decisions().get(d);
            for (String criterion : criteria(was)) {
                Optional<Status> then = CriterionStatus.of(was, criterion);
                if (then.filter(SETTLED::contains).isPresent()) {
                    assertThat(CriterionStatus.of(is, criterion))
                            .as(() -> story.apply(criterion))
                            .isEqualTo(then);
                }
            }
            assertThat(criteria(is)).isEqualTo(criteria(was));
            if (DECIDED.contains(was.outcome())) {
                assertThat(is.outcome())
                        .as(() -> story.apply(was.decision().decision()))
                        .isEqualTo(was.outcome());
            }
        }
        assertThat(offers(after)).as(() -> story.apply("M")).containsAll(offers(before));
    }

    private static Set<String> criteria(DecisionResult decided) {
        return decided.findings().stream().map(Finding::criterion).collect(Collectors.toSet());
    }

    private static List<String> offers(Evaluation evaluation) {
        return evaluation.support().stream()
                .map(offered -> offered.offer().id())
                .toList();
    }

    /** What is said to apply, or not to, must be so of every way to supply what is missing. */
    private static void appliesAsReckonedByHand(
            RandomPolicy drawn, Evaluation evaluation, List<Enterprise> completions, Function<String, String> story) {
        Map<String, List<Finding>> found = evaluation.decisions().stream()
                .flatMap(decided -> decided.findings().stream())
                .collect(Collectors.groupingBy(Finding::criterion));
        drawn.whens().forEach((id, whens) -> {
            List<Finding> findings = found.get(id);
            if (findings == null) {
                boolean offered = offers(evaluation).contains(id);
                if (offered || completions.size() == 1) {
                    completions.forEach(one -> assertThat(anyHolds(whens, one))
                            .as(() -> story.apply(id))
                            .isEqualTo(offered));
                }
                return;
            }
            assertThat(findings)
                    .as(() -> story.apply(id))
                    .noneMatch(finding -> finding.condition() instanceof TooManyCombinations);
            boolean none = findings.get(0).condition() instanceof NotApplicable;
            boolean open = findings.get(0).condition() instanceof NoApplicableRule;
            assertThat(open && completions.size() == 1)
                    .as(() -> "open although everything is known: " + story.apply(id))
                    .isFalse();
            if (!open) {
                completions.forEach(one -> assertThat(anyHolds(whens, one))
                        .as(() -> story.apply(id))
                        .isEqualTo(!none));
            }
        });
    }

    private static boolean anyHolds(List<RandomWhen.When> whens, Enterprise enterprise) {
        return whens.stream().anyMatch(when -> when.holds(enterprise));
    }
}
