package littlegiant.console;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that can be typed.
 *
 * @param path its JSON pointer: into the enterprise, or into the year, the right or the violation of which it is
 * @param label what it is called
 * @param unit in what it is given; null where it has none
 * @param options the words of which it is one; empty where it is none of some
 * @param hint what whoever fills it in should know; null for nothing
 */
record FormField(
        String path,
        Text label,
        @Nullable Text unit,
        FieldControl control,
        List<FieldOption> options,
        @Nullable String hint) {

    /** A word to choose, and the code under which it is submitted. */
    record FieldOption(String code, Text label) {}

    FormField(String path, Text label, @Nullable Text unit, FieldControl control) {
        this(path, label, unit, control, List.of(), null);
    }

    /** The part of its address in the form: {@code attestations.managementTeam.holds}. */
    String name() {
        return path.substring(1).replace('/', '.');
    }
}
