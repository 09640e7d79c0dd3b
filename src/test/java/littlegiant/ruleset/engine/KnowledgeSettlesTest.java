package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Knowledge only settles and never flips: over random policies made of what the language allows, each held against random
 * enterprises with facts taken away and put back, 10 500 pairs in a run. What applies is held against an independent
 * evaluation of the same conditions over every fact known.
 */
class KnowledgeSettlesTest {
    private static final int POLICIES = 21;
    private static final int PAIRS = 500;
    private static final int CRITERIA = 18;
    private static final int GROUNDS = 6;
    private static final int OFFERS = 4;

    private static final Set<Status> SETTLED = Set.of(Status.MET, Status.NOT_MET, Status.NOT_APPLICABLE);
    private static final Set<Outcome> DECIDED =
            Set.of(Outcome.QUALIFIED, Outcome.NOT_QUALIFIED, Outcome.GROUNDS_FOUND, Outcome.NO_GROUNDS);

    private static final String HEADER = """
            title: t
            documentNumber: 文号
            issuer: i
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;

    /** Policy files, and the conditions of each criterion's rules that hold on the day. */
    private static final class Drawn {
        private final Random random;
        private final Map<String, String> files = new LinkedHashMap<>();
        private final Map<String, List<RandomWhen.When>> whens = new LinkedHashMap<>();
        private int rules;

        Drawn(Random random) {
            this.random = random;
            files.put("city/policy.yaml", HEADER);
            files.put("city/criteria.drl", file("criteria", "C", CRITERIA));
            files.put("city/single.drl", file("single", "S", 1));
            files.put("city/grounds.drl", file("grounds", "V", GROUNDS));
            files.put("city/support.drl", file("support", "M", OFFERS));
        }

        private String file(String decision, String prefix, int count) {
            StringBuilder text = new StringBuilder("package city." + decision
                    + "\n\nimport littlegiant.facts.*\nimport static littlegiant.vocabulary.Words.*\n\n");
            for (int i = 1; i <= count; i++) {
                String id = prefix + i;
                whens.put(id, new ArrayList<>());
                int several = prefix.equals("M") ? 1 : 1 + random.nextInt(2);
                for (int r = 0; r < several; r++) {
                    text.append(rule(id, prefix));
                }
            }
            return text.toString();
        }

        private String rule(String id, String prefix) {
            RandomWhen.When when = RandomWhen.next(random);
            boolean past = random.nextInt(10) == 0;
            boolean future = !past && random.nextInt(10) == 0;
            if (!past && !future) {
                whens.get(id).add(when);
            }
            String statement = switch (prefix) {
                case "M" -> "offer( \"" + id + "\" )";
                case "V" -> "ground( \"" + id + "\", " + requirement(when) + " )";
                default -> "require( \"" + id + "\", " + requirement(when) + " )";
            };
            return "rule \"规则" + ++rules + "\"\n    @clause( \"一1\" )\n"
                    + (past ? "    date-expires \"2017-06-30\"\n" : "")
                    + (future ? "    date-effective \"2017-07-01\"\n" : "")
                    + "when\n    " + when.text() + "\nthen\n    insert( " + statement + " );\nend\n\n";
        }

        private String requirement(RandomWhen.When when) {
            if (!when.counts().isEmpty() && random.nextBoolean()) {
                return "counted( " + when.counts().get(0) + " ).atLeast( \"3\" )";
            }
            if (!when.amounts().isEmpty() && random.nextBoolean()) {
                return "money( " + when.amounts().get(0) + " ).atMost( \"1元\" )";
            }
            return RandomRequirement.next(random);
        }

        Policy policy() {
            CheckResult check = RuleChecker.check(RuleFiles.of(files));
            return check.release()
                    .orElseThrow(() -> new AssertionError(check.diagnostics().stream()
                            .filter(one -> one.severity() == Diagnostic.Level.ERROR)
                            .map(one -> one.source() + ": " + one.message().in(Language.EN))
                            .collect(Collectors.joining("\n"))))
                    .policies()
                    .get("city");
        }
    }

    @Property(tries = POLICIES, shrinking = ShrinkingMode.OFF)
    void supplying_missing_facts_settles_and_never_flips(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = new Drawn(random);
        Policy policy = drawn.policy();
        RandomFacts facts = new RandomFacts(random);
        for (int pair = 0; pair < PAIRS; pair++) {
            Enterprise complete = facts.complete();
            Enterprise more = facts.without(complete, random.nextInt(3) * 0.05);
            Enterprise fewer = facts.without(more, 0.02 + random.nextDouble() * 0.3);
            Evaluation after = decide(policy, more);
            Evaluation before = decide(policy, fewer);
            Supplier<String> story = () -> "\nwith " + more + "\nwithout " + fewer + "\nunder " + drawn.files;
            appliesAsReckonedByHand(
                    drawn, decide(policy, complete), List.of(complete), () -> complete + "\nunder " + drawn.files);
            appliesAsReckonedByHand(
                    drawn, before, List.of(complete, facts.supplied(fewer), facts.supplied(fewer)), story);
            settles(before, after, story);
        }
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

    private static void settles(Evaluation before, Evaluation after, Supplier<String> story) {
        for (int d = 0; d < before.decisions().size(); d++) {
            DecisionResult was = before.decisions().get(d);
            DecisionResult is = after.decisions().get(d);
            for (String criterion : criteria(was)) {
                Optional<Status> then = CriterionStatus.of(was, criterion);
                if (then.filter(SETTLED::contains).isPresent()) {
                    assertThat(CriterionStatus.of(is, criterion))
                            .as(() -> criterion + story.get())
                            .isEqualTo(then);
                }
            }
            assertThat(criteria(is)).isEqualTo(criteria(was));
            if (DECIDED.contains(was.outcome())) {
                assertThat(is.outcome())
                        .as(() -> was.decision().decision() + story.get())
                        .isEqualTo(was.outcome());
            }
        }
        assertThat(offers(after)).as(story).containsAll(offers(before));
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
            Drawn drawn, Evaluation evaluation, List<Enterprise> completions, Supplier<String> story) {
        Map<String, List<Finding>> found = evaluation.decisions().stream()
                .flatMap(decided -> decided.findings().stream())
                .collect(Collectors.groupingBy(Finding::criterion));
        drawn.whens.forEach((id, whens) -> {
            List<Finding> findings = found.get(id);
            if (findings == null) {
                boolean offered = offers(evaluation).contains(id);
                if (offered || completions.size() == 1) {
                    completions.forEach(one -> assertThat(anyHolds(whens, one))
                            .as(() -> id + story.get())
                            .isEqualTo(offered));
                }
                return;
            }
            assertThat(findings)
                    .as(() -> id + story.get())
                    .noneMatch(finding -> finding.condition() instanceof TooManyCombinations);
            boolean none = findings.get(0).condition() instanceof NotApplicable;
            boolean open = findings.get(0).condition() instanceof NoApplicableRule;
            assertThat(open && completions.size() == 1)
                    .as(() -> id + " is open although everything is known: " + story.get())
                    .isFalse();
            if (!open) {
                completions.forEach(one -> assertThat(anyHolds(whens, one))
                        .as(() -> id + story.get())
                        .isEqualTo(!none));
            }
        });
    }

    private static boolean anyHolds(List<RandomWhen.When> whens, Enterprise enterprise) {
        return whens.stream().anyMatch(when -> when.holds(enterprise));
    }
}
