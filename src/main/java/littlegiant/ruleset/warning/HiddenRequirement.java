package littlegiant.ruleset.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Warns if a criterion disappears because of a violation, a figure or a right, because every rule that states it asks
 * for that in its {@code when}: an enterprise without it is then answered "not applicable" and may qualify, where the
 * notice most likely requires it. Does not warn about joins of several facts, for which {@code then} has no word.
 */
public final class HiddenRequirement {
    private static final Template HIDDEN = Template.of(
            "“{0}”的 when 里有 {1}:不具备的企业得到“不适用”,而不是“不符合”",
            "the when of \"{0}\" asks for {1}: an enterprise that fails it is told not applicable, and not that it is"
                    + " not met");
    private static final Template WRITE = Template.of(
            "如果这是一项要求,请写到 then 里:{0};只对这类企业提出的要求,请另写一条规则说明其余企业",
            "if it is a requirement, write it in then: {0}; if it says whom the rule concerns, add a rule for the"
                    + " others");

    private static final String KINDS = "noViolation( %s )";
    private static final Text EVERY_KIND = Text.verbatim("noViolation()");
    private static final Text FEW_VIOLATIONS = Text.verbatim("violationCount( … ).atMost( \"…\" )");
    private static final Text RIGHT = Text.verbatim("validRights( … ).atLeast( \"1项\" )");
    private static final Text NO_RIGHT = Text.verbatim("validRights( … ).atMost( \"0项\" )");
    private static final Text RIGHTS = Text.verbatim("validRights( … ).atLeast( \"…项\" )");
    private static final Text FIGURE = Text.of(
            "带门槛的指标,如 NET_PROFIT.atLeast( \"0元\" );近几年每年都要的写 inEachYear( … )",
            "a figure with a threshold, as NET_PROFIT.atLeast( \"0元\" ); of each year, inEachYear( … )");
    private static final Text TOTAL = Text.verbatim("total( …, 3 ).atLeast( \"…\" )");

    private static final String VIOLATION = "Violation";
    private static final String RIGHT_FACT = "IntellectualProperty";
    private static final String YEAR = "FiscalYear";

    private HiddenRequirement() {}

    /** A condition that hides a requirement, and the word that states it. */
    private record Hidden(ConditionTree condition, Text word) {}

    /** Warns about the criteria of a file. Files of grounds and support measures are skipped. */
    public static void check(DecisionFile file, Diagnostics found) {
        if (file.kind() != DecisionFile.DecisionFileKind.CRITERIA) {
            return;
        }
        Map<String, List<RuleDefinition>> byId = new LinkedHashMap<>();
        file.rules()
                .forEach(rule -> byId.computeIfAbsent(rule.statement().id(), id -> new ArrayList<>())
                        .add(rule));
        byId.forEach((id, rules) -> {
            Set<String> everywhere = new LinkedHashSet<>(written(rules.get(0)));
            rules.forEach(rule -> everywhere.retainAll(written(rule)));
            for (ConditionTree part : parts(rules.get(0).asked())) {
                Hidden hidden = hidden(part);
                if (hidden != null && everywhere.contains(part.written())) {
                    found.warning(rules.get(0), HIDDEN.with(id, part.written()), WRITE.with(hidden.word));
                }
            }
        });
    }

    private static List<String> written(RuleDefinition rule) {
        return parts(rule.asked()).stream().map(ConditionTree::written).toList();
    }

    private static List<ConditionTree> parts(ConditionTree asked) {
        return asked instanceof ConditionTree.All all ? all.parts() : List.of(asked);
    }

    /** The requirement that a condition hides; null if it hides none that a word of {@code then} can state. */
    private static @Nullable Hidden hidden(ConditionTree part) {
        boolean without = part instanceof ConditionTree.Without;
        ConditionTree inside = part instanceof ConditionTree.Without not
                ? not.part()
                : part instanceof ConditionTree.Exists exists ? exists.part() : part;
        if (inside instanceof ConditionTree.Accumulated accumulated) {
            return accumulated.results().isEmpty() || !(accumulated.of() instanceof ConditionTree.Fact fact)
                    ? null
                    : counted(part, fact.type());
        }
        if (!(inside instanceof ConditionTree.Fact fact) || isJoined(fact)) {
            return null;
        }
        return switch (fact.type()) {
            // A rule that asks for a violation concerns enterprises with one, so it hides no requirement.
            case VIOLATION -> without ? new Hidden(part, noViolation(fact)) : null;
            case RIGHT_FACT -> new Hidden(part, without ? NO_RIGHT : RIGHT);
            case YEAR -> asksForAFigure(fact) ? new Hidden(part, FIGURE) : null;
            default -> null;
        };
    }

    private static @Nullable Hidden counted(ConditionTree part, String type) {
        return switch (type) {
            case VIOLATION -> new Hidden(part, FEW_VIOLATIONS);
            case RIGHT_FACT -> new Hidden(part, RIGHTS);
            case YEAR -> new Hidden(part, TOTAL);
            default -> null;
        };
    }

    private static boolean isJoined(ConditionTree.Fact fact) {
        return fact.constraints().stream().anyMatch(one -> one.written().contains("$"));
    }

    private static boolean asksForAFigure(ConditionTree.Fact fact) {
        return fact.constraints().stream()
                .anyMatch(one -> !one.written().startsWith("fiscalYear ")
                        && !one.written().endsWith("!= null"));
    }

    /** The word {@code noViolation} with the kinds that the pattern names. */
    private static Text noViolation(ConditionTree.Fact fact) {
        List<String> kinds = new ArrayList<>();
        for (ConditionTree.Constraint one : fact.constraints()) {
            if (one instanceof ConditionTree.Constraint.Compared compared
                    && compared.field().equals("kind")
                    && Set.of("==", "in").contains(compared.operator())) {
                compared.values().forEach(value -> kinds.add(value.substring(value.indexOf('.') + 1)));
            }
        }
        return kinds.isEmpty() ? EVERY_KIND : Text.verbatim(KINDS.formatted(String.join(", ", kinds)));
    }
}
