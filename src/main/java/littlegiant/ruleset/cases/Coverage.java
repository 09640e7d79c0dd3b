package littlegiant.ruleset.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.vocabulary.Status;

/**
 * How far the cases of a criterion cover its rules.
 *
 * @param criterion the criterion's or ground's id
 * @param file the rule file that states it
 * @param line the line of the first rule that does, from 1
 * @param cases the number of cases about it; a case that varies a figure counts for each value
 * @param possible the statuses that its rules can give
 * @param reached the statuses that its cases reach
 * @param bounds its thresholds, in the order of the file
 */
public record Coverage(
        String policy,
        String criterion,
        String file,
        int line,
        int cases,
        Set<Status> possible,
        Set<Status> reached,
        List<Tested> bounds) {

    /** The possible statuses that no case reaches. */
    public Set<Status> unreached() {
        Set<Status> unreached = EnumSet.noneOf(Status.class);
        unreached.addAll(possible);
        unreached.removeAll(reached);
        return unreached;
    }

    /**
     * A threshold, and the sides of it on which cases lie.
     *
     * @param rule the name of its rule
     * @param threshold as the file writes it
     * @param comparator how the value is compared with it: {@code ≥}
     * @param line the line of its literal, from 1
     * @param column the column of its opening quote, from 1
     * @param needed the sides that cases must cover for a wrong bound or direction to be noticed
     */
    public record Tested(
            String rule,
            String threshold,
            String comparator,
            String file,
            int line,
            int column,
            Set<Side> needed,
            Set<Side> reached) {

        /** The needed sides on which no case lies. */
        public Set<Side> unreached() {
            Set<Side> unreached = EnumSet.noneOf(Side.class);
            unreached.addAll(needed);
            unreached.removeAll(reached);
            return unreached;
        }
    }

    /** A side of a bound. */
    public enum Side {
        BELOW,
        AT,
        ABOVE
    }
}
