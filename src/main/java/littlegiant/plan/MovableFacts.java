package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.NumberFact;
import littlegiant.facts.RightType;
import littlegiant.vocabulary.AdditionalRights;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.LinearForm;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Unknown;
import littlegiant.vocabulary.Words;

/** Finds the facts in a formula that may change, with the prices of changing them. */
final class MovableFacts {
    /** The largest number of rights in a plan. */
    private static final BigDecimal MOST_RIGHTS = BigDecimal.valueOf(1_000);

    private final Situation situation;
    private final PlanTerms terms;
    private final Set<Formula.Inequality> inequalities = new LinkedHashSet<>();
    private final Set<Unknown> unknowns = new LinkedHashSet<>();

    /**
     * Collects the facts of a formula.
     *
     * @param moving the numbers that may change; the other years of a figure are planned with it
     */
    MovableFacts(Formula formula, Situation situation, Set<Unknown> moving, PlanTerms terms) {
        this.situation = situation;
        this.terms = terms;
        collect(formula);
        inequalities.forEach(inequality -> unknowns.addAll(inequality.form().unknowns()));
        Set<NumberFact> figures = new LinkedHashSet<>();
        for (Unknown unknown : unknowns) {
            if (unknown instanceof AdjustableFigure figure) {
                figures.add(figure.figure());
            }
        }
        for (Unknown unknown : moving) {
            if (unknown instanceof AdjustableFigure figure && figures.contains(figure.figure())) {
                unknowns.add(figure);
            }
        }
    }

    private void collect(Formula formula) {
        if (formula instanceof Formula.Inequality inequality) {
            inequalities.add(inequality);
        } else if (formula instanceof Formula.Quota quota) {
            quota.shares().forEach(share -> collect(share.formula()));
        }
    }

    /** The facts, each with all years that may change; one for several types of rights that always count alike. */
    List<MovableFact> all() {
        Map<NumberFact, List<Unknown>> years = new LinkedHashMap<>();
        for (Unknown unknown : unknowns) {
            if (unknown instanceof AdjustableFigure figure) {
                years.computeIfAbsent(figure.figure(), any -> new ArrayList<>()).add(figure);
            }
        }
        List<MovableFact> facts = new ArrayList<>();
        years.forEach((figure, moving) -> facts.add(figure(figure, moving)));
        groupedRights().keySet().forEach(type -> facts.add(rights(type)));
        return facts;
    }

    private MovableFact figure(NumberFact figure, List<Unknown> moving) {
        moving.sort((a, b) -> Integer.compare(((AdjustableFigure) a).year(), ((AdjustableFigure) b).year()));
        int latest = ((AdjustableFigure) moving.get(moving.size() - 1)).year();
        List<BigDecimal> most = moving.stream()
                .map(one -> terms.most(figure.property(), ((AdjustableFigure) one).year())
                        .orElse(figure.largest()))
                .toList();
        BigDecimal from =
                Objects.requireNonNull(((AdjustableFigure) moving.get(0)).of(situation), "what moves was given");
        return MovableFact.of(figure, moving, from, most, terms.weight(figure.property(), latest));
    }

    private MovableFact rights(RightType type) {
        int present = situation.enterprise().intellectualProperty() == null ? 0 : present(List.of(type));
        return MovableFact.ofRights(
                new AdditionalRights(type), present, MOST_RIGHTS, terms.weight(PlanTerms.RIGHTS, 0));
    }

    /** The formula for at most this many rights in force, of all types together. */
    static Formula rightsAtMost(BigDecimal most, Situation situation, Set<Unknown> moving) {
        RightType[] all = RightType.values();
        LinearForm left =
                LinearForm.of(most.subtract(Words.validRights(all[0], all).least(situation)));
        for (Unknown unknown : moving) {
            left = unknown instanceof AdditionalRights ? left.minus(LinearForm.of(unknown)) : left;
        }
        return Formula.inequality(left, false);
    }

    /** The certain number of rights of these types. */
    int present(List<RightType> kinds) {
        RightType[] more = kinds.subList(1, kinds.size()).toArray(RightType[]::new);
        return Words.validRights(kinds.get(0), more).least(situation).intValue();
    }

    /** The types of rights in the formula, grouped by those that count alike everywhere, by the first of each group. */
    Map<RightType, List<RightType>> groupedRights() {
        Map<List<BigDecimal>, RightType> first = new LinkedHashMap<>();
        Map<RightType, List<RightType>> alike = new LinkedHashMap<>();
        for (RightType type : RightType.values()) {
            AdditionalRights unknown = new AdditionalRights(type);
            if (unknowns.contains(unknown)) {
                List<BigDecimal> counted = inequalities.stream()
                        .map(one -> one.form().coefficients().getOrDefault(unknown, BigDecimal.ZERO))
                        .toList();
                alike.computeIfAbsent(first.computeIfAbsent(counted, any -> type), any -> new ArrayList<>())
                        .add(type);
            }
        }
        return alike;
    }
}
