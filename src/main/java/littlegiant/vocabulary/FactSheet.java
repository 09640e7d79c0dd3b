package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FactLabels;
import littlegiant.facts.NumberFact;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Collects the facts that a condition read, in order. */
public final class FactSheet {
    private static final Template ABSENT = Template.of("({0})", " ({0})");
    private static final Text NOTHING = Text.verbatim("");
    private static final String OF_A_YEAR = "/years/";

    private final Map<String, Object> values = new LinkedHashMap<>();
    /** The figures read, each as often as it was: few readers ask for them. */
    private final List<AdjustableFigure> figures = new ArrayList<>();

    private final List<AdjustableFigure> absent = new ArrayList<>();

    /**
     * Adds a number of the year from which the situation is seen, or outside the years; records it as absent if it was
     * not submitted.
     */
    void figure(Situation situation, NumberFact figure) {
        BigDecimal value = situation.figure(figure);
        AdjustableFigure lever = new AdjustableFigure(figure, situation.year());
        if (value == null) {
            absent.add(lever);
            return;
        }
        values.put(lever.name(situation.referenceYear()), value);
        figures.add(lever);
    }

    /** Adds a fact other than a number; does nothing if it was not submitted. */
    void fact(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The facts by name: figures of the reference year by their property, of other years as {@code property.year}. */
    public Map<String, Object> values() {
        return values;
    }

    /**
     * The facts that were not submitted, in brackets: figures with their years, then other facts; an empty text if
     * there are none.
     *
     * @param missing the JSON pointers of the missing facts; a figure is named from the facts that were read, since the
     *     pointer into a year that was not submitted does not contain the year
     */
    Text absent(List<String> missing, Enterprise enterprise) {
        List<Text> labels = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (AdjustableFigure lever : new LinkedHashSet<>(absent)) {
            labels.add(lever.label());
            named.add(enterprise.pointer(lever.figure(), lever.year()));
        }
        for (String pointer : missing) {
            if (!pointer.startsWith(OF_A_YEAR) && !named.contains(pointer)) {
                labels.add(FactLabels.at(pointer, enterprise));
            }
        }
        return labels.isEmpty() ? NOTHING : ABSENT.with(Text.join(Text.LISTED, labels));
    }

    /** The figures on the sheet. */
    Set<AdjustableFigure> figures() {
        return new LinkedHashSet<>(figures);
    }
}
