package littlegiant.facts;

import littlegiant.wording.Text;

/**
 * Something submitted that is refused.
 *
 * @param pointer the JSON pointer (RFC 6901) of what is refused
 * @param message what is wrong with it, quoting the value, and what would be right
 */
public record Fault(String pointer, Text message) {

    /** The fault, seen from a document in which the pointer's root stands at {@code place}. */
    public Fault below(String place) {
        return new Fault(place + pointer, message);
    }
}
