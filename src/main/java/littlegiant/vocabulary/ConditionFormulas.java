package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.IndustryCode;
import littlegiant.facts.SizeClass;
import littlegiant.facts.SizeTable;

/**
 * Expresses as formulas over unknowns when a condition is met and when it is not met. If neither holds, facts are
 * missing or a person must decide; both formulas are needed because several readings agree if no further one is <em>not
 * met</em>.
 */
public final class ConditionFormulas {
    private final Set<Unknown> held = new LinkedHashSet<>();
    private final LinearTerms terms;
    private final boolean presuming;

    private ConditionFormulas(Set<Unknown> open, boolean presuming) {
        this.terms = new LinearTerms(open, held);
        this.presuming = presuming;
    }

    /**
     * Creates formulas by the engine's semantics.
     *
     * @param open the numbers that may change; all others keep their value in the situation
     */
    public static ConditionFormulas of(Set<Unknown> open) {
        return new ConditionFormulas(open, false);
    }

    /**
     * Creates formulas that presume every condition on facts other than numbers to be met, and no fact to be missing.
     */
    public static ConditionFormulas presuming(Set<Unknown> open) {
        return new ConditionFormulas(open, true);
    }

    /** The unknowns that were fixed at their values, because they would have been multiplied by others. */
    public Set<Unknown> held() {
        return held;
    }

    /** Whether the condition reads figures or a number of rights, so that it can be planned for. */
    public static boolean looksAtNumbers(Condition condition, Situation situation) {
        GapSearch.GapPart part = new GapSearch.GapPart(condition, situation);
        return part.comparisons().stream()
                        .anyMatch(one -> looksAtNumbers((Comparison) one.condition(), one.situation()))
                || bySize(condition);
    }

    private static boolean bySize(Condition condition) {
        return condition instanceof SizeAtMost || condition.children().stream().anyMatch(ConditionFormulas::bySize);
    }

    private static boolean looksAtNumbers(Comparison comparison, Situation situation) {
        FactSheet sheet = new FactSheet();
        comparison.cite(situation, sheet);
        return !sheet.figures().isEmpty() || isOfRights(comparison.quantity());
    }

    private static boolean isOfRights(Quantity quantity) {
        if (quantity instanceof Ratio ratio) {
            return isOfRights(ratio.numerator()) || isOfRights(ratio.denominator());
        }
        return quantity instanceof ValidRights
                || (quantity instanceof Sum sum && sum.terms().stream().anyMatch(ConditionFormulas::isOfRights));
    }

    /** The formula for the condition being {@code MET} in the situation. */
    public Formula met(Condition condition, Situation situation) {
        if (condition instanceof Comparison comparison) {
            return compared(comparison, situation, true);
        }
        if (condition instanceof AtLeastOf several) {
            return Formula.atLeast(several.needed(), met(several.conditions(), situation));
        }
        if (condition instanceof InEachYear each) {
            List<Situation> seen = each.seenFrom(situation);
            return seen.isEmpty()
                    ? fixed(condition, situation, Status.MET)
                    : Formula.all(
                            seen.stream().map(one -> met(each.condition(), one)).toList());
        }
        if (condition instanceof Interpretations readings) {
            return agreed(readings.readings(), situation, true);
        }
        if (condition instanceof Route route) {
            return met(route.condition(), situation);
        }
        if (condition instanceof StatusOverride override) {
            boolean settled = override.kind() != StatusOverride.OverrideKind.NEEDS_REVIEW || presuming;
            return settled ? met(override.condition(), situation) : Formula.FALSE;
        }
        if (condition instanceof WhereMissing where) {
            return met(where.condition(), situation);
        }
        if (condition instanceof SizeAtMost size) {
            return sized(size, situation, true);
        }
        if (condition instanceof ScoreReached score) {
            return new ScoreFormulas(this, score, situation).met();
        }
        return fixed(condition, situation, Status.MET);
    }

    /** The formula for the condition being {@code NOT_MET} in the situation. */
    public Formula notMet(Condition condition, Situation situation) {
        if (condition instanceof Comparison comparison) {
            return compared(comparison, situation, false);
        }
        if (condition instanceof AtLeastOf several) {
            List<Formula> notMet = notMet(several.conditions(), situation);
            return Formula.atLeast(notMet.size() - several.needed() + 1, notMet);
        }
        if (condition instanceof InEachYear each) {
            List<Situation> seen = each.seenFrom(situation);
            return Formula.any(
                    seen.stream().map(one -> notMet(each.condition(), one)).toList());
        }
        if (condition instanceof Interpretations readings) {
            return agreed(readings.readings(), situation, false);
        }
        if (condition instanceof Route route) {
            return notMet(route.condition(), situation);
        }
        if (condition instanceof StatusOverride override) {
            return override.kind() == StatusOverride.OverrideKind.NEEDS_REVIEW
                    ? notMet(override.condition(), situation)
                    : Formula.FALSE;
        }
        if (condition instanceof WhereMissing where) {
            return notMet(where.condition(), situation);
        }
        if (condition instanceof SizeAtMost size) {
            return sized(size, situation, false);
        }
        if (condition instanceof ScoreReached score) {
            return new ScoreFormulas(this, score, situation).notMet();
        }
        return fixed(condition, situation, Status.NOT_MET);
    }

    private List<Formula> met(List<Condition> conditions, Situation situation) {
        return conditions.stream().map(one -> met(one, situation)).toList();
    }

    private List<Formula> notMet(List<Condition> conditions, Situation situation) {
        return conditions.stream().map(one -> notMet(one, situation)).toList();
    }

    /** The first reading has the result, and no further one the opposite. */
    private Formula agreed(List<Condition> readings, Situation situation, boolean met) {
        List<Formula> parts = new ArrayList<>(readings.size());
        for (Condition reading : readings) {
            Formula formula = parts.isEmpty() == met ? met(reading, situation) : notMet(reading, situation);
            parts.add(parts.isEmpty() ? formula : formula.negated());
        }
        return Formula.all(parts);
    }

    /** A constant formula, for a condition that no open number affects. */
    private Formula fixed(Condition condition, Situation situation, Status asked) {
        Status status = presuming ? Status.MET : condition.judge(situation).status();
        return status == asked ? Formula.TRUE : Formula.FALSE;
    }

    private Formula compared(Comparison comparison, Situation situation, boolean met) {
        if (presuming && !looksAtNumbers(comparison, situation)) {
            return met ? Formula.TRUE : Formula.FALSE;
        }
        Optional<LinearTerms.Range> range = terms.range(comparison.quantity(), situation);
        if (range.isEmpty()) {
            return open(met);
        }
        LinearTerms.Range value = range.get();
        Formula known =
                Formula.all(List.of(value.least().isKnown(), value.most().isKnown()));
        Comparator comparator = comparison.comparator();
        if (!(comparison.limit() instanceof Bands bands)) {
            BigDecimal limit = ((Threshold) comparison.limit()).value();
            return Formula.all(
                    List.of(known, met ? value.compared(comparator, limit) : value.opposed(comparator, limit)));
        }
        Optional<LinearValue> chooser = terms.value(bands.chooser(), situation);
        if (chooser.isEmpty()) {
            return open(met);
        }
        List<Formula> byBand = new ArrayList<>();
        List<Threshold> limits = bands.values();
        for (int band = 0; band < limits.size(); band++) {
            BigDecimal limit = limits.get(band).value();
            byBand.add(Formula.all(List.of(
                    within(bands, band, chooser.get()),
                    met ? value.compared(comparator, limit) : value.opposed(comparator, limit))));
        }
        return Formula.all(List.of(known, chooser.get().isKnown(), Formula.any(byBand)));
    }

    private Formula open(boolean met) {
        return presuming && met ? Formula.TRUE : Formula.FALSE;
    }

    /** The value or the bounds of a quantity; empty if it has none. */
    Optional<LinearTerms.Range> range(Quantity quantity, Situation situation) {
        return terms.range(quantity, situation);
    }

    /** The value of a quantity; empty if it has none. */
    Optional<LinearValue> value(Quantity quantity, Situation situation) {
        return terms.value(quantity, situation);
    }

    /** Whether conditions on facts other than numbers are presumed met. */
    boolean isPresuming() {
        return presuming;
    }

    /** The formula for the value, if it can be computed, lying in the band with this index. */
    static Formula within(Bands bands, int band, LinearValue value) {
        List<Bound> bounds = bands.boundsOfBands();
        Formula below = band == bounds.size() ? Formula.TRUE : isBelow(bounds.get(band), value);
        Formula above =
                band == 0 ? Formula.TRUE : isBelow(bounds.get(band - 1), value).negated();
        return Formula.all(List.of(above, below));
    }

    /** The formula for the value, if it can be computed, lying in a band up to this bound. */
    static Formula isBelow(Bound bound, LinearValue value) {
        return value.compared(bound.comparator(), bound.threshold().value());
    }

    /** The enterprise is at most of the class if one of the lower bounds of the next class is not reached. */
    private Formula sized(SizeAtMost size, Situation situation, boolean met) {
        Optional<SizeTable.SizeTableEntry> entry =
                IndustryCode.parse(situation.enterprise().industryCode()).map(SizeTable::entry);
        if (entry.isEmpty() || !(entry.get() instanceof SizeTable.SizeTableRow row) || size.size() == SizeClass.LARGE) {
            return fixed(size, situation, met ? Status.MET : Status.NOT_MET);
        }
        SizeClass next = SizeClass.values()[size.size().ordinal() + 1];
        List<Formula> bounds = new ArrayList<>();
        for (SizeTable.Bounds bound : row.bounds()) {
            Optional<LinearValue> value = terms.value(new FigureTerm(bound.figure()), situation);
            BigDecimal lower = bound.lower(next);
            // A missing figure may lie on either side, so it decides nothing.
            Formula reached = value.map(known -> known.compared(Comparator.AT_LEAST, lower))
                    .orElse(met && !presuming ? Formula.TRUE : Formula.FALSE);
            bounds.add(met ? reached.negated() : reached);
        }
        return met ? Formula.any(bounds) : Formula.all(bounds);
    }
}
