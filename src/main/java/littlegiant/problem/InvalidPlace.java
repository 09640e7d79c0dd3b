package littlegiant.problem;

import littlegiant.facts.Fault;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of a problem's {@code errors}.
 *
 * @param pointer the JSON pointer (RFC 6901) of what is refused
 * @param message what is wrong with it, and what would be right
 */
@Schema(
        name = "InvalidPlace",
        requiredProperties = {"pointer", "message"})
public record InvalidPlace(String pointer, String message) {

    /** The fault as it is said to a caller. */
    public static InvalidPlace of(Fault fault, Language language) {
        return new InvalidPlace(fault.pointer(), fault.message().in(language));
    }
}
