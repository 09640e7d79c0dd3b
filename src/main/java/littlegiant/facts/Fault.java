package littlegiant.facts;

import littlegiant.wording.Text;

/**
 * The reason for refusing a submitted value.
 *
 * @param pointer the JSON pointer (RFC 6901) of the value
 * @param message what is wrong, quoting the value, and what is accepted
 */
public record Fault(String pointer, Text message) {

    /** The fault with {@code place} prepended to its pointer. */
    public Fault below(String place) {
        return new Fault(place + pointer, message);
    }
}
