package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Fills the form with an enterprise's facts as they were submitted. */
final class FactValues {
    private FactValues() {}

    /** What is to stand in the fields. */
    static FormValues of(JsonNode enterprise) {
        Map<String, String> typed = new LinkedHashMap<>();
        enterprise.properties().forEach(fact -> add(fact.getKey(), fact.getValue(), typed));
        return new FormValues(typed);
    }

    private static void add(String address, JsonNode value, Map<String, String> typed) {
        if (value.isObject()) {
            value.properties().forEach(part -> add(address + "." + part.getKey(), part.getValue(), typed));
        } else if (value.isArray()) {
            list(address, value, typed);
        } else if (!value.isNull()) {
            typed.put(address, written(value));
        }
    }

    private static void list(String address, JsonNode entries, Map<String, String> typed) {
        if (address.equals("technologyEvidence")) {
            typed.put(
                    address,
                    entries.isEmpty()
                            ? "无"
                            : StreamSupport.stream(entries.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .collect(Collectors.joining("、")));
            return;
        }
        boolean years = address.equals("years");
        if (entries.isEmpty() && !years) {
            typed.put(address + FormValues.NONE, "true");
        }
        int place = 0;
        for (JsonNode entry : entries) {
            String key = years ? entry.path("fiscalYear").asText() : Integer.toString(place);
            entry.properties().stream()
                    .filter(fact -> !(years && fact.getKey().equals("fiscalYear")))
                    .forEach(fact -> add(address + "." + key + "." + fact.getKey(), fact.getValue(), typed));
            place++;
        }
    }

    private static String written(JsonNode value) {
        return value.isNumber() ? Amounts.grouped(value.decimalValue()) : value.asText();
    }
}
