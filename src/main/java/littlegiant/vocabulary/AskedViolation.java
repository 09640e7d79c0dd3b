package littlegiant.vocabulary;

import java.util.List;
import littlegiant.facts.Violation;

/**
 * A record of a violation that a rule asks about, or may ask about.
 *
 * @param place its JSON pointer into the enterprise
 * @param standing what is known of it
 * @param lacking the facts without which it cannot be told whether it is a final decision that is asked about, as JSON
 *     pointers; empty unless that is unknown
 */
record AskedViolation(Violation record, String place, Standing standing, List<String> lacking) {

    /** What is known of a record. */
    enum Standing {
        /** A final decision that is asked about. */
        DECIDED,
        /** There is no final decision. */
        ALLEGED,
        /** A final decision of which it is not determined whether it is grave enough. */
        NO_SEVERITY,
        /** Facts are missing. */
        UNKNOWN
    }
}
