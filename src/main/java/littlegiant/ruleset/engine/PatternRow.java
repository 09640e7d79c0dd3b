package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Limits;
import littlegiant.facts.Violation;
import littlegiant.ruleset.language.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a pattern may match: one that the enterprise gave, or one that it may yet give. The latter stands for an
 * entry of a list that was not given at all, or for a fiscal year that is missing. Fiscal years are those that are
 * complete on the day: from the year in which the enterprise was established to the reference year. Where the day of its
 * establishment is missing any earlier year may be.
 *
 * @param fact the record, null for one that was not given
 * @param place its JSON pointer, empty for the enterprise
 * @param fiscalYear the year of a fiscal year that was not given, null where it is not known
 * @param several whether it stands for any number of facts
 * @param before of several fiscal years that were not given, the year before which they are; null for other facts
 */
record PatternRow(
        @Nullable Record fact,
        String place,
        @Nullable Integer fiscalYear,
        boolean several,
        @Nullable Integer before) {
    /** Missing years further back than these are all in one row, of which only less can be told. */
    private static final int MOST_MISSING_YEARS = 12;

    private static final String YEAR = "fiscalYear";

    /** Whether the fact was given. */
    boolean isGiven() {
        return fact != null;
    }

    /** What a field holds. */
    BoundValue read(FactType.Field field, Enterprise enterprise) {
        Object value = fact == null ? (field.name().equals(YEAR) ? fiscalYear : null) : field.of(fact);
        // Of fiscal years, no entry is as good as no list.
        boolean noYears = field.pointer().equals("/years") && value instanceof List<?> years && years.isEmpty();
        if (value != null && !noYears) {
            return BoundValue.known(value);
        }
        List<String> pointers = pointers(field, enterprise);
        return before != null && field.name().equals(YEAR)
                ? BoundValue.between(Limits.FIRST_YEAR, before - 1L, pointers)
                : BoundValue.unknown(pointers);
    }

    /** The facts that would say what a field holds. */
    private List<String> pointers(FactType.Field field, Enterprise enterprise) {
        if (fact instanceof Enterprise) {
            List<String> missing = ConsultedFacts.missing(List.of(field.pointer()), enterprise);
            return missing.isEmpty() ? List.of(field.pointer()) : missing;
        }
        return List.of(several ? place : place + "/" + field.property());
    }

    /** The facts that would say whether it is there at all. */
    List<String> existence() {
        return List.of(several ? place : place + "/" + YEAR);
    }

    /**
     * The facts that a pattern of the type may match.
     *
     * @param referenceYear the last complete fiscal year on the day of the assessment
     */
    static List<PatternRow> of(FactType type, Enterprise enterprise, int referenceYear) {
        if (type.type() == Enterprise.class) {
            return List.of(given(enterprise, ""));
        }
        if (type.type() == IntellectualProperty.class) {
            return listed(enterprise.intellectualProperty(), type.pointer());
        }
        if (type.type() == Violation.class) {
            return listed(enterprise.violations(), type.pointer());
        }
        List<FiscalYear> years = enterprise.years();
        if (years.isEmpty()) {
            return listed(null, type.pointer());
        }
        List<PatternRow> rows = new ArrayList<>(listed(years, type.pointer()));
        rows.removeIf(row -> row.fact() instanceof FiscalYear year && !isComplete(year, referenceYear));
        rows.addAll(missingYears(enterprise, type.pointer(), referenceYear));
        return rows;
    }

    /** Whether the year is over: no rule looks at a year that is not, as no figure does. */
    static boolean isComplete(FiscalYear year, int referenceYear) {
        return year.fiscalYear() == null || year.fiscalYear() <= referenceYear;
    }

    private static PatternRow given(Record fact, String place) {
        return new PatternRow(fact, place, null, false, null);
    }

    private static List<PatternRow> listed(@Nullable List<? extends Record> facts, String place) {
        if (facts == null) {
            return List.of(new PatternRow(null, place, null, true, null));
        }
        List<PatternRow> rows = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            rows.add(given(facts.get(i), place + "/" + i));
        }
        return rows;
    }

    private static List<PatternRow> missingYears(Enterprise enterprise, String place, int referenceYear) {
        LocalDate established = enterprise.establishedOn();
        int first = established == null ? Limits.FIRST_YEAR : established.getYear();
        int from = Math.max(first, referenceYear - MOST_MISSING_YEARS);
        Set<Integer> missing = new TreeSet<>();
        for (int year = from; year <= referenceYear; year++) {
            missing.add(year);
        }
        long earlier = Math.max(0, (long) from - first);
        for (FiscalYear year : enterprise.years()) {
            if (year.fiscalYear() != null) {
                missing.remove(year.fiscalYear());
                earlier -= year.fiscalYear() >= first && year.fiscalYear() < from ? 1 : 0;
            }
        }
        List<PatternRow> rows = new ArrayList<>();
        missing.forEach(year -> rows.add(new PatternRow(null, place + "/-", year, false, null)));
        if (earlier > 0) {
            rows.add(new PatternRow(null, established == null ? "/establishedOn" : place, null, true, from));
        }
        return rows;
    }
}
