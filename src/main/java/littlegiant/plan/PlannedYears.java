package littlegiant.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.vocabulary.Situation;

/**
 * The enterprise with an entry for every year that is planned. Years up to the day's reference year that come after the
 * last one given begin as that one was; where the reference year itself was given, it is planned from what it is.
 *
 * @param years the years that are planned, the earliest first; empty where no complete year was given
 * @param base the last year that was given; 0 where none was
 */
record PlannedYears(Enterprise enterprise, List<Integer> years, int base) {
    /** So many years ahead a plan is still worth its paper. */
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

    /** The last complete year that was given, 0 where none was. */
    static int lastGiven(Enterprise enterprise, int reference) {
        return enterprise.years().stream()
                .mapToInt(FiscalYear::fiscalYear)
                .filter(year -> year <= reference)
                .max()
                .orElse(0);
    }
}
