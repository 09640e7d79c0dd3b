package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.facts.RightType;
import littlegiant.vocabulary.AdditionalRights;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Unknown;
import littlegiant.vocabulary.Words;

/**
 * Lists the changes of a plan: figures of a submitted year compared with their present value, other figures with the
 * year before.
 *
 * @param situation the present enterprise
 * @param rights the types of rights that count alike, by the first of them
 */
record PlannedChanges(PlannedYears planned, Situation situation, Map<RightType, List<RightType>> rights) {

    List<PlannedChange> of(Map<Unknown, BigDecimal> values) {
        List<PlannedChange> changes = new ArrayList<>();
        values.forEach((unknown, value) -> {
            PlannedChange change = unknown instanceof AdditionalRights further
                    ? ofRights(further, value)
                    : new PlannedChange(unknown, List.of(), before((AdjustableFigure) unknown, values), value);
            if (change.by().signum() != 0) {
                changes.add(change);
            }
        });
        changes.sort(Comparator.comparingInt(PlannedChanges::order));
        return changes;
    }

    private BigDecimal before(AdjustableFigure figure, Map<Unknown, BigDecimal> values) {
        BigDecimal given = Objects.requireNonNull(figure.of(situation), "what moves was given");
        AdjustableFigure last = new AdjustableFigure(figure.figure(), figure.year() - 1);
        boolean isPlanned = figure.figure().isOfYear() && last.year() > planned.base();
        return isPlanned ? values.getOrDefault(last, given) : given;
    }

    private PlannedChange ofRights(AdditionalRights further, BigDecimal more) {
        List<RightType> kinds = rights.getOrDefault(further.type(), List.of(further.type()));
        RightType[] others = kinds.subList(1, kinds.size()).toArray(RightType[]::new);
        BigDecimal present = Words.validRights(kinds.get(0), others).least(situation);
        return new PlannedChange(further, kinds, present, present.add(more));
    }

    /** Orders figures by year, then facts outside the years. */
    private static int order(PlannedChange change) {
        Integer year = change.year();
        return year == null ? Integer.MAX_VALUE : year;
    }
}
