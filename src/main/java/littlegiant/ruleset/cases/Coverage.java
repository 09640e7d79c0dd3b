package littlegiant.ruleset.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.vocabulary.Status;

/**
 * What the cases of a criterion reach of what its rules can say.
 *
 * @param criterion the criterion's or ground's id
 * @param file the rule file that states it
 * @param line the line of the first rule that does, from 1
 * @param cases how many cases are about it; one that varies a figure counts for each value that it tries
 * @param possible the statuses that its rules can come to
 * @param reached those that its cases come to
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

    /** The statuses that no case comes to. */
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
     * @param threshold as it is written
     * @param comparator {@code ≥}, as the condition is held against it
     * @param line the line of its literal, from 1
     * @param column the column of its opening quote, from 1
     * @param needed the sides without which a wrong bound or direction goes unnoticed
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

        /** The sides that are needed and on which no case lies. */
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
