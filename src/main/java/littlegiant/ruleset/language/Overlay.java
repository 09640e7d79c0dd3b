package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Lays the facts of a case over those that its file shares. */
public final class Overlay {
    private static final String YEARS = "years";
    private static final String FISCAL_YEAR = "fiscalYear";
    private static final String ABSENT = "absent";

    private Overlay() {}

    /**
     * Lays facts over others: objects key by key, {@code years} year by year, every other list as a whole. A null makes
     * a fact missing; a year that says {@code absent: true} is taken out.
     */
    static void merge(ObjectNode under, ObjectNode over) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            JsonNode before = under.get(key);
            if (value instanceof ObjectNode object && before instanceof ObjectNode known) {
                merge(known, object);
            } else if (key.equals(YEARS) && value instanceof ArrayNode years) {
                mergeYears(before instanceof ArrayNode known ? known : under.putArray(YEARS), years);
            } else if (value.isNull()) {
                under.remove(key);
            } else {
                under.set(key, value.deepCopy());
            }
        }
    }

    private static void mergeYears(ArrayNode under, ArrayNode over) {
        for (JsonNode year : over) {
            if (!(year instanceof ObjectNode figures)) {
                under.add(year.deepCopy());
                continue;
            }
            int index = indexOf(under, figures.get(FISCAL_YEAR));
            if (figures.path(ABSENT).asBoolean()) {
                if (index >= 0) {
                    under.remove(index);
                }
            } else if (index >= 0) {
                merge((ObjectNode) under.get(index), figures);
            } else {
                merge(under.addObject(), figures);
            }
        }
    }

    /** Sets a figure of a fiscal year; nothing where the year was not given. */
    public static void set(ObjectNode enterprise, int fiscalYear, String figure, BigDecimal value) {
        if (enterprise.get(YEARS) instanceof ArrayNode years) {
            int index = indexOf(years, JsonNodeFactory.instance.numberNode(fiscalYear));
            if (index >= 0 && years.get(index) instanceof ObjectNode year) {
                if (value.scale() <= 0) {
                    year.put(figure, value.toBigIntegerExact());
                } else {
                    year.put(figure, value);
                }
            }
        }
    }

    private static int indexOf(ArrayNode years, JsonNode fiscalYear) {
        for (int i = 0; i < years.size(); i++) {
            if (Optional.ofNullable(years.get(i).get(FISCAL_YEAR))
                    .filter(known -> fiscalYear != null && known.asText().equals(fiscalYear.asText()))
                    .isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
