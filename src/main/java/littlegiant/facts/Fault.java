package littlegiant.facts;

import littlegiant.wording.Text;

/**
 * The reason for refusing a submitted value.
 *
 * @param pointer the JSON pointer (RFC 6901) of the value
 * @param message what is wrong, quoting the value, and what is accepted
 * @param formMessage the same for who fills in a form or a table and sees the labels of the facts, not their names
 */
public record Fault(String pointer, Text message, Text formMessage) {

    /** A fault that is said alike everywhere. */
    public Fault(String pointer, Text message) {
        this(pointer, message, message);
    }

    /** The fault with {@code place} prepended to its pointer. */
    public Fault below(String place) {
        return new Fault(place + pointer, message, formMessage);
    }
}
