package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import littlegiant.ruleset.language.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a pattern may match: one that the enterprise submitted, or one that it may still submit. The latter
 * stands for an entry of a list that was not submitted at all, for a missing reference year, or for a missing fiscal
 * year that the rule names by number. Other missing years are ignored: a pattern on fiscal years matches the submitted
 * complete years. No fiscal year before the enterprise was established counts as missing.
 *
 * @param fact the record, null for a fact that was not submitted
 * @param list the JSON pointer of its list, empty for the enterprise
 * @param index the index in the list, -1 for a fact that was not submitted
 * @param fiscalYear the year of a missing fiscal year, null if it is not known
 * @param several whether the row stands for any number of facts
 */
record PatternRow(
        @Nullable Record fact,
        String list,
        int index,
        @Nullable Integer fiscalYear,
        boolean several) {
    /** If a rule names years further back than this, one row stands for all of them, with less known about each. */
    private static final int MOST_MISSING_YEARS = 12;

    private static final String YEAR = "fiscalYear";

    /** Whether the fact was submitted. */
    boolean isGiven() {
        return fact != null;
    }

    /** The value of a field; null if it is not known. */
    @Nullable
    Object value(FactType.Field field) {
        if (fact == null) {
            return field.name().equals(YEAR) ? fiscalYear : null;
        }
        return field.of(fact);
    }

    /** The JSON pointers of the facts that would determine the field's value. */
    List<String> pointers(FactType.Field field, Enterprise enterprise) {
        if (fact instanceof Enterprise) {
            List<String> missing = ConsultedFacts.missing(List.of(field.pointer()), enterprise);
            return missing.isEmpty() ? List.of(field.pointer()) : missing;
        }
        return List.of(several ? list : place() + "/" + field.property());
    }

    /** The JSON pointers of the facts that would determine whether the row's fact exists. */
    List<String> existencePointers() {
        return List.of(several ? list : place() + "/" + YEAR);
    }

    /** The row's JSON pointer. */
    private String place() {
        return list + "/" + (index < 0 ? "-" : Integer.toString(index));
    }

    /**
     * The facts that a pattern of the type may match.
     *
     * @param named the fiscal years that the rule names by number
     * @param referenceYear the last complete fiscal year on the day of the assessment
     */
    static List<PatternRow> of(FactType type, Enterprise enterprise, YearsNamed named, int referenceYear) {
        if (type.type() == Enterprise.class) {
            return List.of(new PatternRow(enterprise, "", -1, null, false));
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
        List<PatternRow> rows = new ArrayList<>(years.size() + 1);
        for (int i = 0; i < years.size(); i++) {
            if (isComplete(years.get(i), referenceYear)) {
                rows.add(new PatternRow(years.get(i), type.pointer(), i, null, false));
            }
        }
        addMissingYears(enterprise, type.pointer(), named, referenceYear, rows);
        return rows;
    }

    /** Whether the year is complete. Rules and figures ignore incomplete years. */
    static boolean isComplete(FiscalYear year, int referenceYear) {
        return year.fiscalYear() == null || year.fiscalYear() <= referenceYear;
    }

    private static List<PatternRow> listed(@Nullable List<? extends Record> facts, String list) {
        if (facts == null) {
            return List.of(new PatternRow(null, list, -1, null, true));
        }
        List<PatternRow> rows = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            rows.add(new PatternRow(facts.get(i), list, i, null, false));
        }
        return rows;
    }

    private static void addMissingYears(
            Enterprise enterprise, String list, YearsNamed named, int referenceYear, List<PatternRow> rows) {
        Set<Integer> missing = new TreeSet<>(named.exactly());
        missing.add(referenceYear);
        int bounded = Math.max(named.from(), referenceYear - MOST_MISSING_YEARS);
        for (int year = bounded; year <= referenceYear; year++) {
            missing.add(year);
        }
        missing.removeIf(year -> year > referenceYear);
        enterprise.years().forEach(year -> missing.remove(year.fiscalYear()));
        if (enterprise.establishedOn() != null) {
            missing.removeIf(year -> year < enterprise.establishedOn().getYear());
        }
        missing.forEach(year -> rows.add(new PatternRow(null, list, -1, year, false)));
        boolean older =
                enterprise.establishedOn() == null || enterprise.establishedOn().getYear() < bounded;
        if (bounded > named.from() && older) {
            rows.add(new PatternRow(null, list, -1, null, true));
        }
    }

    /**
     * The fiscal years that a rule names by number.
     *
     * @param exactly years to which a field must be equal
     * @param from the earliest year from which all years are asked for, {@link Integer#MAX_VALUE} for none
     */
    record YearsNamed(Collection<Integer> exactly, int from) {
        static final YearsNamed NONE = new YearsNamed(List.of(), Integer.MAX_VALUE);
    }
}
