package littlegiant.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.vocabulary.Situation;

/**
 * The enterprise with an entry for every planned year. Years after the last submitted one, up to the day's reference
 * year, begin with its values; if the reference year was submitted, it is planned from its own values.
 *
 * @param years the planned years, the earliest first; empty if no complete year was submitted
 * @param base the last submitted complete year; 0 if there is none
 */
record PlannedYears(Enterprise enterprise, List<Integer> years, int base) {
    /** The number of years that are planned ahead, at most. */
    static final int MOST_AHEAD = 5;

    static PlannedYears of(Enterprise enterprise, LocalDate asOf) {
        int reference = Situation.referenceYear(asOf);
        int base = lastGiven(enterprise, reference);
        if (base == 0) {
            return new PlannedYears(enterprise, List.of(), base);
        }
        if (base == reference) {
            return new PlannedYears(enterprise, List.of(reference), base);
        }
        List<FiscalYear> all = new ArrayList<>(enterprise.years());
        List<Integer> planned = new ArrayList<>();
        FiscalYear last = enterprise.year(base).orElseThrow();
        for (int year = base + 1; year <= reference; year++) {
            all.add(PlannedEnterprise.inYear(last, year));
            planned.add(year);
        }
        return new PlannedYears(PlannedEnterprise.withYears(enterprise, all), planned, base);
    }

    /** The last submitted complete year, 0 if there is none. */
    static int lastGiven(Enterprise enterprise, int reference) {
        return enterprise.years().stream()
                .mapToInt(FiscalYear::fiscalYear)
                .filter(year -> year <= reference)
                .max()
                .orElse(0);
    }
}
