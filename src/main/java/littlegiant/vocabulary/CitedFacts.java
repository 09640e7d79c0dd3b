package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.FactLabels;
import littlegiant.facts.Figure;
import littlegiant.facts.NumberFact;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Formats the facts of a {@link FactSheet} for people: {@code rdEmployees.2015} and 5 become 2015 年研发人员 and 5 人. */
public final class CitedFacts {
    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");
    private static final String ATTESTED = "attestations.";
    private static final Map<String, Figure> FIGURES =
            Arrays.stream(Figure.values()).collect(Collectors.toMap(Figure::property, Function.identity()));

    /** The units of facts whose value in the sheet is the length of a list. */
    private static final Map<String, CountUnit> ENTRIES =
            Map.of("intellectualProperty", CountUnit.RIGHTS, "violations", CountUnit.RECORDS);

    private CitedFacts() {}

    /**
     * The label of a fact.
     *
     * @param name as in {@link FactSheet#values()}
     * @param referenceYear the year of a figure whose name has none
     */
    public static Text label(String name, int referenceYear) {
        return label(name, referenceYear, Declarations.NONE);
    }

    /** The label of a fact, including the facts that policies declare. */
    public static Text label(String name, int referenceYear, Declarations declared) {
        int point = name.lastIndexOf('.');
        Figure figure = figure(name);
        if (figure != null) {
            int year = point < 0 ? referenceYear : Integer.parseInt(name.substring(point + 1));
            return FactLabels.ofYear(year, figure.label());
        }
        DeclaredFact fact = declared.facts().get(point < 0 ? name : name.substring(0, point));
        if (fact != null && !name.startsWith(ATTESTED)) {
            int year = point < 0 ? referenceYear : Integer.parseInt(name.substring(point + 1));
            return fact.isOfYear() ? FactLabels.ofYear(year, fact.label()) : fact.label();
        }
        if (name.equals(AccumulatedTerm.NAME)) {
            return AccumulatedTerm.WORDS;
        }
        return FactLabels.ofPath("/" + name.replace('.', '/'), declared);
    }

    /**
     * The value of a fact as text with its unit.
     *
     * @param name as in {@link FactSheet#values()}
     * @param value a {@link BigDecimal}, a {@link Boolean}, a text or code, or a list of these
     */
    public static Text value(String name, Object value) {
        return value(name, value, Declarations.NONE);
    }

    /** The value of a fact as text with its unit, including the facts that policies declare. */
    public static Text value(String name, Object value, Declarations declared) {
        if (value instanceof List<?> several) {
            return Text.join(
                    Text.LISTED,
                    several.stream().map(one -> value(name, one, declared)).toList());
        }
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        if (value instanceof BigDecimal number) {
            NumberFact figure = number(name, declared);
            return figure != null
                    ? ValueFormat.amount(number, figure.unit(), figure.countUnit())
                    : ValueFormat.amount(number, Unit.COUNT, ENTRIES.getOrDefault(name, CountUnit.NUMBER));
        }
        return FactLabels.ofCode("/" + name, value.toString());
    }

    /** The submitted or declared number fact with the name; null if there is none. */
    private static @Nullable NumberFact number(String name, Declarations declared) {
        Figure figure = figure(name);
        if (figure != null) {
            return figure;
        }
        int point = name.lastIndexOf('.');
        DeclaredFact fact = declared.facts().get(point < 0 ? name : name.substring(0, point));
        return fact != null && fact.unitWritten().isNumber() ? fact : null;
    }

    /** The figure with the name, with or without a year; null if there is none. */
    private static @Nullable Figure figure(String name) {
        int point = name.lastIndexOf('.');
        if (point < 0) {
            return FIGURES.get(name);
        }
        boolean year = !name.startsWith(ATTESTED) && name.substring(point + 1).matches("\\d{1,9}");
        return year ? FIGURES.get(name.substring(0, point)) : null;
    }
}
