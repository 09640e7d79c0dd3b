package littlegiant.vocabulary;

import java.util.List;
import littlegiant.facts.Violation;

/**
 * A violation record that may fall under a rule's filter.
 *
 * @param place its JSON pointer into the enterprise
 * @param standing what is known of it
 * @param lacking the JSON pointers of the facts needed to decide whether it is a final decision under the filter; empty
 *     unless that is unknown
 */
record ConsideredViolation(Violation record, String place, Standing standing, List<String> lacking) {

    /** What is known of a violation record. */
    enum Standing {
        /** A final decision that falls under the filter. */
        DECIDED,
        /** There is no final decision. */
        ALLEGED,
        /** A final decision whose severity is not determined. */
        NO_SEVERITY,
        /** Facts are missing. */
        UNKNOWN
    }
}
