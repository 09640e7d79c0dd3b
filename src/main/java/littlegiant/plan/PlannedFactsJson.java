package littlegiant.plan;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.vocabulary.AdditionalRights;
import littlegiant.vocabulary.AdjustableFigure;
import org.jspecify.annotations.Nullable;

/**
 * Writes the planned facts as JSON that can be submitted: the submitted JSON with the changed numbers. Missing facts
 * stay out, and unchanged facts keep their text.
 */
final class PlannedFactsJson {
    /** Reads numbers exactly, and writes {@code 100000000} and not {@code 1E+8}. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String YEARS = "years";
    private static final String MORE = "more";

    private PlannedFactsJson() {}

    /**
     * The planned facts.
     *
     * @param request the accepted request
     */
    static JsonNode of(byte[] request, PlanResult.Plan plan) {
        ObjectNode enterprise;
        try {
            enterprise = (ObjectNode) JSON.readTree(request).get("enterprise");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a request that was read before", unreadable);
        }
        for (FiscalYear year : plan.enterprise().years()) {
            if (find(enterprise, year.fiscalYear()) == null) {
                enterprise.withArray(YEARS).add(written(year));
            }
        }
        for (PlannedChange change : plan.changes()) {
            put(change, enterprise, plan);
        }
        return enterprise;
    }

    private static void put(PlannedChange change, ObjectNode enterprise, PlanResult.Plan plan) {
        if (change.unknown() instanceof AdditionalRights further) {
            ArrayNode rights = enterprise.withArray(PlanTerms.RIGHTS);
            for (int i = change.by().intValueExact(); i > 0; i--) {
                rights.add(written(PlannedEnterprise.additionalRight(further.type(), plan.asOf())));
            }
            return;
        }
        AdjustableFigure figure = (AdjustableFigure) change.unknown();
        ObjectNode place = figure.figure().isOfYear() ? find(enterprise, figure.year()) : enterprise;
        if (place == null) {
            throw new IllegalStateException("a planned year without an entry: " + figure.year());
        }
        if (figure.figure() instanceof DeclaredFact) {
            place = place.withObject("/" + MORE);
        }
        place.put(figure.figure().property(), plain(change.to()));
    }

    private static @Nullable ObjectNode find(ObjectNode enterprise, int fiscalYear) {
        for (JsonNode year : enterprise.path(YEARS)) {
            if (year.path("fiscalYear").decimalValue().compareTo(BigDecimal.valueOf(fiscalYear)) == 0) {
                return (ObjectNode) year;
            }
        }
        return null;
    }

    private static ObjectNode written(FiscalYear year) {
        ObjectNode written = JSON.createObjectNode();
        written.put("fiscalYear", year.fiscalYear());
        for (Figure figure : Figure.values()) {
            BigDecimal value = figure.of(year);
            if (value != null) {
                written.put(figure.property(), plain(value));
            }
        }
        for (Map.Entry<String, Object> fact : year.more().byId().entrySet()) {
            ObjectNode more = written.withObject("/" + MORE);
            if (fact.getValue() instanceof BigDecimal number) {
                more.put(fact.getKey(), plain(number));
            } else if (fact.getValue() instanceof Boolean truth) {
                more.put(fact.getKey(), truth);
            } else {
                more.put(fact.getKey(), fact.getValue().toString());
            }
        }
        return written;
    }

    private static ObjectNode written(IntellectualProperty right) {
        ObjectNode written = JSON.createObjectNode();
        written.put("type", String.valueOf(right.type()));
        written.put("status", String.valueOf(right.status()));
        written.put("grantedOn", String.valueOf(right.grantedOn()));
        written.put("ownedByEnterprise", true);
        return written;
    }

    /** The number without exponent and trailing zeros. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
