package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Figure;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A change of a figure that makes a part of a condition met.
 *
 * @param levers the figures that the part reads
 * @param steps the change, in heads or cents
 */
record FactChange(GapSearch.GapPart part, Set<AdjustableFigure> levers, AdjustableFigure lever, BigDecimal steps) {
    private static final Template MORE = Template.of(
            "其他不变,{0}由 {1}增加 {2}至 {3},即符合:{4}", "all else unchanged, raise {0} from {1} by {2} to {3} to meet: {4}");
    private static final Template LESS = Template.of(
            "其他不变,{0}由 {1}减少 {2}至 {3},即符合:{4}", "all else unchanged, lower {0} from {1} by {2} to {3} to meet: {4}");
    private static final Template MOVED = Template.of(
            "{0};这是由现有职工转任研发人员的人数,若新聘研发人员(职工总数同增)则需 {1}",
            "{0}; so many of the present staff would move to R&D, or {1} would be newly hired, which raises the staff"
                    + " too");
    private static final Template NOT_BY_HIRING = Template.of(
            "{0};这是由现有职工转任研发人员的人数,仅靠新聘研发人员(职工总数同增)不能达到",
            "{0}; so many of the present staff would move to R&D; hiring alone, which raises the staff too, cannot do"
                    + " it");

    private BigDecimal by() {
        return steps.multiply(lever.figure().step());
    }

    private BigDecimal now() {
        // A lever is a figure whose value was read.
        return Objects.requireNonNull(lever.of(part.situation()));
    }

    /** Whether the change is relatively smaller than the other; a change from 0 counts as the largest. */
    boolean isSmallerThan(FactChange other) {
        BigDecimal mine = by().multiply(other.now()).abs();
        return mine.compareTo(other.by().multiply(now()).abs()) < 0;
    }

    /** The change as advice. The effect of hiring is computed here only. */
    Gap gap() {
        Text advice = language -> message().in(language);
        return new Gap(lever.name(part.situation().referenceYear()), by(), advice);
    }

    private Text message() {
        Template template = steps.signum() > 0 ? MORE : LESS;
        Text advice = template.with(
                lever.label(),
                shown(now()),
                shown(by().abs()),
                shown(now().add(by())),
                part.condition().words());
        Set<AdjustableFigure> hired = hired();
        if (hired.size() < 2) {
            return advice;
        }
        Optional<BigDecimal> hires;
        try {
            hires = new LeastChangeSearch(part, hired).least().filter(n -> n.signum() > 0);
        } catch (JudgedTooLong | GapSearch.SearchedTooLong tooLong) {
            return advice;
        }
        return hires.isPresent()
                ? MOVED.with(
                        advice,
                        ValueFormat.amount(
                                hires.get(), Unit.COUNT, lever.figure().countUnit()))
                : NOT_BY_HIRING.with(advice);
    }

    /** The figures that rise with each newly hired researcher; the figure alone if hiring makes no difference. */
    private Set<AdjustableFigure> hired() {
        Set<AdjustableFigure> hired = new LinkedHashSet<>(Set.of(lever));
        if (lever.figure() == Figure.RD_EMPLOYEES && steps.signum() > 0) {
            levers.stream()
                    .filter(other -> other.figure() instanceof Figure
                            && other.year() == lever.year()
                            && other.figure().unit() == Unit.COUNT)
                    .forEach(hired::add);
        }
        return hired;
    }

    private Text shown(BigDecimal amount) {
        return ValueFormat.amount(amount, lever.figure().unit(), lever.figure().countUnit());
    }
}
