package littlegiant.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody fills in.
 *
 * @param values what is typed
 * @param last what stood in the fields the last time
 * @param lastDay the day of the assessment whose facts these are; null where there is none
 * @param lastId its id
 * @param begunWith the credit code whose latest facts the form began with; empty for none
 * @param restoredAt when the draft was kept that is filled in; null where none is
 * @param pressed the button that was pressed; empty for none
 */
record FormSession(
        Release release,
        Policy policy,
        LocalDate asOf,
        FormValues values,
        FormValues last,
        @Nullable LocalDate lastDay,
        @Nullable String lastId,
        String begunWith,
        @Nullable Instant restoredAt,
        String pressed) {

    /** The day as it is typed. */
    String writtenDay() {
        String typed = values.at("asOf");
        return typed.isEmpty() ? asOf.toString() : typed;
    }

    /** The address of the first field of what the pressed button added to the form; empty where it added nothing. */
    String added() {
        return switch (pressed) {
            case "earlier" -> {
                List<Integer> years = values.years(asOf);
                yield "years." + years.get(years.size() - 1) + "."
                        + FormFields.people().get(0).name();
            }
            case "right" -> firstOfLast(FormValues.RIGHTS, FormFields.right());
            case "violation" -> firstOfLast(FormValues.VIOLATIONS, FormFields.violation());
            default -> "";
        };
    }

    private String firstOfLast(String list, List<FormField> fields) {
        return list + "." + (values.entries(list) - 1) + "." + fields.get(0).name();
    }

    /** Whether the button was pressed. */
    boolean wants(String button) {
        return pressed.equals(button);
    }
}
