package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many of several conditions have which status; those that are neither are not met. */
record Tally(int met, int missing, int review) {
    private static final Tally NONE = new Tally(0, 0, 0);

    private Tally with(Status status) {
        return switch (status) {
            case MET -> new Tally(met + 1, missing, review);
            case MISSING -> new Tally(met, missing + 1, review);
            case REVIEW -> new Tally(met, missing, review + 1);
            case NOT_MET -> this;
        };
    }

    static Tally of(List<Judgement> parts) {
        int met = 0;
        int missing = 0;
        int review = 0;
        for (Judgement part : parts) {
            switch (part.status()) {
                case MET -> met++;
                case MISSING -> missing++;
                case REVIEW -> review++;
                case NOT_MET -> {}
            }
        }
        return new Tally(met, missing, review);
    }

    /** What follows where so many must be met: what is open counts for what it may become. */
    Status statusFor(int needed) {
        if (met >= needed) {
            return Status.MET;
        }
        if (met + missing + review < needed) {
            return Status.NOT_MET;
        }
        return missing > 0 ? Status.MISSING : Status.REVIEW;
    }

    /** Every status that can follow from conditions that each have one of theirs. */
    static Set<Status> reachable(int needed, List<Condition> conditions) {
        Set<Tally> tallies = Set.of(NONE);
        for (Condition condition : conditions) {
            Set<Tally> next = new HashSet<>();
            for (Status status : condition.possible()) {
                tallies.forEach(tally -> next.add(tally.with(status)));
            }
            tallies = next;
        }
        Set<Status> reachable = EnumSet.noneOf(Status.class);
        tallies.forEach(tally -> reachable.add(tally.statusFor(needed)));
        return reachable;
    }
}
