package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.NumberFact;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on a day, seen from one fiscal year. Conditions judge a situation; terms over earlier years (growth,
 * totals) read the same situation from an earlier year.
 */
public final class Situation {
    /** The time limit for judging one enterprise; no policy within its limits comes near it. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Enterprise enterprise;
    private final LocalDate asOf;
    private final int referenceYear;
    private final int year;
    private final @Nullable FiscalYear figures;
    private final @Nullable Supposed supposed;
    private final JudgementBudget spent;
    /** The same enterprise seen from the year before, once somebody asked for it: growth and totals often do. */
    private @Nullable Situation before;

    private Situation(
            Enterprise enterprise,
            LocalDate asOf,
            int referenceYear,
            int year,
            @Nullable FiscalYear figures,
            @Nullable Supposed supposed,
            JudgementBudget spent) {
        this.enterprise = enterprise;
        this.asOf = asOf;
        this.referenceYear = referenceYear;
        this.year = year;
        this.figures = figures;
        this.supposed = supposed;
        this.spent = spent;
    }

    /** The enterprise on a day, seen from the reference fiscal year: the last complete calendar year before the day. */
    public static Situation of(Enterprise enterprise, LocalDate asOf) {
        return of(enterprise, asOf, LONGEST);
    }

    /** The enterprise on a day, with a time limit after which judging throws {@link JudgedTooLong}. */
    public static Situation of(Enterprise enterprise, LocalDate asOf, Duration longest) {
        int reference = referenceYear(asOf);
        return new Situation(
                enterprise,
                asOf,
                reference,
                reference,
                enterprise.yearOrNull(reference),
                null,
                new JudgementBudget(longest.toNanos()));
    }

    /** The last complete calendar year before the day: 上年度, 上一会计年度. */
    public static int referenceYear(LocalDate asOf) {
        return asOf.getYear() - 1;
    }

    /** The same enterprise seen from another fiscal year. */
    public Situation inYear(int other) {
        if (other == year) {
            return this;
        }
        return other == year - 1 ? yearBefore() : seenFrom(other);
    }

    /** The same enterprise seen from an earlier fiscal year. */
    public Situation yearsBack(int count) {
        return inYear(year - count);
    }

    private Situation yearBefore() {
        // Two threads may each make one; both are alike.
        Situation known = before;
        if (known == null) {
            known = seenFrom(year - 1);
            before = known;
        }
        return known;
    }

    private Situation seenFrom(int other) {
        return new Situation(enterprise, asOf, referenceYear, other, enterprise.yearOrNull(other), supposed, spent);
    }

    /** The same situation with another value of one figure. */
    public Situation supposing(AdjustableFigure lever, BigDecimal value) {
        return new Situation(
                enterprise, asOf, referenceYear, year, figures, new Supposed(lever, value, supposed), spent);
    }

    /**
     * A number of the year from which the situation is seen, or outside the years, for judging; null if it was not
     * submitted.
     *
     * @throws JudgedTooLong if the time limit is exceeded
     */
    @Nullable
    BigDecimal read(NumberFact figure) {
        spent.figure();
        return value(figure);
    }

    /**
     * A number of the year from which the situation is seen, or outside the years, for display; null if it was not
     * submitted.
     */
    public @Nullable BigDecimal figure(NumberFact figure) {
        spent.shown();
        return value(figure);
    }

    /** A boolean of the year from which the situation is seen, or outside the years; null if it was not submitted. */
    @Nullable
    Boolean truth(DeclaredFact fact) {
        spent.figure();
        if (fact.isOfYear()) {
            return figures == null ? null : figures.more().truth(fact.id());
        }
        return enterprise.more().truth(fact.id());
    }

    private @Nullable BigDecimal value(NumberFact figure) {
        int of = figure.isOfYear() ? year : 0;
        for (Supposed s = supposed; s != null; s = s.next) {
            if (s.lever.year() == of && s.lever.figure().equals(figure)) {
                return s.value;
            }
        }
        return figure.in(enterprise, figures);
    }

    /** The JSON pointer of a number of the year from which the situation is seen, or outside the years. */
    public String pointer(NumberFact figure) {
        return enterprise.pointer(figure, year);
    }

    /** The budget of the enterprise, shared by all years and suppositions. */
    JudgementBudget budget() {
        return spent;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    /** The day of the assessment. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The fiscal year from which the situation is seen. */
    public int year() {
        return year;
    }

    /** The reference fiscal year of the day, whatever year the situation is seen from. */
    public int referenceYear() {
        return referenceYear;
    }

    /** The submitted complete fiscal years, the latest first. */
    public List<Integer> suppliedYears() {
        List<Integer> supplied = new ArrayList<>(enterprise.years().size());
        for (FiscalYear given : enterprise.years()) {
            if (given.fiscalYear() <= referenceYear) {
                supplied.add(given.fiscalYear());
            }
        }
        supplied.sort(Comparator.reverseOrder());
        return supplied;
    }

    private record Supposed(
            AdjustableFigure lever,
            BigDecimal value,
            @Nullable Supposed next) {}
}
