package littlegiant.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a form that was sent. */
final class SentForm {
    private static final String ANSWER = "meant.";

    private SentForm() {}

    /**
     * What was typed. Several words that were chosen at one field stand with 、 between them; the unit that was chosen for an
     * amount takes the place of the amount.
     *
     * @param others the fields that hold no facts
     */
    static FormValues values(MultivaluedMap<String, String> sent, List<String> others) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            List<String> written = values.stream().filter(value -> !value.isEmpty()).toList();
            if (!others.contains(name) && !name.startsWith(ANSWER) && !written.isEmpty()) {
                typed.put(name, String.join("、", written));
            }
        });
        sent.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && !values.get(0).isEmpty()) {
                typed.put(name.substring(ANSWER.length()), values.get(0));
            }
        });
        return new FormValues(typed);
    }
}
