package littlegiant.ruleset.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.FactType;
import littlegiant.ruleset.language.FactTypes;

/**
 * A pattern of a rule's {@code when}, held against one fact at a time.
 *
 * @param bindings fields by the variables that are bound to them
 * @param constraint what is asked of the fact
 */
record FactPattern(FactType type, Map<String, FactType.Field> bindings, FieldConstraint constraint) {
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+) : (\\w+)(?: .*)?");

    static FactPattern of(ConditionTree.Fact fact) {
        // A rule that was read has patterns of known types alone.
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

    /** Matches a fact after what has been matched before. */
    Applicability.Match match(PatternRow row, Applicability.Match before, Enterprise enterprise) {
        Map<String, BoundValue> bound = before.bound();
        if (!bindings.isEmpty()) {
            bound = new HashMap<>(bound);
            for (Map.Entry<String, FactType.Field> binding : bindings.entrySet()) {
                bound.put(binding.getKey(), row.read(binding.getValue(), enterprise));
            }
        }
        Map<String, BoundValue> visible = bound;
        TruthValue truth = constraint.holds(operand -> {
            FactType.Field field = type.fields().get(operand);
            return field == null ? visible.get(operand) : row.read(field, enterprise);
        });
        if (!row.isGiven() && truth.isTrue()) {
            truth = TruthValue.unknown(row.existence());
        }
        return new Applicability.Match(before.truth().and(truth), bound, before.several() || row.several());
    }
}
