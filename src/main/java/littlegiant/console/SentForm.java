package littlegiant.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** Reads the fields of a form that was sent. */
final class SentForm {
    private static final String ANSWER = "meant.";

    private SentForm() {}

    /**
     * The fields of the form that the request sends, whatever their names. The resource's method declares one of them, so that the
     * form is read: here, or before, where its token was looked for.
     */
    static MultivaluedMap<String, String> received() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            for (String name : form) {
                for (FormValue value : form.get(name)) {
                    if (!value.isFileItem()) {
                        sent.add(name, value.getValue());
                    }
                }
            }
        }
        return sent;
    }

    /**
     * What was typed. Several words that were chosen at one field stand with 、 between them; the unit that was chosen for an
     * amount takes the place of the amount.
     *
     * @param others the fields that hold no facts
     */
    static FormValues values(MultivaluedMap<String, String> sent, List<String> others) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            List<String> written =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            if (!others.contains(name)
                    && !name.startsWith(ANSWER)
                    && !name.startsWith(AssessPlans.FIELDS)
                    && !written.isEmpty()) {
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
