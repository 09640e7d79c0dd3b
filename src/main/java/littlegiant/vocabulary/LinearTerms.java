package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.NumberFact;
import littlegiant.facts.RightType;

/**
 * Converts quantities to quotients of linear forms in the unknowns. If two unknowns would be multiplied, those of one
 * factor are fixed at their values in the situation and added to {@link #held}.
 */
final class LinearTerms {
    private final Set<Unknown> open;
    private final Set<Unknown> held;

    /**
     * Creates a converter.
     *
     * @param open the numbers that may change; all others keep their value in the situation
     * @param held receives the unknowns that are fixed because they would be multiplied
     */
    LinearTerms(Set<Unknown> open, Set<Unknown> held) {
        this.open = open;
        this.held = held;
    }

    /**
     * A value of which possibly only bounds are known.
     *
     * @param least equal to {@code most} if the value is known
     */
    record Range(LinearValue least, LinearValue most) {
        boolean isKnown() {
            return least.equals(most);
        }

        /** The comparison with the limit holds for every possible value. */
        Formula compared(Comparator comparator, BigDecimal limit) {
            return Formula.all(List.of(least.compared(comparator, limit), most.compared(comparator, limit)));
        }

        /** The comparison with the limit fails for every possible value. */
        Formula opposed(Comparator comparator, BigDecimal limit) {
            return Formula.all(List.of(
                    least.compared(comparator, limit).negated(),
                    most.compared(comparator, limit).negated()));
        }
    }

    /** The quantity's value or bounds; empty if facts are missing or a person must decide. */
    Optional<Range> range(Quantity quantity, Situation situation) {
        if (quantity.read(situation) instanceof MeasuredValue.BoundedValue bounded) {
            LinearForm more =
                    quantity instanceof ValidRights rights ? additional(rights) : LinearForm.of(BigDecimal.ZERO);
            return Optional.of(new Range(
                    LinearValue.of(more.plus(LinearForm.of(bounded.least()))),
                    LinearValue.of(more.plus(LinearForm.of(bounded.most())))));
        }
        return value(quantity, situation).map(value -> new Range(value, value));
    }

    /** The quantity's value; empty if facts are missing, only bounds are known, or a person must decide. */
    Optional<LinearValue> value(Quantity quantity, Situation situation) {
        if (quantity instanceof FigureTerm figure) {
            return figure(figure.figure(), situation);
        }
        if (quantity instanceof Ratio ratio) {
            return both(ratio.numerator(), ratio.denominator(), situation)
                    .flatMap(pair -> over(pair.a, pair.b, situation, false));
        }
        if (quantity instanceof Growth growth) {
            return sinceYears(growth.term(), 1, situation).flatMap(pair -> over(pair.a, pair.b, situation, true));
        }
        if (quantity instanceof CompoundGrowth compound) {
            return sinceYears(compound.term(), compound.years(), situation)
                    .flatMap(pair -> over(pair.a, pair.b, situation, false))
                    .map(value -> root(value, compound.years()));
        }
        if (quantity instanceof Sum sum) {
            return sum(sum.terms(), sum.less(), situation);
        }
        if (quantity instanceof Total total) {
            return total(total.term(), total.years(), situation);
        }
        if (quantity instanceof Average average) {
            return total(average.term(), average.years(), situation)
                    .map(total -> new LinearValue(
                            total.numerator(),
                            total.denominator().times(BigDecimal.valueOf(average.years())),
                            total.known(),
                            0));
        }
        if (quantity instanceof YearsBefore before) {
            return value(before.term(), situation.yearsBack(before.years()));
        }
        if (!(quantity.read(situation) instanceof MeasuredValue.KnownValue known)) {
            return Optional.empty();
        }
        // All other terms (rights, records, years, accumulated values) have rational values.
        LinearValue value = LinearValue.of((Rational) known.value());
        return Optional.of(
                quantity instanceof ValidRights rights
                        ? LinearValue.of(value.numerator().plus(additional(rights)))
                        : value);
    }

    private record LinearPair(LinearValue a, LinearValue b) {}

    private Optional<LinearPair> both(Term a, Term b, Situation situation) {
        return value(a, situation).flatMap(first -> value(b, situation).map(second -> new LinearPair(first, second)));
    }

    private Optional<LinearPair> sinceYears(Term term, int years, Situation situation) {
        return value(term, situation)
                .flatMap(now -> value(term, situation.yearsBack(years)).map(base -> new LinearPair(now, base)));
    }

    private Optional<LinearValue> figure(NumberFact figure, Situation situation) {
        BigDecimal given = situation.read(figure);
        if (given == null) {
            return Optional.empty();
        }
        AdjustableFigure lever = new AdjustableFigure(figure, situation.year());
        return Optional.of(LinearValue.of(open.contains(lever) ? LinearForm.of(lever) : LinearForm.of(given)));
    }

    private LinearForm additional(ValidRights rights) {
        Map<Unknown, BigDecimal> more = new LinkedHashMap<>();
        for (RightType type : rights.types()) {
            AdditionalRights one = new AdditionalRights(type);
            if (open.contains(one)) {
                more.put(one, BigDecimal.ONE);
            }
        }
        return new LinearForm(more, BigDecimal.ZERO);
    }

    /**
     * The quotient of both values, or, for a growth, of their difference and {@code b}; the divisor must be greater
     * than zero.
     */
    private Optional<LinearValue> over(LinearValue a, LinearValue b, Situation situation, boolean less) {
        Formula positive = Formula.inequality(b.numerator(), true);
        if (positive.equals(Formula.FALSE)) {
            return Optional.empty();
        }
        LinearForm above = product(a.numerator(), b.denominator(), situation);
        LinearForm below = product(a.denominator(), b.numerator(), situation);
        List<Formula> known = new ArrayList<>(a.known());
        known.addAll(b.known());
        known.add(positive);
        return Optional.of(new LinearValue(less ? above.minus(below) : above, below, known, 0));
    }

    private static LinearValue root(LinearValue quotient, int years) {
        List<Formula> known = new ArrayList<>(quotient.known());
        known.add(Formula.inequality(quotient.numerator(), false));
        return new LinearValue(quotient.numerator(), quotient.denominator(), known, years);
    }

    private Optional<LinearValue> total(Term term, int years, Situation situation) {
        Optional<LinearValue> total = value(term, situation);
        for (int back = 1; back < years && total.isPresent(); back++) {
            Optional<LinearValue> before = value(term, situation.yearsBack(back));
            LinearValue sum = total.get();
            total = before.map(value -> plus(sum, value, situation));
        }
        return total;
    }

    private Optional<LinearValue> sum(List<Term> terms, boolean less, Situation situation) {
        Optional<LinearValue> sum = value(terms.get(0), situation);
        for (Term term : terms.subList(1, terms.size())) {
            Optional<LinearValue> more = value(term, situation);
            if (sum.isEmpty() || more.isEmpty()) {
                return Optional.empty();
            }
            sum = Optional.of(plus(sum.get(), less ? negated(more.get()) : more.get(), situation));
        }
        return sum;
    }

    private static LinearValue negated(LinearValue value) {
        return new LinearValue(value.numerator().times(BigDecimal.ONE.negate()), value.denominator(), value.known(), 0);
    }

    private LinearValue plus(LinearValue a, LinearValue b, Situation situation) {
        List<Formula> known = new ArrayList<>(a.known());
        known.addAll(b.known());
        if (a.denominator().equals(b.denominator())) {
            return new LinearValue(a.numerator().plus(b.numerator()), a.denominator(), known, 0);
        }
        return new LinearValue(
                product(a.numerator(), b.denominator(), situation)
                        .plus(product(b.numerator(), a.denominator(), situation)),
                product(a.denominator(), b.denominator(), situation),
                known,
                0);
    }

    private LinearForm product(LinearForm a, LinearForm b, Situation situation) {
        if (a.isConstant() || b.isConstant()) {
            return a.isConstant() ? b.times(a.constant()) : a.times(b.constant());
        }
        boolean first = latest(a) != latest(b)
                ? latest(a) < latest(b)
                : a.unknowns().size() < b.unknowns().size();
        LinearForm kept = first ? a : b;
        held.addAll(kept.unknowns());
        BigDecimal value = kept.at(unknown -> given(unknown, situation));
        return (first ? b : a).times(value);
    }

    /**
     * The latest year of the form's figures; the factor with past figures is fixed rather than the one with future
     * ones.
     */
    private static int latest(LinearForm form) {
        return form.unknowns().stream()
                .mapToInt(unknown -> unknown instanceof AdjustableFigure figure ? figure.year() : 0)
                .max()
                .orElse(0);
    }

    private static BigDecimal given(Unknown unknown, Situation situation) {
        return unknown instanceof AdjustableFigure figure
                ? Objects.requireNonNull(figure.of(situation), "a figure is unknown only where it was given")
                : BigDecimal.ZERO;
    }
}
