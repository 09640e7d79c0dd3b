package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.FactType;
import littlegiant.ruleset.language.FactTypes;

/**
 * A pattern of a rule's {@code when}, evaluated against one fact at a time.
 *
 * @param bindings the fields bound to variables, by variable
 * @param constraint the constraint on the fact
 */
record FactPattern(FactType type, Map<String, FactType.Field> bindings, FieldConstraint constraint) {
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+) : (\\w+)(?: .*)?");

    private static final FieldConstraint.ConstraintOperand FISCAL_YEAR =
            FieldConstraint.ConstraintOperand.of("fiscalYear");

    static FactPattern of(ConditionTree.Fact fact) {
        // Reading the rule has ensured that the type is known.
        FactType type = Objects.requireNonNull(FactTypes.patternTypes().get(fact.type()));
        Map<String, FactType.Field> bindings = new LinkedHashMap<>();
        for (String written : fact.constraintsWritten()) {
            Matcher binding = BINDING.matcher(written);
            if (binding.matches()) {
                bindings.put(binding.group(1), type.fields().get(binding.group(2)));
            }
        }
        return new FactPattern(type, bindings, FieldConstraint.every(fact.constraints()));
    }

    /** Evaluates the pattern for a fact, given the match of the preceding patterns. */
    Applicability.Match match(PatternRow row, Applicability.Match before, Enterprise enterprise) {
        Map<String, BoundValue> bound = before.bound();
        if (!bindings.isEmpty()) {
            bound = new HashMap<>(bound);
            for (Map.Entry<String, FactType.Field> binding : bindings.entrySet()) {
                bound.put(binding.getKey(), read(row, binding.getValue(), enterprise));
            }
        }
        Map<String, BoundValue> visible = bound;
        TruthValue truth = constraint.holds(operand -> {
            FactType.Field field = type.fields().get(operand);
            return field == null ? visible.get(operand) : read(row, field, enterprise);
        });
        if (!row.isGiven() && truth.isTrue()) {
            truth = TruthValue.unknown(row.existencePointers());
        }
        return new Applicability.Match(before.truth().and(truth), bound, before.several() || row.several());
    }

    private static BoundValue read(PatternRow row, FactType.Field field, Enterprise enterprise) {
        Object value = row.value(field);
        return value == null || (value instanceof List<?> years && isYears(field) && years.isEmpty())
                ? BoundValue.unknown(row.pointers(field, enterprise))
                : BoundValue.known(value);
    }

    /** Whether the field lists the fiscal years, of which an empty list counts as missing. */
    private static boolean isYears(FactType.Field field) {
        return field.pointer().equals("/years");
    }

    /** The fiscal years that the patterns name by number. */
    static PatternRow.YearsNamed yearsNamed(Collection<FactPattern> patterns) {
        Set<Integer> exactly = new TreeSet<>();
        int from = Integer.MAX_VALUE;
        List<FieldConstraint.FieldComparison> compared = new ArrayList<>();
        patterns.forEach(pattern -> pattern.constraint.addComparisons(compared));
        for (FieldConstraint.FieldComparison one : compared) {
            if (!one.left().equals(FISCAL_YEAR)) {
                continue;
            }
            List<Integer> years = one.wholeNumbers();
            switch (one.operator()) {
                case "==", "in" -> exactly.addAll(years);
                case ">=" -> from = Math.min(from, years.stream().findFirst().orElse(from));
                case ">" ->
                    from = Math.min(
                            from,
                            years.stream().findFirst().map(year -> year + 1).orElse(from));
                default -> {
                    // Constraints such as "before 2015" or "not 2015" apply to the submitted years only.
                }
            }
        }
        return new PatternRow.YearsNamed(exactly, from);
    }
}
