package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Figure;

/** The facts at which a condition looked, in the order in which it did. */
public final class FactSheet {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<Lever> figures = new LinkedHashSet<>();

    /** Writes down a figure of the year from which the situation is seen; nothing where it was not given. */
    void figure(Situation situation, Figure figure) {
        BigDecimal value = situation.figure(figure);
        if (value == null) {
            return;
        }
        boolean reference = situation.year() == situation.referenceYear();
        values.put(reference ? figure.property() : figure.property() + "." + situation.year(), value);
        figures.add(new Lever(figure, situation.year()));
    }

    /** Writes down a fact that is no figure; nothing where it was not given. */
    void fact(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The facts by name: figures of the reference year by their property, of other years as {@code property.year}. */
    public Map<String, Object> values() {
        return values;
    }

    /** The figures among them. */
    Set<Lever> figures() {
        return figures;
    }
}
