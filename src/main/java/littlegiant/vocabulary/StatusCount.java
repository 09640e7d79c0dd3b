package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The number of conditions with each status; the remaining ones are not met. */
record StatusCount(int met, int missing, int review) {
    static StatusCount of(List<Judgement> parts) {
        int met = 0;
        int missing = 0;
        int review = 0;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).status()) {
                case MET -> met++;
                case MISSING -> missing++;
                case REVIEW -> review++;
                case NOT_MET, NOT_APPLICABLE -> {}
            }
        }
        return new StatusCount(met, missing, review);
    }

    /** The combined status if {@code needed} conditions must be met; open conditions count as what they may become. */
    Status statusFor(int needed) {
        if (met >= needed) {
            return Status.MET;
        }
        if (met + missing + review < needed) {
            return Status.NOT_MET;
        }
        return missing > 0 ? Status.MISSING : Status.REVIEW;
    }

    /**
     * Every combined status that can result from conditions that each have one of their possible statuses. Since
     * conditions count alike, only the number of conditions for each set of statuses matters, and for each result the
     * choice most favourable to it.
     */
    static Set<Status> reachable(int needed, List<Condition> conditions) {
        List<Set<Status>> possible =
                conditions.stream().map(Condition::possible).toList();
        Set<Status> reachable = EnumSet.noneOf(Status.class);
        if (count(possible, one -> one.contains(Status.MET)) >= needed) {
            reachable.add(Status.MET);
        }
        if (count(possible, one -> !one.contains(Status.NOT_MET)) < needed) {
            reachable.add(Status.NOT_MET);
        }
        if (open(needed, possible, Status.MISSING)) {
            reachable.add(Status.MISSING);
        }
        List<Set<Status>> without =
                possible.stream().map(StatusCount::withoutMissing).toList();
        // If one condition can only be missing, the result is MISSING and never REVIEW.
        if (without.stream().noneMatch(Set::isEmpty) && open(needed, without, Status.REVIEW)) {
            reachable.add(Status.REVIEW);
        }
        return reachable;
    }

    /**
     * Whether it is possible that fewer than {@code needed} are met, that met and open conditions together suffice, and
     * that one of them has status {@code asked}: each condition is open if it can be, and of the others some are met.
     */
    private static boolean open(int needed, List<Set<Status>> possible, Status asked) {
        long forced = count(possible, one -> !isOpen(one) && !one.contains(Status.NOT_MET));
        long free = count(possible, one -> !isOpen(one) && one.contains(Status.MET) && one.contains(Status.NOT_MET));
        long open = count(possible, StatusCount::isOpen);
        boolean one = possible.stream().anyMatch(each -> each.contains(asked));
        long met = Math.min(forced + free, needed - 1L);
        return one && forced < needed && met + open >= needed;
    }

    private static boolean isOpen(Set<Status> possible) {
        return possible.contains(Status.MISSING) || possible.contains(Status.REVIEW);
    }

    private static Set<Status> withoutMissing(Set<Status> possible) {
        Set<Status> without = EnumSet.noneOf(Status.class);
        without.addAll(possible);
        without.remove(Status.MISSING);
        return without;
    }

    private static long count(List<Set<Status>> possible, Predicate<Set<Status>> which) {
        return possible.stream().filter(which).count();
    }
}
