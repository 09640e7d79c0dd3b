package littlegiant.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.LinearForm;
import littlegiant.vocabulary.Unknown;

/**
 * The variables of the linear program: for each fact and year, the steps by which it rises and falls against the year
 * before; and for a fact planned over several years, its steepest rise.
 */
final class ProgramVariables {
    /** The variables of one fact and year. */
    private record VariablePlace(MovableFact fact, int year, int first) {}

    private final List<MovableFact> facts;
    private final Map<Unknown, VariablePlace> places = new LinkedHashMap<>();
    private final List<BigInteger> prices = new ArrayList<>();
    private final List<LinearRow> steepest = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final int[] dearestFirst;
    private final Map<Formula.Inequality, LinearRow> rows = new HashMap<>();

    ProgramVariables(List<MovableFact> facts) {
        this.facts = List.copyOf(facts);
        for (MovableFact fact : facts) {
            int first = prices.size();
            for (int year = 0; year < fact.years().size(); year++) {
                places.put(fact.years().get(year), new VariablePlace(fact, year, first));
                add(fact.rise(), true);
                add(fact.fall(), true);
            }
            if (fact.years().size() > 1) {
                add(fact.rise(), false);
            }
        }
        for (MovableFact fact : facts) {
            steepest(fact);
        }
        dearestFirst = IntStream.range(0, prices.size())
                .boxed()
                .filter(whole::get)
                .sorted(Comparator.comparing(prices::get, Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void add(BigInteger price, boolean isWhole) {
        prices.add(price);
        whole.add(isWhole);
    }

    private void steepest(MovableFact fact) {
        int years = fact.years().size();
        for (int year = 0; years > 1 && year < years; year++) {
            BigInteger[] coefficients = zeros();
            coefficients[first(fact) + 2 * years] = BigInteger.ONE;
            coefficients[first(fact) + 2 * year] = BigInteger.ONE.negate();
            steepest.add(new LinearRow(coefficients, BigInteger.ZERO));
        }
    }

    private int first(MovableFact fact) {
        VariablePlace place = places.get(fact.years().get(0));
        if (place == null) {
            throw new IllegalStateException("a fact without a place: " + fact);
        }
        return place.first;
    }

    private BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[prices.size()];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    List<MovableFact> facts() {
        return facts;
    }

    int count() {
        return prices.size();
    }

    /** The variables that count steps, which must be whole, the most expensive first. */
    int[] dearestFirst() {
        return dearestFirst;
    }

    /** A program in which nothing has changed. */
    ExactTableau tableau() {
        ExactTableau tableau = new ExactTableau(prices.toArray(BigInteger[]::new));
        steepest.forEach(tableau::add);
        return tableau;
    }

    /** The inequality in terms of steps. */
    LinearRow row(Formula.Inequality inequality) {
        return rows.computeIfAbsent(inequality, this::asRow);
    }

    private LinearRow asRow(Formula.Inequality inequality) {
        BigDecimal[] coefficients = new BigDecimal[prices.size()];
        Arrays.fill(coefficients, BigDecimal.ZERO);
        LinearForm form = inequality.form();
        BigDecimal constant = form.constant();
        for (Map.Entry<Unknown, BigDecimal> term : form.coefficients().entrySet()) {
            VariablePlace place = places.get(term.getKey());
            if (place == null) {
                // A type of right represented by another that counts alike has no variables and does not change.
                continue;
            }
            constant = constant.add(term.getValue().multiply(place.fact.from()));
            BigDecimal ofAStep = term.getValue().multiply(place.fact.step());
            for (int year = 0; year <= place.year; year++) {
                int rise = place.first + 2 * year;
                coefficients[rise] = coefficients[rise].add(ofAStep);
                coefficients[rise + 1] = coefficients[rise + 1].subtract(ofAStep);
            }
        }
        return LinearRow.of(coefficients, constant, inequality.strict());
    }

    /** The lower and upper limits of the facts, as inequalities. */
    List<Formula.Inequality> bounds() {
        List<Formula.Inequality> bounds = new ArrayList<>();
        for (MovableFact fact : facts) {
            for (int year = 0; year < fact.years().size(); year++) {
                LinearForm form = LinearForm.of(fact.years().get(year));
                bounds.add(new Formula.Inequality(form.minus(LinearForm.of(fact.least())), false));
                bounds.add(new Formula.Inequality(
                        LinearForm.of(fact.most().get(year)).minus(form), false));
            }
        }
        return bounds;
    }

    /** The values of the facts in a solved program. */
    Map<Unknown, BigDecimal> values(ExactTableau solved) {
        Map<Unknown, BigDecimal> values = new LinkedHashMap<>();
        for (MovableFact fact : facts) {
            int first = first(fact);
            BigInteger steps = BigInteger.ZERO;
            for (int year = 0; year < fact.years().size(); year++) {
                steps = steps.add(solved.value(first + 2 * year)).subtract(solved.value(first + 2 * year + 1));
                BigDecimal count = new BigDecimal(steps.divide(solved.divisor()));
                values.put(fact.years().get(year), fact.from().add(count.multiply(fact.step())));
            }
        }
        return values;
    }

    /** The number of facts that change in a solved program. */
    int moved(ExactTableau solved) {
        int moved = 0;
        for (int variable = 0; variable < prices.size(); variable++) {
            moved += solved.value(variable).signum() != 0 ? 1 : 0;
        }
        return moved;
    }
}
