package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a case file as an officer could have written it. */
public final class CaseWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
    private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final StringBuilder text = new StringBuilder();

    private CaseWriter() {}

    /**
     * A case: its name, of what it speaks and what the rules must say.
     *
     * @param about {@code criterion} or {@code decision}
     */
    public record WrittenCase(String name, String about, String id, String expect) {}

    /**
     * Writes a case file.
     *
     * @param comment what stands above it, on one line
     * @param given the facts that all its cases share
     */
    public static String write(String comment, LocalDate asOf, ObjectNode given, List<WrittenCase> cases) {
        CaseWriter writer = new CaseWriter();
        writer.text.append("# ").append(comment).append("\nasOf: ").append(asOf).append("\ngiven:");
        writer.object(given, 1);
        writer.text.append("\ncases:");
        for (WrittenCase one : cases) {
            writer.text
                    .append("\n  - name: ")
                    .append(scalar(one.name()))
                    .append("\n    ")
                    .append(one.about())
                    .append(": ")
                    .append(scalar(one.id()))
                    .append("\n    expect: ")
                    .append(one.expect());
        }
        return writer.text.append('\n').toString();
    }

    private void object(JsonNode object, int depth) {
        if (object.isEmpty()) {
            text.append(" {}");
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            text.append('\n')
                    .append("  ".repeat(depth))
                    .append(key(entry.getKey()))
                    .append(':');
            value(entry.getValue(), depth);
        }
    }

    private void value(JsonNode value, int depth) {
        if (value.isObject()) {
            object(value, depth + 1);
        } else if (value.isArray() && hasObjects(value)) {
            for (JsonNode item : value) {
                text.append('\n').append("  ".repeat(depth + 1)).append("- ").append(flow(item));
            }
        } else {
            text.append(' ').append(flow(value));
        }
    }

    private static boolean hasObjects(JsonNode array) {
        return !array.isEmpty() && array.get(0).isObject();
    }

    private static String flow(JsonNode value) {
        if (value.isObject()) {
            StringBuilder entries = new StringBuilder();
            value.properties()
                    .forEach(entry -> entries.append(entries.isEmpty() ? "" : ", ")
                            .append(key(entry.getKey()))
                            .append(": ")
                            .append(flow(entry.getValue())));
            return entries.isEmpty() ? "{}" : "{ " + entries + " }";
        }
        if (value.isArray()) {
            StringBuilder items = new StringBuilder();
            value.forEach(item -> items.append(items.isEmpty() ? "" : ", ").append(flow(item)));
            return items.isEmpty() ? "[]" : "[ " + items + " ]";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isTextual() ? scalar(value.asText()) : value.asText();
    }

    private static String key(String key) {
        return KEY.matcher(key).matches() && !WORD_OF_YAML.matcher(key).matches() ? key : quoted(key);
    }

    private static String scalar(String written) {
        return PLAIN.matcher(written).matches()
                        && !WORD_OF_YAML.matcher(written).matches()
                ? written
                : quoted(written);
    }

    private static String quoted(String written) {
        return "\"" + written.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
