package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.NumberFact;

/** Merges the facts of a case over the facts that its file shares. */
public final class CaseFacts {
    private static final String YEARS = "years";
    private static final String FISCAL_YEAR = "fiscalYear";
    private static final String MORE = "more";
    private static final String ABSENT = "absent";

    private CaseFacts() {}

    /**
     * Merges {@code over} into {@code under}: objects key by key, {@code years} year by year, every other list as a
     * whole. A null makes a fact missing; a year with {@code absent: true} is removed.
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

    /**
     * Sets a number fact, in the given fiscal year or outside the years as the fact requires. Does nothing if the year
     * was not submitted.
     */
    public static void set(ObjectNode enterprise, NumberFact fact, int fiscalYear, BigDecimal value) {
        if (!fact.isOfYear()) {
            put(enterprise, fact, value);
        } else if (enterprise.get(YEARS) instanceof ArrayNode years) {
            int index = indexOf(years, JsonNodeFactory.instance.numberNode(fiscalYear));
            if (index >= 0 && years.get(index) instanceof ObjectNode year) {
                put(year, fact, value);
            }
        }
    }

    private static void put(ObjectNode owner, NumberFact fact, BigDecimal value) {
        ObjectNode holder = fact instanceof DeclaredFact ? owner.withObject("/" + MORE) : owner;
        if (value.scale() <= 0) {
            holder.put(fact.property(), value.toBigIntegerExact());
        } else {
            holder.put(fact.property(), value);
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
