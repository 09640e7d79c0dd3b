package littlegiant.ruleset.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.FactTypes;

/**
 * A constraint of a pattern, or on the results of an accumulation, that can be evaluated on values that may be missing.
 */
sealed interface FieldConstraint {

    /**
     * Whether the constraint holds.
     *
     * @param values the value of a field or variable by its name
     */
    TruthValue holds(Function<String, BoundValue> values);

    /** Adds the comparisons of which the constraint consists. */
    void addComparisons(Collection<FieldComparison> into);

    /** Converts a number to a decimal without loss. */
    static BigDecimal toDecimal(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }

    /** All of the constraints combined with "and". */
    static FieldConstraint every(List<ConditionTree.Constraint> constraints) {
        return of(new ConditionTree.Constraint.Every(constraints));
    }

    private static FieldConstraint of(ConditionTree.Constraint constraint) {
        if (constraint instanceof ConditionTree.Constraint.Every every) {
            return new AllConstraints(
                    every.parts().stream().map(part -> of(part)).toList());
        }
        if (constraint instanceof ConditionTree.Constraint.Either either) {
            return new AnyConstraint(
                    either.parts().stream().map(part -> of(part)).toList());
        }
        return FieldComparison.of((ConditionTree.Constraint.Compared) constraint);
    }

    /** Holds if all of the parts hold. */
    record AllConstraints(List<FieldConstraint> parts) implements FieldConstraint {
        @Override
        public TruthValue holds(Function<String, BoundValue> values) {
            TruthValue all = TruthValue.TRUE;
            for (FieldConstraint part : parts) {
                all = all.and(part.holds(values));
                if (all.isFalse()) {
                    return all;
                }
            }
            return all;
        }

        @Override
        public void addComparisons(Collection<FieldComparison> into) {
            parts.forEach(part -> part.addComparisons(into));
        }
    }

    /** Holds if at least one of the parts holds. */
    record AnyConstraint(List<FieldConstraint> parts) implements FieldConstraint {
        @Override
        public TruthValue holds(Function<String, BoundValue> values) {
            TruthValue any = TruthValue.FALSE;
            for (FieldConstraint part : parts) {
                any = any.or(part.holds(values));
                if (any.isTrue()) {
                    return any;
                }
            }
            return any;
        }

        @Override
        public void addComparisons(Collection<FieldComparison> into) {
            parts.forEach(part -> part.addComparisons(into));
        }
    }

    /**
     * Compares a value with others.
     *
     * @param operator without a {@code not} before it
     * @param negated whether the comparison is negated
     * @param right the values to compare with; with several, one of them must fit
     */
    record FieldComparison(ConstraintOperand left, String operator, boolean negated, List<ConstraintOperand> right)
            implements FieldConstraint {

        static FieldComparison of(ConditionTree.Constraint.Compared compared) {
            String written = compared.operator();
            boolean negated = written.startsWith("not ") || written.equals("!=");
            String operator = written.equals("!=") ? "==" : negated ? written.substring(4) : written;
            List<ConstraintOperand> right = operator.equals("matches")
                    ? List.of(new ConstraintOperand.Literal(
                            Pattern.compile(compared.values().get(0))))
                    : compared.values().stream().map(ConstraintOperand::of).toList();
            return new FieldComparison(ConstraintOperand.of(compared.field()), operator, negated, right);
        }

        @Override
        public TruthValue holds(Function<String, BoundValue> values) {
            BoundValue value = left.read(values);
            TruthValue truth = TruthValue.FALSE;
            for (ConstraintOperand operand : right) {
                truth = truth.or(holds(value, operand, values));
            }
            return negated ? truth.not() : truth;
        }

        private TruthValue holds(BoundValue left, ConstraintOperand operand, Function<String, BoundValue> values) {
            if (operand instanceof ConstraintOperand.Nothing) {
                // A missing fact may be supplied later, so it is not known to be null.
                return left.isKnown() ? TruthValue.FALSE : TruthValue.unknown(left.missing());
            }
            BoundValue other = operand.read(values);
            Object known = left.value();
            Object held = other.value();
            if (known != null) {
                return held != null ? TruthValue.of(compare(known, held)) : TruthValue.unknown(other.missing());
            }
            if (!other.isKnown()) {
                return TruthValue.unknown(left.missing()).and(TruthValue.unknown(other.missing()));
            }
            return other.value() instanceof Number number && left.isBounded()
                    ? within(left, number)
                    : TruthValue.unknown(left.missing());
        }

        /** Compares a count of which only bounds are known with a number. */
        private TruthValue within(BoundValue count, Number number) {
            BigDecimal limit = toDecimal(number);
            int least = BigDecimal.valueOf(count.least()).compareTo(limit);
            int most = BigDecimal.valueOf(count.most()).compareTo(limit);
            TruthValue open = TruthValue.unknown(count.missing());
            return switch (operator) {
                case "<" -> least >= 0 ? TruthValue.FALSE : most < 0 ? TruthValue.TRUE : open;
                case "<=" -> least > 0 ? TruthValue.FALSE : most <= 0 ? TruthValue.TRUE : open;
                case ">" -> least > 0 ? TruthValue.TRUE : most <= 0 ? TruthValue.FALSE : open;
                case ">=" -> least >= 0 ? TruthValue.TRUE : most < 0 ? TruthValue.FALSE : open;
                default -> least > 0 || most < 0 ? TruthValue.FALSE : open;
            };
        }

        private boolean compare(Object left, Object right) {
            return switch (operator) {
                case "==", "in" -> order(left, right) == 0;
                case "<" -> order(left, right) < 0;
                case "<=" -> order(left, right) <= 0;
                case ">" -> order(left, right) > 0;
                case ">=" -> order(left, right) >= 0;
                case "matches" -> ((Pattern) right).matcher((String) left).matches();
                case "memberOf" -> ((List<?>) right).contains(left);
                case "contains" -> ((List<?>) left).contains(right);
                default -> throw new IllegalStateException(operator);
            };
        }

        /** The order of two values; for values without an order, 0 if they are equal. */
        private static int order(Object left, Object right) {
            if (left instanceof Number one && right instanceof Number other) {
                return toDecimal(one).compareTo(toDecimal(other));
            }
            if (left instanceof LocalDate one && right instanceof LocalDate other) {
                return one.compareTo(other);
            }
            return left.equals(right) ? 0 : 1;
        }

        /** The whole numbers among the values to compare with. */
        List<Integer> wholeNumbers() {
            return negated
                    ? List.of()
                    : right.stream()
                            .filter(ConstraintOperand.Literal.class::isInstance)
                            .map(literal -> ((ConstraintOperand.Literal) literal).value())
                            .filter(BigDecimal.class::isInstance)
                            .map(number -> ((BigDecimal) number).intValue())
                            .toList();
        }

        @Override
        public void addComparisons(Collection<FieldComparison> into) {
            into.add(this);
        }
    }

    /** One side of a comparison. */
    sealed interface ConstraintOperand {

        BoundValue read(Function<String, BoundValue> values);

        static ConstraintOperand of(String written) {
            char first = written.charAt(0);
            if (first == '"') {
                return new Literal(written.substring(1, written.length() - 1));
            }
            if (first == '-' || Character.isDigit(first)) {
                return new Literal(new BigDecimal(written));
            }
            if (written.equals("null")) {
                return new Nothing();
            }
            if (written.equals("true") || written.equals("false")) {
                return new Literal(Boolean.valueOf(written));
            }
            // Reading the rule has ensured that the constant is known.
            int point = written.indexOf('.');
            return point < 0
                    ? new VariableOperand(written)
                    : new Literal(Objects.requireNonNull(
                            FactTypes.constants(written.substring(0, point)).get(written.substring(point + 1))));
        }

        /** A field of the fact, or a variable. */
        record VariableOperand(String name) implements ConstraintOperand {
            @Override
            public BoundValue read(Function<String, BoundValue> values) {
                return values.apply(name);
            }
        }

        /** A literal value. */
        record Literal(Object value) implements ConstraintOperand {
            @Override
            public BoundValue read(Function<String, BoundValue> values) {
                return BoundValue.known(value);
            }
        }

        /** The literal {@code null}. */
        record Nothing() implements ConstraintOperand {
            @Override
            public BoundValue read(Function<String, BoundValue> values) {
                return BoundValue.unknown(List.of());
            }
        }
    }
}
