package littlegiant.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two JSON documents. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * A place at which two documents differ.
     *
     * @param pointer the JSON pointer (RFC 6901) of the place
     * @param recorded the value in the first, null for none
     * @param replayed the value in the second, null for none
     */
    record Difference(
            String pointer,
            @Nullable JsonNode recorded,
            @Nullable JsonNode replayed) {}

    /**
     * Every difference, at the deepest possible place. Numbers of equal value are equal in any notation; the order of
     * properties is ignored, that of list elements is not.
     */
    static List<Difference> between(JsonNode recorded, JsonNode replayed) {
        Differences differences = new Differences();
        differences.compare("", recorded, replayed);
        return differences.found;
    }

    private void compare(String pointer, JsonNode recorded, JsonNode replayed) {
        if (recorded == null || replayed == null) {
            found.add(new Difference(pointer, recorded, replayed));
        } else if (recorded.isObject() && replayed.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            replayed.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                compareUnlessAbsent(below, recorded.get(name), replayed.get(name));
            }
        } else if (recorded.isArray() && replayed.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
                compareUnlessAbsent(pointer + "/" + i, recorded.get(i), replayed.get(i));
            }
        } else if (!same(recorded, replayed)) {
            found.add(new Difference(pointer, recorded, replayed));
        }
    }

    private void compareUnlessAbsent(String pointer, JsonNode recorded, JsonNode replayed) {
        if (recorded != null || replayed != null) {
            compare(pointer, recorded, replayed);
        }
    }

    private static boolean same(JsonNode recorded, JsonNode replayed) {
        if (recorded.isNumber() && replayed.isNumber()) {
            return recorded.decimalValue().compareTo(replayed.decimalValue()) == 0;
        }
        return recorded.equals(replayed);
    }
}
