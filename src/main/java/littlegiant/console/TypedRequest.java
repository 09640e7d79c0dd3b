package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import littlegiant.facts.Attestable;
import littlegiant.facts.Declarations;
import littlegiant.upload.CellReading;
import littlegiant.upload.TypedFacts;
import littlegiant.wording.Text;

/**
 * Makes of what is typed the enterprise as it would be submitted. What is typed wrong is left out of it and told at its field;
 * what is left is refused, where it is, by the same rules as any submission.
 */
final class TypedRequest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormValues values;
    private final Declarations declared;
    private final TypedFacts facts;
    private final ObjectNode enterprise = JSON.objectNode();
    private final Map<String, Text> faults = new LinkedHashMap<>();
    private final Map<String, JsonNode> read = new LinkedHashMap<>();
    private final List<Integer> rights = new ArrayList<>();
    private final List<Integer> violations = new ArrayList<>();

    private TypedRequest(FormValues values, Declarations declared) {
        this.values = values;
        this.declared = declared;
        this.facts = TypedFacts.of(declared);
    }

    /** Reads what is typed for an assessment on a day. */
    static TypedRequest of(FormValues values, Declarations declared, LocalDate asOf) {
        TypedRequest request = new TypedRequest(values, declared);
        request.ofEnterprise(FormFields.basics());
        request.years(asOf);
        request.list(FormValues.RIGHTS, FormFields.right(), request.facts::ofRight, request.rights);
        request.ofEnterprise(FormFields.credit());
        for (Attestable topic : FormFields.topics(declared)) {
            request.ofEnterprise(FormFields.attestation(topic));
        }
        request.list(FormValues.VIOLATIONS, FormFields.violation(), request.facts::ofViolation, request.violations);
        request.ofEnterprise(FormFields.declared(declared, false));
        return request;
    }

    /** The enterprise as it would be submitted. */
    ObjectNode enterprise() {
        return enterprise;
    }

    /** What is typed wrong, by the addresses of the fields. */
    Map<String, Text> faults() {
        return faults;
    }

    /** What was read from the fields, by their addresses. */
    Map<String, JsonNode> read() {
        return read;
    }

    /**
     * The field at which to tell a fault of the submission.
     *
     * @param pointer into the request
     * @return empty where it is of no field
     */
    Optional<String> fieldOf(String pointer, int referenceYear) {
        if (!pointer.startsWith("/enterprise/")) {
            return Optional.empty();
        }
        String[] parts = FieldAddress.of(pointer.substring("/enterprise".length()), enterprise, referenceYear)
                .split("\\.");
        List<Integer> places = parts[0].equals(FormValues.RIGHTS)
                ? rights
                : parts[0].equals(FormValues.VIOLATIONS) ? violations : List.of();
        if (parts.length > 1 && parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) < places.size()) {
            parts[1] = places.get(Integer.parseInt(parts[1])).toString();
        }
        return Optional.of(String.join(".", parts));
    }

    private void ofEnterprise(List<FormField> fields) {
        for (FormField field : fields) {
            value(field.name(), field, facts::ofEnterprise).ifPresent(fact -> put(enterprise, field.path(), fact));
        }
    }

    private void years(LocalDate asOf) {
        List<FormField> figures = new ArrayList<>(FormFields.people());
        figures.addAll(FormFields.income());
        figures.addAll(FormFields.assets());
        figures.addAll(FormFields.declared(declared, true));
        ArrayNode years = JSON.arrayNode();
        for (int year : values.years(asOf)) {
            ObjectNode entry = JSON.objectNode().put("fiscalYear", year);
            for (FormField field : figures) {
                value("years." + year + "." + field.name(), field, facts::ofYear)
                        .ifPresent(fact -> put(entry, field.path(), fact));
            }
            if (entry.size() > 1) {
                years.add(entry);
            }
        }
        if (!years.isEmpty()) {
            enterprise.set("years", years);
        }
    }

    private void list(
            String list,
            List<FormField> fields,
            BiFunction<String, String, Optional<CellReading>> reader,
            List<Integer> places) {
        ArrayNode entries = JSON.arrayNode();
        for (int place = 0; place < values.entries(list); place++) {
            ObjectNode entry = JSON.objectNode();
            for (FormField field : fields) {
                value(list + "." + place + "." + field.name(), field, reader)
                        .ifPresent(fact -> put(entry, field.path(), fact));
            }
            if (!entry.isEmpty()) {
                entries.add(entry);
                places.add(place);
            }
        }
        if (!entries.isEmpty() && values.isNone(list)) {
            faults.put(list + FormValues.NONE, AssessText.NONE_BUT_SOME);
        } else if (!entries.isEmpty() || values.isNone(list)) {
            enterprise.set(list, entries);
        }
    }

    private Optional<JsonNode> value(
            String address, FormField field, BiFunction<String, String, Optional<CellReading>> reader) {
        Optional<CellReading> reading = reader.apply(field.path(), values.at(address));
        if (reading.isPresent() && reading.get() instanceof CellReading.Wrong wrong) {
            faults.put(address, wrong.why());
            return Optional.empty();
        }
        Optional<JsonNode> fact = reading.map(one -> ((CellReading.FactCell) one).fact());
        fact.ifPresent(one -> read.put(address, one));
        return fact;
    }

    private static void put(ObjectNode into, String path, JsonNode fact) {
        String[] names = path.substring(1).split("/");
        ObjectNode parent = into;
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.withObject("/" + names[i].replace("~", "~0"));
        }
        parent.set(names[names.length - 1], fact);
    }
}
