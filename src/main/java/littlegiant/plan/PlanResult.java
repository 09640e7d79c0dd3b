package littlegiant.plan;

import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Finding;
import littlegiant.wording.Text;

/** What came of a question. */
public sealed interface PlanResult {

    /**
     * A plan, which the engine has confirmed: the planned enterprise meets every criterion that figures decide.
     *
     * @param changes what changes, in the order of the years and of the figures; empty where nothing must
     * @param prerequisites what the engine finds of the planned enterprise that no figure of the planned years settles,
     *     with what has to be done; pointers go into the planned enterprise
     * @param held what was held at what it is, in words, because it would be multiplied by another fact that moves
     * @param least whether it is proven that no plan is cheaper
     * @param enterprise the planned facts, to be assessed again on the day
     * @param summary the plan in a line
     */
    record Plan(
            LocalDate asOf,
            List<PlannedChange> changes,
            List<Finding> prerequisites,
            List<Text> held,
            boolean least,
            Enterprise enterprise,
            Text summary)
            implements PlanResult {
        public Plan {
            changes = List.copyOf(changes);
            prerequisites = List.copyOf(prerequisites);
            held = List.copyOf(held);
        }
    }

    /**
     * No figures meet all criteria under what was kept.
     *
     * @param conflicts criteria that cannot be met together, as they stand now; without any one of them the others can
     * @param prerequisites what no figure settles, as it stands now
     * @param summary the conflict in a line
     */
    record Infeasible(LocalDate asOf, List<Finding> conflicts, List<Finding> prerequisites, Text summary)
            implements PlanResult {
        public Infeasible {
            conflicts = List.copyOf(conflicts);
            prerequisites = List.copyOf(prerequisites);
        }
    }

    /** The search ended before it found a plan, or that there is none. */
    record Undecided(Text why) implements PlanResult {}
}
