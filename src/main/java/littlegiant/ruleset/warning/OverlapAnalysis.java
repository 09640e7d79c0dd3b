package littlegiant.ruleset.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Analyses the rules that state one criterion: whether one can never apply, whether two apply to the same enterprise,
 * and whether a kind of enterprise or a period is left out. Warns only about what is certain.
 */
public final class OverlapAnalysis {
    private static final Template NEVER = Template.of(
            "规则“{0}”永远不适用:when 中对 {1} 的要求互相矛盾",
            "the rule \"{0}\" can never apply: what its when asks of {1} contradicts itself");
    private static final Text CHECK_WHEN =
            Text.of("请核对 when:逗号是“并且”,“或者”写 || 或 in( … )", "check when: a comma means and; for or write || or in( … )");
    private static final Template TWICE = Template.of(
            "“{0}”对同一企业({1})提出了两次:第 {2} 行的规则为 {3},这里为 {4}",
            "\"{0}\" is required twice of the same enterprise ({1}): {3} by the rule of line {2}, {4} here");
    private static final Template OVERLAP = Template.of(
            "“{0}”的两条规则(第 {2} 行和这里)都适用于同一企业({1})",
            "two rules of \"{0}\", that of line {2} and this one, apply to the same enterprise ({1})");
    private static final Text TELL_APART = Text.of(
            "请用 when 的条件或 date-effective、date-expires 把两条分开",
            "tell the two apart by when, or by date-effective and date-expires");
    private static final Template LEFT_OUT =
            Template.of("“{0}”没有为这类企业规定要求:{1}", "no rule states \"{0}\" for such enterprises: {1}");
    private static final Text ADD_RULE = Text.of(
            "请补一条规则;条文没有写明的,写 .withoutThreshold(),由人核定",
            "add a rule; where the text says nothing, write .withoutThreshold(), and a person settles it");
    private static final Template NO_TIME =
            Template.of("从 {1} 到 {2} 前一天,没有规则规定“{0}”", "from {1} until the day before {2} no rule states \"{0}\"");
    private static final Text SAME_DATE = Text.of(
            "date-expires 是失效的第一天;要衔接,下一条的 date-effective 应写同一天",
            "date-expires is the first day on which a rule no longer holds; to follow on, give the next rule's"
                    + " date-effective the same day");

    /** A limit on the pairs of alternatives compared in a file; no notice needs a hundredth of it. */
    private static final long MOST_COMPARED = 2_000_000;

    /** A limit on the alternatives of a criterion's rules up to which the kinds of enterprises are enumerated. */
    private static final int MOST_ALTERNATIVES = 1_000;

    private final Diagnostics found;
    private final Map<RuleDefinition, Reachability> reaches = new IdentityHashMap<>();
    private long compared;

    private OverlapAnalysis(Diagnostics found) {
        this.found = found;
    }

    /** Adds the warnings about the rules of a file. */
    public static void check(DecisionFile file, Diagnostics found) {
        OverlapAnalysis branches = new OverlapAnalysis(found);
        Map<String, List<RuleDefinition>> byId = new LinkedHashMap<>();
        for (RuleDefinition rule : file.rules()) {
            Reachability reach = Reachability.of(rule.asked());
            branches.reaches.put(rule, reach);
            if (reach.isNobody()) {
                String about = reach.conflict().isEmpty() ? "Enterprise" : reach.conflict();
                found.warning(rule, NEVER.with(rule.title(), about), CHECK_WHEN);
            }
            byId.computeIfAbsent(rule.statement().id(), id -> new ArrayList<>()).add(rule);
        }
        if (file.kind() != DecisionFile.DecisionFileKind.SUPPORT) {
            byId.values().stream().filter(rules -> rules.size() > 1).forEach(branches::checkCriterion);
        }
    }

    private void checkCriterion(List<RuleDefinition> rules) {
        for (int i = 1; i < rules.size(); i++) {
            overlap(rules.subList(0, i), rules.get(i));
        }
        Set<LocalDate> turns = new TreeSet<>();
        rules.forEach(rule -> {
            rule.effective().ifPresent(turns::add);
            rule.expires().ifPresent(turns::add);
        });
        checkGaps(rules, new ArrayList<>(turns));
        Set<String> told = new LinkedHashSet<>();
        checkKinds(holdingOn(rules, LocalDate.MIN), told);
        turns.forEach(day -> checkKinds(holdingOn(rules, day), told));
    }

    private static List<RuleDefinition> holdingOn(List<RuleDefinition> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    private void overlap(List<RuleDefinition> before, RuleDefinition rule) {
        for (RuleDefinition other : before) {
            if (!holdTogether(other, rule)) {
                continue;
            }
            compared += (long) alternatives(other) * alternatives(rule);
            if (compared > MOST_COMPARED) {
                return;
            }
            Optional<Reachability.ReachabilityTerm> shared = reachability(other).shared(reachability(rule));
            if (shared.isPresent()) {
                String one = thresholds(other);
                String two = thresholds(rule);
                Text witness = ExampleEnterprise.of(shared.get());
                Text message = one.equals(two)
                        ? OVERLAP.with(rule.statement().id(), witness, other.line())
                        : TWICE.with(rule.statement().id(), witness, other.line(), one, two);
                found.warning(rule, message, TELL_APART);
                return;
            }
        }
    }

    private Reachability reachability(RuleDefinition rule) {
        // The reachability of every rule is computed before any comparison.
        return Objects.requireNonNull(reaches.get(rule));
    }

    private int alternatives(RuleDefinition rule) {
        return reachability(rule).terms().size();
    }

    /** Whether there is a day on which both rules hold. */
    private static boolean holdTogether(RuleDefinition a, RuleDefinition b) {
        LocalDate from =
                later(a.effective().orElse(LocalDate.MIN), b.effective().orElse(LocalDate.MIN));
        return from.isBefore(a.expires().orElse(LocalDate.MAX))
                && from.isBefore(b.expires().orElse(LocalDate.MAX));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String thresholds(RuleDefinition rule) {
        List<String> written = rule.thresholds().stream()
                .map(place -> place.threshold().written())
                .distinct()
                .toList();
        return written.isEmpty() ? "—" : String.join(", ", written);
    }

    /** Warns about days between two rules of the criterion on which none holds. */
    private void checkGaps(List<RuleDefinition> rules, List<LocalDate> turns) {
        for (int i = 0; i + 1 < turns.size(); i++) {
            LocalDate day = turns.get(i);
            boolean before = rules.stream()
                    .anyMatch(rule -> rule.effective().orElse(LocalDate.MIN).isBefore(day));
            if (before && holdingOn(rules, day).isEmpty()) {
                RuleDefinition last = rules.stream()
                        .filter(rule -> rule.expires().filter(day::equals).isPresent())
                        .findFirst()
                        .orElse(rules.get(0));
                found.warning(last, NO_TIME.with(last.statement().id(), day, turns.get(i + 1)), SAME_DATE);
            }
        }
    }

    /** Warns about kinds of enterprises that the rules distinguish but for which none applies. */
    private void checkKinds(List<RuleDefinition> rules, Set<String> told) {
        if (rules.size() < 2
                || rules.stream().anyMatch(rule -> reachability(rule).isNobody())) {
            return;
        }
        for (Map<String, ValueDomain> kind :
                EnterpriseKinds.of(rules.stream().map(reaches::get).toList())) {
            boolean reached = rules.stream().anyMatch(rule -> reachability(rule).mayReach(kind));
            if (!reached && told.add(kind.toString())) {
                RuleDefinition first = rules.get(0);
                found.warning(first, LEFT_OUT.with(first.statement().id(), ExampleEnterprise.of(kind)), ADD_RULE);
            }
        }
    }
}
