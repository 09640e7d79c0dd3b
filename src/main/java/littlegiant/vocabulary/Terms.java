package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Figure;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The terms of the vocabulary that are computed from figures. */
final class Terms {
    private static final Text DIFFERENT_UNITS =
            Text.of("人数与金额不能相加减", "people and money cannot be added up");
    private static final Text SAME_UNIT = Text.of("各项应为同一单位", "give terms of one unit");
    private static final Template YEARS =
            Template.of("年数应在 {0} 与 {1} 之间,现为 {2}", "the number of years must be between {0} and {1}: {2}");
    private static final int MOST_YEARS = 20;

    private Terms() {}

    /** A figure of the year from which the situation is seen. */
    record OfFigure(Figure figure) implements Term {
        @Override
        public Reading read(Situation situation) {
            BigDecimal value = situation.figure(figure);
            return value == null
                    ? new Reading.Missing(situation.pointer(figure))
                    : new Reading.Known(Rational.of(value));
        }

        @Override
        public Unit unit() {
            return figure.unit();
        }

        @Override
        public boolean mayBeUncomputable() {
            return false;
        }

        @Override
        public Text words() {
            return figure.label();
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            sheet.figure(situation, figure);
        }
    }

    /** One term over another; over zero it is missing, over less than zero nobody can compute it. */
    record Ratio(Term numerator, Term denominator) implements Term {
        private static final Template WORDS = Template.of("{0}与{1}之比", "{0} over {1}");
        private static final Template ZERO = Template.of("{0}为 0,无法计算比例", "{0} is 0, so there is no ratio");
        private static final Template NEGATIVE =
                Template.of("{0}为负,无法计算比例", "{0} is negative, so there is no ratio");

        @Override
        public Reading read(Situation situation) {
            Reading above = numerator.read(situation);
            Reading below = denominator.read(situation);
            if (below instanceof Reading.Known divisor && number(divisor).signum() == 0) {
                Reading.Missing zero =
                        new Reading.Missing(pointers(denominator, situation), ZERO.with(denominator.words()));
                return above instanceof Reading.Missing missing ? missing.and(zero) : zero;
            }
            return combine(above, below, (a, b) -> b.signum() < 0
                    ? new Reading.Uncomputable(NEGATIVE.with(denominator.words()))
                    : new Reading.Known(a.over(b)));
        }

        @Override
        public Unit unit() {
            return numerator.unit() == Unit.MONEY && denominator.unit() == Unit.COUNT ? Unit.MONEY : Unit.RATIO;
        }

        @Override
        public boolean mayBeUncomputable() {
            return denominator.unit() == Unit.MONEY
                    || numerator.mayBeUncomputable()
                    || denominator.mayBeUncomputable();
        }

        @Override
        public Text words() {
            return WORDS.with(numerator.words(), denominator.words());
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            numerator.cite(situation, sheet);
            denominator.cite(situation, sheet);
        }
    }

    /** A term less the same term a year before, over that. */
    record Growth(Term term) implements Term {
        private static final Template WORDS = Template.of("{0}增长率", "growth of {0}");
        private static final Template TURNED = Template.of(
                "{0} 年{1}不为正,无法计算增长率;本年为正,属扭亏为盈",
                "{1} of {0} was not positive, so there is no growth rate; it turned positive since");
        private static final Template NO_BASE = Template.of(
                "{0} 年{1}不为正,无法计算增长率", "{1} of {0} was not positive, so there is no growth rate");

        @Override
        public Reading read(Situation situation) {
            Situation before = situation.yearsBack(1);
            return combine(term.read(situation), term.read(before), (now, base) -> {
                if (base.signum() > 0) {
                    return new Reading.Known(now.plus(base.negated()).over(base));
                }
                Template why = now.signum() > 0 ? TURNED : NO_BASE;
                return new Reading.Uncomputable(why.with(before.year(), term.words()));
            });
        }

        @Override
        public Unit unit() {
            return Unit.RATIO;
        }

        @Override
        public boolean mayBeUncomputable() {
            return true;
        }

        @Override
        public Text words() {
            return WORDS.with(term.words());
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            term.cite(situation, sheet);
            term.cite(situation.yearsBack(1), sheet);
        }
    }

    /** The sum of a term over the last years. */
    record Total(Term term, int years) implements Term {
        private static final Template WORDS = Template.of("近 {1} 年{0}合计", "{0} in total over {1} years");

        Total {
            requireYears(years);
        }

        @Override
        public Reading read(Situation situation) {
            Reading total = term.read(situation);
            for (int back = 1; back < years; back++) {
                total = combine(
                        total, term.read(situation.yearsBack(back)), (a, b) -> new Reading.Known(a.plus(b)));
            }
            return total;
        }

        @Override
        public Unit unit() {
            return term.unit();
        }

        @Override
        public boolean mayBeUncomputable() {
            return term.mayBeUncomputable();
        }

        @Override
        public Text words() {
            return WORDS.with(term.words(), years);
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            for (int back = 0; back < years; back++) {
                term.cite(situation.yearsBack(back), sheet);
            }
        }
    }

    /** The arithmetic mean of a term over the last years. */
    record Average(Term term, int years) implements Term {
        private static final Template WORDS = Template.of("近 {1} 年{0}平均", "{0} averaged over {1} years");

        Average {
            requireYears(years);
        }

        @Override
        public Reading read(Situation situation) {
            Reading total = new Total(term, years).read(situation);
            return total instanceof Reading.Known known
                    ? new Reading.Known(number(known).over(Rational.of(BigDecimal.valueOf(years))))
                    : total;
        }

        @Override
        public Unit unit() {
            return term.unit();
        }

        @Override
        public boolean mayBeUncomputable() {
            return term.mayBeUncomputable();
        }

        @Override
        public Text words() {
            return WORDS.with(term.words(), years);
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            new Total(term, years).cite(situation, sheet);
        }
    }

    /** The yearly rate at which a term grew over the last years, compounded. */
    record CompoundGrowth(Term term, int years) implements Quantity {
        private static final Template WORDS =
                Template.of("{0} {1} 年复合增长率", "{1}-year compound growth of {0}");

        CompoundGrowth {
            requireYears(years);
        }

        @Override
        public Reading read(Situation situation) {
            Situation before = situation.yearsBack(years);
            return combine(term.read(situation), term.read(before), (now, base) -> {
                if (base.signum() <= 0) {
                    Template why = now.signum() > 0 ? Growth.TURNED : Growth.NO_BASE;
                    return new Reading.Uncomputable(why.with(before.year(), term.words()));
                }
                return now.signum() < 0
                        ? new Reading.Uncomputable(Growth.NO_BASE.with(situation.year(), term.words()))
                        : new Reading.Known(new Root(now.over(base), years));
            });
        }

        @Override
        public Unit unit() {
            return Unit.RATIO;
        }

        @Override
        public boolean mayBeUncomputable() {
            return true;
        }

        @Override
        public Text words() {
            return WORDS.with(term.words(), years);
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            term.cite(situation, sheet);
            term.cite(situation.yearsBack(years), sheet);
        }
    }

    /** Terms added up. */
    record Sum(List<Term> terms, boolean less) implements Term {
        Sum {
            if (terms.stream().map(Term::unit).distinct().count() > 1) {
                throw new MisusedWord(DIFFERENT_UNITS, SAME_UNIT);
            }
        }

        @Override
        public Reading read(Situation situation) {
            Reading sum = terms.get(0).read(situation);
            for (Term term : terms.subList(1, terms.size())) {
                sum = combine(
                        sum,
                        term.read(situation),
                        (a, b) -> new Reading.Known(a.plus(less ? b.negated() : b)));
            }
            return sum;
        }

        @Override
        public Unit unit() {
            return terms.get(0).unit();
        }

        @Override
        public boolean mayBeUncomputable() {
            return terms.stream().anyMatch(Term::mayBeUncomputable);
        }

        @Override
        public Text words() {
            Text sign = less ? Text.of("减", " less ") : Text.of("加", " plus ");
            return Text.join(sign, terms.stream().map(Term::words).toList());
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            terms.forEach(term -> term.cite(situation, sheet));
        }
    }

    /** A term as it was some years before. */
    record YearsBefore(Term term, int years) implements Term {
        private static final Template WORDS = Template.of("{1} 年前{0}", "{0} {1} years before");

        YearsBefore {
            requireYears(years);
        }

        @Override
        public Reading read(Situation situation) {
            return term.read(situation.yearsBack(years));
        }

        @Override
        public Unit unit() {
            return term.unit();
        }

        @Override
        public boolean mayBeUncomputable() {
            return term.mayBeUncomputable();
        }

        @Override
        public Text words() {
            return WORDS.with(term.words(), years);
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            term.cite(situation.yearsBack(years), sheet);
        }
    }

    /** A value that the rule's own conditions found: a count or a sum that it accumulated. */
    record Found(Number value, Unit unit) implements Term {
        private static final Text WORDS = Text.of("规则统计值", "the value that the rule accumulated");

        @Override
        public Reading read(Situation situation) {
            if (value == null) {
                return new Reading.Uncomputable(Text.of("规则未统计出数值", "the rule accumulated no value"));
            }
            return new Reading.Known(Rational.of(
                    value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString())));
        }

        @Override
        public boolean mayBeUncomputable() {
            return true;
        }

        @Override
        public Text words() {
            return WORDS;
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            sheet.fact("accumulated", value);
        }
    }

    /** Full years since the enterprise was established. */
    record YearsEstablished() implements Term {
        private static final Text WORDS = Text.of("成立年限(整年)", "full years since establishment");

        @Override
        public Reading read(Situation situation) {
            var since = situation.enterprise().establishedOn();
            return since == null
                    ? new Reading.Missing("/establishedOn")
                    : new Reading.Known(Rational.of(
                            BigDecimal.valueOf(ChronoUnit.YEARS.between(since, situation.asOf()))));
        }

        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public boolean mayBeUncomputable() {
            return false;
        }

        @Override
        public Text words() {
            return WORDS;
        }

        @Override
        public void cite(Situation situation, FactSheet sheet) {
            sheet.fact("establishedOn", situation.enterprise().establishedOn());
        }
    }

    private static void requireYears(int years) {
        if (years < 1 || years > MOST_YEARS) {
            throw new MisusedWord(YEARS.with(1, MOST_YEARS, years), SAME_UNIT);
        }
    }

    private static List<String> pointers(Term term, Situation situation) {
        FactSheet sheet = new FactSheet();
        term.cite(situation, sheet);
        List<String> pointers = new ArrayList<>();
        for (Lever cited : sheet.figures()) {
            pointers.add(situation.enterprise().pointer(cited.figure(), cited.year()));
        }
        return pointers;
    }

    @FunctionalInterface
    private interface Arithmetic {
        Reading of(Rational a, Rational b);
    }

    private static Rational number(Reading.Known known) {
        return (Rational) known.value();
    }

    /** Missing facts before what cannot be computed: the facts can be brought, and then it may be computable. */
    private static Reading combine(Reading a, Reading b, Arithmetic arithmetic) {
        if (a instanceof Reading.Known x && b instanceof Reading.Known y) {
            return arithmetic.of(number(x), number(y));
        }
        Reading first = a instanceof Reading.Bounded bounded ? new Reading.Missing(bounded.missing(), null) : a;
        Reading second = b instanceof Reading.Bounded bounded ? new Reading.Missing(bounded.missing(), null) : b;
        if (first instanceof Reading.Missing x) {
            return second instanceof Reading.Missing y ? x.and(y) : x;
        }
        if (second instanceof Reading.Missing y) {
            return y;
        }
        return first instanceof Reading.Uncomputable ? first : second;
    }
}
