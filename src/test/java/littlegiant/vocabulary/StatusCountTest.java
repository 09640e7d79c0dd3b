package littlegiant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Text;
import org.junit.jupiter.api.Test;

class StatusCountTest {
    /** A condition that may have one of some statuses. */
    private record May(Set<Status> possible) implements Condition {
        @Override
        public Judgement judge(Situation situation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Text words() {
            return Text.verbatim(possible.toString());
        }
    }

    private static List<May> kinds() {
        List<May> kinds = new ArrayList<>();
        for (int bits = 1; bits < 16; bits++) {
            Set<Status> possible = EnumSet.noneOf(Status.class);
            for (Status status : Status.ofConditions()) {
                if ((bits >> status.ordinal() & 1) == 1) {
                    possible.add(status);
                }
            }
            kinds.add(new May(possible));
        }
        return kinds;
    }

    @Test
    void what_can_follow_is_what_follows_from_one_choice_or_another() {
        List<List<May>> combinations = List.of(List.of());
        for (int size = 1; size <= 4; size++) {
            List<List<May>> longer = new ArrayList<>();
            for (List<May> before : combinations) {
                for (May kind : kinds()) {
                    List<May> more = new ArrayList<>(before);
                    more.add(kind);
                    longer.add(more);
                }
            }
            combinations = longer;
            for (List<May> conditions : combinations) {
                for (int needed = 1; needed <= size; needed++) {
                    assertThat(StatusCount.reachable(needed, List.copyOf(conditions)))
                            .as(needed + " of " + conditions)
                            .isEqualTo(byTrying(needed, conditions));
                }
            }
        }
    }

    private static Set<Status> byTrying(int needed, List<May> conditions) {
        Set<List<Integer>> tallies = Set.of(List.of(0, 0, 0));
        for (May condition : conditions) {
            Set<List<Integer>> next = new HashSet<>();
            for (List<Integer> tally : tallies) {
                for (Status status : condition.possible) {
                    List<Integer> one = new ArrayList<>(tally);
                    int at = List.of(Status.MET, Status.MISSING, Status.REVIEW).indexOf(status);
                    if (at >= 0) {
                        one.set(at, one.get(at) + 1);
                    }
                    next.add(one);
                }
            }
            tallies = next;
        }
        Set<Status> reached = EnumSet.noneOf(Status.class);
        tallies.forEach(one -> reached.add(new StatusCount(one.get(0), one.get(1), one.get(2)).statusFor(needed)));
        return reached;
    }

    @Test
    void of_thousands_of_conditions_it_is_known_at_once() {
        List<Condition> many = new ArrayList<>(Collections.nCopies(100_000, new May(Status.ofConditions())));
        assertThat(StatusCount.reachable(50_000, many)).isEqualTo(Status.ofConditions());
    }
}
