package littlegiant.console;

import java.util.List;
import littlegiant.console.ShownForm.ShownField;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is said of what is typed: the answer, or what must be mended first; and what is to be shown at the fields.
 *
 * @param answer null where nothing can be assessed yet
 * @param faults what is wrong, with the field where it is of one
 * @param changed what comes out otherwise than by the facts that were recorded last
 * @param messages the fields at which something is to be said
 */
public record TypedAnswer(
        @Nullable ShownAnswer answer, List<TypedFault> faults, List<ChangedStatus> changed, List<ShownField> messages) {

    /** A fault; the anchor is empty where it is of no field. */
    public record TypedFault(Text message, Text label, String anchor) {}
}
