package littlegiant.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Unknown;

/** Interpolates figures of intermediate years between the last submitted year and the last planned one. */
record StraightLine(PlannedYears planned, Situation situation) {

    /** The interpolated figures, rounded to their smallest step. */
    Map<Unknown, BigDecimal> of(Set<Unknown> figures, Map<Unknown, BigDecimal> values) {
        Map<Unknown, BigDecimal> line = new LinkedHashMap<>();
        for (Unknown unknown : figures) {
            if (unknown instanceof AdjustableFigure figure
                    && planned.base() < figure.year()
                    && figure.year() < situation.referenceYear()) {
                BigDecimal from = Objects.requireNonNull(figure.of(situation), "what was held was given");
                AdjustableFigure last = new AdjustableFigure(figure.figure(), situation.referenceYear());
                BigDecimal rise = values.getOrDefault(last, from).subtract(from);
                BigDecimal part = BigDecimal.valueOf((long) figure.year() - planned.base());
                BigDecimal whole = BigDecimal.valueOf((long) situation.referenceYear() - planned.base());
                BigDecimal step = figure.figure().step();
                BigDecimal steps = rise.multiply(part).divide(whole.multiply(step), 0, RoundingMode.DOWN);
                line.put(figure, from.add(steps.multiply(step)));
            }
        }
        return line;
    }
}
