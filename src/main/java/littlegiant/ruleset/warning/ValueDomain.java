package littlegiant.ruleset.warning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.ruleset.language.FactType;
import littlegiant.ruleset.language.Operand;
import org.jspecify.annotations.Nullable;

/** The values that conditions allow for one field; {@link #NULL} stands for a field that was not submitted. */
sealed interface ValueDomain {
    String NULL = "null";

    /** Whether no value is allowed. */
    boolean isEmpty();

    /** The intersection of both domains. */
    ValueDomain and(ValueDomain other);

    /** The complement of the domain; empty if it cannot be represented. */
    Optional<ValueDomain> not();

    /** A subset of finitely many values: the constants of an enum, true and false. */
    record Some(Set<String> of, Set<String> values) implements ValueDomain {
        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        @Override
        public ValueDomain and(ValueDomain other) {
            Set<String> both = new LinkedHashSet<>(values);
            both.retainAll(((Some) other).values);
            return new Some(of, both);
        }

        @Override
        public Optional<ValueDomain> not() {
            Set<String> others = new LinkedHashSet<>(of);
            others.removeAll(values);
            return Optional.of(new Some(of, others));
        }
    }

    /** Texts: only these values, or all except these values. */
    record TextDomain(boolean these, Set<String> values) implements ValueDomain {
        @Override
        public boolean isEmpty() {
            return these && values.isEmpty();
        }

        @Override
        public ValueDomain and(ValueDomain other) {
            TextDomain texts = (TextDomain) other;
            Set<String> joined = new LinkedHashSet<>(values);
            if (these && texts.these) {
                joined.retainAll(texts.values);
            } else if (these) {
                joined.removeAll(texts.values);
            } else if (texts.these) {
                joined = new LinkedHashSet<>(texts.values);
                joined.removeAll(values);
            } else {
                joined.addAll(texts.values);
            }
            return new TextDomain(these || texts.these, joined);
        }

        @Override
        public Optional<ValueDomain> not() {
            return Optional.of(new TextDomain(!these, values));
        }

        /** The texts that match the pattern, or do not; the domain itself if its texts are not listed. */
        TextDomain matching(Pattern pattern, boolean matches) {
            return these
                    ? new TextDomain(
                            true,
                            values.stream()
                                    .filter(value -> (!value.equals(NULL)
                                                    && pattern.matcher(value).matches())
                                            == matches)
                                    .collect(Collectors.toCollection(LinkedHashSet::new)))
                    : this;
        }
    }

    /**
     * Numbers in an interval.
     *
     * @param least null for no lower bound
     * @param most null for no upper bound
     * @param but excluded values
     * @param absent whether the field may be missing
     * @param given whether the field may have a value
     */
    record NumberDomain(
            @Nullable BigDecimal least, @Nullable BigDecimal most, Set<BigDecimal> but, boolean absent, boolean given)
            implements ValueDomain {
        @Override
        public boolean isEmpty() {
            if (absent) {
                return false;
            }
            return !given
                    || (least != null && most != null && least.compareTo(most) > 0)
                    || (least != null && most != null && least.compareTo(most) == 0 && but.contains(least));
        }

        @Override
        public ValueDomain and(ValueDomain other) {
            NumberDomain numbers = (NumberDomain) other;
            Set<BigDecimal> without = new LinkedHashSet<>(but);
            without.addAll(numbers.but);
            boolean higher = least == null || (numbers.least != null && numbers.least.compareTo(least) > 0);
            boolean lower = most == null || (numbers.most != null && numbers.most.compareTo(most) < 0);
            return new NumberDomain(
                    higher ? numbers.least : least,
                    lower ? numbers.most : most,
                    without,
                    absent && numbers.absent,
                    given && numbers.given);
        }

        @Override
        public Optional<ValueDomain> not() {
            return Optional.empty();
        }
    }

    /** Submitted or not, for a field on which only that is asked. */
    Set<String> GIVEN_OR_NOT = Set.of("given", NULL);

    /** The domain that a comparison allows for a field; empty if the rule alone does not determine it. */
    static Optional<ValueDomain> of(FactType.Field field, String operator, List<String> values) {
        if (values.stream().anyMatch(value -> value.startsWith("$"))) {
            return Optional.empty();
        }
        boolean negated = operator.equals("!=") || operator.equals("not in");
        boolean equality = negated || operator.equals("==") || operator.equals("in");
        Class<?> type = field.type();
        if (type.isEnum() || type == Boolean.class) {
            Set<String> all = type.isEnum()
                    ? Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.toCollection(LinkedHashSet::new))
                    : new LinkedHashSet<>(List.of("true", "false"));
            all.add(NULL);
            Set<String> named = values.stream()
                    .map(value -> value.substring(value.indexOf('.') + 1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return equality && all.containsAll(named) ? negate(new Some(all, named), negated) : Optional.empty();
        }
        if (type == String.class) {
            boolean literal = values.stream().allMatch(value -> value.startsWith("\"") || value.equals(NULL));
            Set<String> texts = values.stream()
                    .map(value -> value.equals(NULL) ? NULL : value.substring(1, value.length() - 1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return equality && literal ? negate(new TextDomain(true, texts), negated) : Optional.empty();
        }
        if (values.equals(List.of(NULL)) && equality) {
            if (Operand.isNumber(type)) {
                return Optional.of(new NumberDomain(null, null, Set.of(), !negated, negated));
            }
            return negate(new Some(GIVEN_OR_NOT, Set.of(NULL)), negated);
        }
        return Operand.isNumber(type) && values.size() == 1 ? numbers(type, operator, values.get(0)) : Optional.empty();
    }

    private static Optional<ValueDomain> negate(ValueDomain domain, boolean negated) {
        return negated ? domain.not() : Optional.of(domain);
    }

    private static Optional<ValueDomain> numbers(Class<?> type, String operator, String written) {
        if (!written.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(written).stripTrailingZeros();
        // Money is in cents, so the next value after a bound is one step away.
        BigDecimal step = Operand.isWhole(type) ? BigDecimal.ONE : new BigDecimal("0.01");
        return Optional.ofNullable(
                switch (operator) {
                    case "==", "in" -> new NumberDomain(value, value, Set.of(), false, true);
                    case "!=", "not in" -> new NumberDomain(null, null, Set.of(value), true, true);
                    case "<" -> new NumberDomain(null, value.subtract(step), Set.of(), false, true);
                    case "<=" -> new NumberDomain(null, value, Set.of(), false, true);
                    case ">" -> new NumberDomain(value.add(step), null, Set.of(), false, true);
                    case ">=" -> new NumberDomain(value, null, Set.of(), false, true);
                    default -> null;
                });
    }
}
