package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/** The facts at which a condition looked, in the order in which it did. */
public final class FactSheet {
    private static final Template ABSENT = Template.of("({0})", " ({0})");
    private static final Text LISTED = Text.of("、", ", ");
    private static final Text NOTHING = Text.verbatim("");
    private static final String OF_A_YEAR = "/years/";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<AdjustableFigure> figures = new LinkedHashSet<>();
    private final Set<AdjustableFigure> absent = new LinkedHashSet<>();

    /** Writes down a number of the year from which the situation is seen, or of no year; that it is absent where it was not given. */
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

    /** Writes down a fact that is no figure; nothing where it was not given. */
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
     * What was not given, in brackets: the figures each with its year, and the other facts; an empty text where all was.
     *
     * @param missing the facts that are missing, as JSON pointers into the enterprise; a figure among them is named by
     *     what was looked at, because the pointer of one of a year that was not given does not say the year
     */
    Text absent(List<String> missing, Enterprise enterprise) {
        List<Text> labels = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        absent.forEach(lever -> {
            labels.add(lever.label());
            named.add(enterprise.pointer(lever.figure(), lever.year()));
        });
        for (String pointer : missing) {
            if (!pointer.startsWith(OF_A_YEAR) && !named.contains(pointer)) {
                labels.add(FactLabels.at(pointer, enterprise));
            }
        }
        return labels.isEmpty() ? NOTHING : ABSENT.with(Text.join(LISTED, labels));
    }

    /** The figures among them. */
    Set<AdjustableFigure> figures() {
        return figures;
    }
}
