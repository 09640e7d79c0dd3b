package littlegiant.ruleset.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.ruleset.cases.Coverage.Side;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.NoApplicableRule;
import littlegiant.ruleset.engine.NotApplicable;
import littlegiant.ruleset.engine.TooManyCombinations;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.vocabulary.Bound;
import littlegiant.vocabulary.Comparator;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Records the statuses and the sides of bounds that cases reach while they run, and reports those that no case reaches.
 */
public final class CaseCoverage {
    private static final Template NO_STATUS =
            Template.of("条件 {0} 没有案例得到 {1}({2})", "no case of {0} comes to {1} ({2})");
    private static final Template ADD_STATUS =
            Template.of("请在 cases/{0}.yaml 中补一个 expect: {1} 的案例", "add a case with expect: {1} to cases/{0}.yaml");
    private static final Template NO_SIDE =
            Template.of("条件 {0} 的门槛“{1}”没有案例检验:{2}", "no case of {0} lies {2} its threshold \"{1}\"");
    private static final Template ADD_SIDE = Template.of(
            "请在 cases/{0}.yaml 中用 vary 写一个在这个门槛两侧的案例",
            "add a case to cases/{0}.yaml that varies a figure around this threshold");
    private static final Template ADD_DATES = Template.of(
            "请在 cases/{0}.yaml 中用 vary 写一个在这个门槛两侧的案例;期限不能用 vary,写两个案例:日期正好在界上的,和晚一天的",
            "add a case to cases/{0}.yaml that varies a figure around this threshold; a length of time cannot be varied:"
                    + " write one case with a date exactly at it, and one a day later");
    private static final Text AND = Text.of("、", " or ");
    private static final Map<Side, Text> SIDES = new EnumMap<>(Map.of(
            Side.BELOW, Text.of("低于它", "below"),
            Side.AT, Text.of("正好等于它", "exactly at"),
            Side.ABOVE, Text.of("高于它", "above")));
    private static final Map<Status, Text> LABELS = new EnumMap<>(Map.of(
            Status.MET, Text.of("符合", "met"),
            Status.NOT_MET, Text.of("不符合", "not met"),
            Status.MISSING, Text.of("资料缺失", "facts missing"),
            Status.REVIEW, Text.of("需人工核定", "for a person to settle"),
            Status.NOT_APPLICABLE, Text.of("不适用", "not applicable")));

    private final Map<String, Integer> cases = new HashMap<>();
    private final Map<String, Set<Status>> reached = new HashMap<>();
    private final Map<BoundPlace, Set<Side>> touched = new HashMap<>();

    /** A bound in a rule; the file and rule tell apart equal thresholds of different rules. */
    private record BoundPlace(String file, int rule, Bound bound) {}

    /** Records the findings of a case about a criterion. */
    void record(String criterion, List<Finding> findings) {
        cases.merge(criterion, 1, Integer::sum);
        for (Finding finding : findings) {
            if (finding.condition() instanceof NotApplicable) {
                reached.computeIfAbsent(criterion, id -> EnumSet.noneOf(Status.class))
                        .add(Status.NOT_APPLICABLE);
                continue;
            }
            if (finding.condition() instanceof NoApplicableRule || finding.condition() instanceof TooManyCombinations) {
                // NOT_STATED is the status for a criterion without a rule.
                continue;
            }
            reached.computeIfAbsent(criterion, id -> EnumSet.noneOf(Status.class))
                    .add(finding.judgement().status());
            for (Bound.Touch touch : Bound.touched(finding.condition(), finding.situation())) {
                BoundPlace place =
                        new BoundPlace(finding.rule().file(), finding.rule().line(), touch.bound());
                touched.computeIfAbsent(place, any -> EnumSet.noneOf(Side.class))
                        .add(touch.side() < 0 ? Side.BELOW : touch.side() == 0 ? Side.AT : Side.ABOVE);
            }
        }
    }

    /** The coverage of the criteria and grounds of a policy, in the order of its files. */
    public List<Coverage> of(String policy, List<DecisionFile> files) {
        Map<String, List<RuleDefinition>> stated = new LinkedHashMap<>();
        for (DecisionFile file : files) {
            if (file.kind() != DecisionFile.DecisionFileKind.SUPPORT) {
                file.rules()
                        .forEach(rule -> stated.computeIfAbsent(rule.statement().id(), id -> new ArrayList<>())
                                .add(rule));
            }
        }
        List<Coverage> coverage = new ArrayList<>();
        stated.forEach((id, rules) -> coverage.add(of(policy, id, rules)));
        return coverage;
    }

    private Coverage of(String policy, String id, List<RuleDefinition> rules) {
        Set<Status> possible = EnumSet.noneOf(Status.class);
        List<Coverage.Tested> bounds = new ArrayList<>();
        for (RuleDefinition rule : rules) {
            Condition condition = conditionOf(rule);
            possible.addAll(condition.possible());
            for (Bound bound : Bound.of(condition)) {
                bounds.add(tested(rule, bound));
            }
        }
        possible.remove(Status.NOT_APPLICABLE);
        if (rules.size() == 1 && canExclude(rules.get(0).asked())) {
            possible.add(Status.NOT_APPLICABLE);
        }
        Set<Status> statuses = reached.getOrDefault(id, EnumSet.noneOf(Status.class));
        RuleDefinition first = rules.get(0);
        return new Coverage(
                policy, id, first.file(), first.line(), cases.getOrDefault(id, 0), possible, statuses, bounds);
    }

    /**
     * Whether the conditions can exclude an enterprise of which every fact is known; conditions that only bind a value
     * cannot.
     */
    private static boolean canExclude(ConditionTree asked) {
        if (asked instanceof ConditionTree.All all) {
            return all.parts().stream().anyMatch(CaseCoverage::canExclude);
        }
        if (asked instanceof ConditionTree.Any any) {
            return any.parts().stream().allMatch(CaseCoverage::canExclude);
        }
        if (asked instanceof ConditionTree.Accumulated accumulated) {
            return !accumulated.results().isEmpty();
        }
        return !(asked instanceof ConditionTree.Fact fact)
                || !fact.type().equals("Enterprise")
                || fact.constraintsWritten().stream().anyMatch(written -> !written.endsWith("!= null"));
    }

    private Coverage.Tested tested(RuleDefinition rule, Bound bound) {
        ThresholdPlace written = rule.thresholds().stream()
                .filter(place -> place.threshold().equals(bound.threshold()))
                .findFirst()
                .orElse(new ThresholdPlace(bound.threshold(), rule.file(), rule.line(), 0));
        boolean fromBelow = bound.comparator() == Comparator.AT_LEAST || bound.comparator() == Comparator.LESS_THAN;
        return new Coverage.Tested(
                rule.title(),
                bound.threshold().written(),
                bound.comparator().symbol(),
                rule.file(),
                written.line(),
                written.column(),
                EnumSet.of(Side.AT, fromBelow ? Side.BELOW : Side.ABOVE),
                touched.getOrDefault(new BoundPlace(rule.file(), rule.line(), bound), EnumSet.noneOf(Side.class)));
    }

    /** Whether the threshold is a number of years, which may be the age of an enterprise or the length of a window. */
    private static boolean mayBeTime(String threshold) {
        return threshold.endsWith("年") || threshold.endsWith("个月");
    }

    private static Condition conditionOf(RuleDefinition rule) {
        return rule.statement() instanceof Requirement requirement
                ? requirement.condition()
                : ((Ground) rule.statement()).condition();
    }

    /** Warns about statuses and sides that no case reaches, for criteria that have cases. */
    public static void warn(List<Coverage> coverage, Diagnostics found) {
        for (Coverage one : coverage) {
            if (one.cases() == 0) {
                continue;
            }
            for (Status status : one.unreached()) {
                found.warning(
                        one.file(),
                        one.line(),
                        // LABELS has every status.
                        NO_STATUS.with(one.criterion(), status.name(), Objects.requireNonNull(LABELS.get(status))),
                        ADD_STATUS.with(one.criterion(), status.name()));
            }
            for (Coverage.Tested bound : one.bounds()) {
                if (!bound.unreached().isEmpty()) {
                    Text sides = Text.join(
                            AND, bound.unreached().stream().map(SIDES::get).toList());
                    found.add(new Diagnostic(
                            bound.file(),
                            bound.line(),
                            bound.column(),
                            bound.rule(),
                            Diagnostic.Level.WARNING,
                            NO_SIDE.with(one.criterion(), bound.threshold(), sides),
                            (mayBeTime(bound.threshold()) ? ADD_DATES : ADD_SIDE).with(one.criterion())));
                }
            }
        }
    }
}
