package littlegiant.ruleset.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.CriterionStatus;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.NoApplicableRule;
import littlegiant.ruleset.engine.NotApplicable;
import littlegiant.ruleset.engine.OutcomeRules;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.JudgedTooLong;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Computes the decision about an enterprise for many values of one threshold of a policy, without compiling the rules
 * again: the engine runs once to find what applies, and only the condition with the edited literal is judged again. The
 * condition for each value is read from the edited text of the rule file, as the checker reads it.
 *
 * <p>If a rule's requirement depends on what its {@code when} matched, its text alone does not determine the condition.
 * Then the edited rules are compiled, up to a limited number of values.
 */
public final class ThresholdSweep {
    /** The number of values that are compiled, at most. */
    static final int MOST_COMPILED = 24;

    private static final Template NO_THRESHOLD =
            Template.of("政策 {0} 的条件 {1} 没有第 {2} 个门槛", "in the policy {0} the criterion {1} has no threshold {2}");
    private static final Template NO_CRITERION =
            Template.of("政策 {0} 中没有带门槛的条件 {1}", "the policy {0} has no criterion {1} with a threshold");
    private static final Template OFFERED =
            Template.of("{0} 是扶持措施,其金额不影响任何决定", "{0} is a support measure: its amount has no part in any decision");
    private static final Template BOTH = Template.of("{0};{1}", "{0}: {1}");
    private static final Template COMPILED = Template.of(
            "条件 {0} 的要求取决于 when 里匹配到的事实,每个取值都须重新编译;请至多给出 {1} 个取值",
            "what {0} requires depends on what its when matches, so each value is compiled: give at most {1} values");

    private final RuleFiles files;
    private final Policy policy;
    private final DecisionFile decision;
    private final RuleDefinition rule;
    private final Condition stated;
    private final Threshold present;
    private final List<SweptValue> values;

    /** A value, its condition, and the file that contains it. */
    private static final class SweptValue {
        private final Threshold threshold;
        private final Condition condition;
        private final String text;
        private @Nullable Policy compiled;

        SweptValue(Threshold threshold, Condition condition, String text) {
            this.threshold = threshold;
            this.condition = condition;
            this.text = text;
        }
    }

    private ThresholdSweep(
            RuleFiles files,
            Policy policy,
            DecisionFile decision,
            RuleDefinition rule,
            Threshold present,
            List<SweptValue> values) {
        this.files = files;
        this.policy = policy;
        this.decision = decision;
        this.rule = rule;
        this.stated = condition(rule.statement()).orElseThrow();
        this.present = present;
        this.values = values;
    }

    /** The result of preparing a sweep. */
    public sealed interface ThresholdSweepResult {}

    /** The sweep is ready. */
    public record Ready(ThresholdSweep sweep) implements ThresholdSweepResult {}

    /** The policy has no such threshold to sweep. */
    public record NoSuchThreshold(Text why) implements ThresholdSweepResult {}

    /**
     * A value cannot be used as the threshold.
     *
     * @param index its place among the values, from 0
     */
    public record Unusable(int index, Text why) implements ThresholdSweepResult {}

    /** The result at one value. */
    public record Point(Optional<Status> status, Outcome outcome) {}

    /** Thrown when more values are requested than can be compiled. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        TooMany(Text why) {
            super("too many values to compile");
            this.why = why;
        }

        /** The reason, for the caller. */
        public Text why() {
            return why;
        }
    }

    /**
     * Prepares a sweep of one threshold.
     *
     * @param policy a policy of the release
     * @param n the threshold's number among the criterion's thresholds, in the order of the catalogue, from 1
     * @param values as an officer writes them
     */
    public static ThresholdSweepResult of(
            Release release, Policy policy, String criterion, int n, List<String> values) {
        List<ThresholdEdit.Stated> all = ThresholdEdit.of(release.files(), policy.id(), criterion);
        if (all.isEmpty()) {
            return new NoSuchThreshold(NO_CRITERION.with(policy.id(), criterion));
        }
        if (n < 1 || n > all.size()) {
            return new NoSuchThreshold(NO_THRESHOLD.with(policy.id(), criterion, n));
        }
        ThresholdEdit.Stated swept = all.get(n - 1);
        DecisionFile decision = policy.files().stream()
                .filter(file -> file.path().equals(swept.place().file()))
                .findFirst()
                .orElseThrow();
        RuleDefinition rule = named(decision, swept.rule());
        if (condition(rule.statement()).isEmpty()) {
            return new NoSuchThreshold(OFFERED.with(criterion));
        }
        String text = Objects.requireNonNull(release.files().files().get(decision.path()), "a release has its files");
        Declarations declared = policy.header().declared();
        List<SweptValue> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            ThresholdEdit.ThresholdEditResult changed = ThresholdEdit.change(text, declared, swept, values.get(i));
            if (changed instanceof ThresholdEdit.EditRefused refused) {
                return new Unusable(
                        i,
                        refused.suggestion() == null
                                ? refused.message()
                                : BOTH.with(refused.message(), refused.suggestion()));
            }
            ThresholdEdit.Edited edited = (ThresholdEdit.Edited) changed;
            DecisionFile file = RuleReader.read(decision.path(), edited.text(), declared, fault -> {})
                    .orElseThrow();
            read.add(new SweptValue(
                    edited.place().threshold(),
                    condition(named(file, swept.rule()).statement()).orElseThrow(),
                    edited.text()));
        }
        return new Ready(new ThresholdSweep(
                release.files(), policy, decision, rule, swept.place().threshold(), List.copyOf(read)));
    }

    private static RuleDefinition named(DecisionFile file, String name) {
        return file.rules().stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Condition> condition(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return Optional.of(requirement.condition());
        }
        return statement instanceof Ground ground ? Optional.of(ground.condition()) : Optional.empty();
    }

    /** The decision to which the criterion belongs. */
    public DecisionFile decision() {
        return decision;
    }

    /** The rule that states the threshold. */
    public RuleDefinition rule() {
        return rule;
    }

    /** The current threshold of the rule file. */
    public Threshold present() {
        return present;
    }

    /** The values, in the given order. */
    public List<Threshold> values() {
        return values.stream().map(value -> value.threshold).toList();
    }

    /**
     * The results for the enterprise at each value, in the order of the values. Not safe for concurrent use.
     *
     * @throws TooMany if the values must be compiled and exceed the limit
     */
    public List<Point> points(Enterprise enterprise, LocalDate asOf) {
        DecisionResult decided = policy.decide(enterprise, asOf, Set.of(decision.decision()))
                .decisions()
                .get(0);
        for (Finding finding : decided.findings()) {
            if (isSwept(finding) && !finding.condition().equals(stated)) {
                return compiled(enterprise, asOf);
            }
        }
        Set<Status> others = EnumSet.noneOf(Status.class);
        Set<Status> besides = EnumSet.noneOf(Status.class);
        List<Finding> swept = new ArrayList<>(1);
        for (Finding finding : decided.findings()) {
            if (isSwept(finding)) {
                swept.add(finding);
            } else {
                others.add(finding.judgement().status());
                if (finding.criterion().equals(rule.statement().id())) {
                    besides.add(finding.judgement().status());
                }
            }
        }
        List<Point> points = new ArrayList<>(values.size());
        for (SweptValue value : values) {
            Set<Status> all = EnumSet.copyOf(others);
            Set<Status> own = EnumSet.copyOf(besides);
            for (Finding finding : swept) {
                Status status = statusAt(value.condition, finding.situation());
                all.add(status);
                own.add(status);
            }
            points.add(new Point(CriterionStatus.of(decision.kind(), own), OutcomeRules.of(decision.kind(), all)));
        }
        return points;
    }

    /** Whether the finding comes from the rule's own condition, and not from its unknown applicability. */
    private boolean isSwept(Finding finding) {
        return finding.rule() == rule
                && !(finding.condition() instanceof NoApplicableRule)
                && !(finding.condition() instanceof NotApplicable);
    }

    private List<Point> compiled(Enterprise enterprise, LocalDate asOf) {
        if (values.size() > MOST_COMPILED) {
            throw new TooMany(COMPILED.with(rule.statement().id(), MOST_COMPILED));
        }
        List<Point> points = new ArrayList<>(values.size());
        for (SweptValue value : values) {
            if (value.compiled == null) {
                value.compiled = compile(value.text);
            }
            DecisionResult decided = value.compiled
                    .decide(enterprise, asOf, Set.of(decision.decision()))
                    .decisions()
                    .get(0);
            points.add(new Point(CriterionStatus.of(decided, rule.statement().id()), decided.outcome()));
        }
        return points;
    }

    private Policy compile(String text) {
        Map<String, String> edited = new TreeMap<>();
        files.files().forEach((path, written) -> {
            if (path.startsWith(policy.id() + "/")) {
                edited.put(path, path.equals(decision.path()) ? text : written);
            }
        });
        // The release was compiled from this policy's files.
        return Objects.requireNonNull(RuleChecker.compile(RuleFiles.of(edited))
                .release()
                .orElseThrow(() -> new IllegalStateException("a value that can be read does not compile"))
                .policies()
                .get(policy.id()));
    }

    /** A condition that takes too long to judge has status REVIEW, as in an assessment. */
    private static Status statusAt(Condition condition, Situation situation) {
        try {
            return condition.judge(situation).status();
        } catch (JudgedTooLong tooLong) {
            return Status.REVIEW;
        }
    }
}
