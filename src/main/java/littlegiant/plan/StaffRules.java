package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Figure;
import littlegiant.submission.ResearcherSource;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.LinearForm;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Unknown;

/** The constraints between numbers of staff under any policy: R&D employees are some of the employees. */
final class StaffRules {
    private StaffRules() {}

    /** The formulas for the planned years. */
    static List<Formula> of(
            PlannedYears planned, Situation situation, Set<Unknown> open, ResearcherSource researchers) {
        List<Formula> rules = new ArrayList<>();
        for (int year : planned.years()) {
            AdjustableFigure staff = new AdjustableFigure(Figure.EMPLOYEES, year);
            AdjustableFigure some = new AdjustableFigure(Figure.RD_EMPLOYEES, year);
            if (some.of(situation) == null) {
                continue;
            }
            if (staff.of(situation) != null) {
                rules.add(Formula.inequality(form(staff, situation, open).minus(form(some, situation, open)), false));
            }
            if (researchers == ResearcherSource.HIRED) {
                growsAsMuch(staff, some, situation, open, rules);
                growsAsMuch(new AdjustableFigure(Figure.EMPLOYEES_YEAR_END, year), some, situation, open, rules);
            }
        }
        return rules;
    }

    private static void growsAsMuch(
            AdjustableFigure staff,
            AdjustableFigure some,
            Situation situation,
            Set<Unknown> open,
            List<Formula> rules) {
        if (staff.of(situation) != null) {
            LinearForm more = form(staff, situation, open).minus(given(staff, situation));
            LinearForm hired = form(some, situation, open).minus(given(some, situation));
            rules.add(Formula.any(List.of(
                    Formula.inequality(hired.times(BigDecimal.ONE.negate()), false),
                    Formula.inequality(more.minus(hired), false))));
        }
    }

    private static LinearForm form(AdjustableFigure figure, Situation situation, Set<Unknown> open) {
        return open.contains(figure) ? LinearForm.of(figure) : given(figure, situation);
    }

    private static LinearForm given(AdjustableFigure figure, Situation situation) {
        return LinearForm.of(Objects.requireNonNull(figure.of(situation), "it was looked for before"));
    }
}
