package littlegiant.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the status of each criterion of an assessment for searching the registry: one line per criterion with its id,
 * a tab and the status, with a line break before the first line and after each.
 */
final class CriterionStatuses {
    /** The text of an assessment without criteria. */
    static final String NONE = "\n";

    private static final JsonFactory JSON = new JsonFactory();
    /** The depth of a finding's properties: {@code decisions}, a decision, {@code findings}, a finding. */
    private static final int DEPTH_OF_FINDINGS = 5;

    private CriterionStatuses() {}

    /** Returns the statuses that an assessment says itself, or else those in its answer. */
    static String of(AssessmentRecord kept) {
        if (kept.statuses() == null) {
            return of(kept.answer());
        }
        StringBuilder text = new StringBuilder(NONE);
        kept.statuses().forEach((criterion, status) -> add(criterion, status, text));
        return text.toString();
    }

    /** Extracts the statuses from an answer; {@link #NONE} if it cannot be read. */
    static String of(byte[] answer) {
        StringBuilder text = new StringBuilder(NONE);
        try (JsonParser json = JSON.createParser(answer)) {
            read(json, text);
        } catch (IOException unreadable) {
            return NONE;
        }
        return text.toString();
    }

    private static void read(JsonParser json, StringBuilder text) throws IOException {
        int depth = 0;
        String criterion = null;
        String status = null;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token.isStructStart()) {
                depth++;
                if (depth == DEPTH_OF_FINDINGS) {
                    criterion = null;
                    status = null;
                }
            } else if (token.isStructEnd()) {
                if (depth == DEPTH_OF_FINDINGS) {
                    add(criterion, status, text);
                }
                depth--;
            } else if (token == JsonToken.VALUE_STRING && depth == DEPTH_OF_FINDINGS) {
                if (json.currentName().equals("criterion")) {
                    criterion = json.getText();
                } else if (json.currentName().equals("status")) {
                    status = json.getText();
                }
            }
        }
    }

    private static void add(@Nullable String criterion, @Nullable String status, StringBuilder text) {
        if (criterion != null && status != null) {
            text.append(criterion).append('\t').append(status).append('\n');
        }
    }

    /** The statuses by criterion, in the order of the answer. */
    static Map<String, String> read(@Nullable String text) {
        Map<String, String> statuses = new LinkedHashMap<>();
        if (text != null) {
            text.lines().filter(line -> !line.isEmpty()).forEach(line -> {
                int tab = line.indexOf('\t');
                statuses.put(line.substring(0, tab), line.substring(tab + 1));
            });
        }
        return statuses;
    }
}
