package littlegiant.plan;

import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Finding;
import littlegiant.wording.Text;

/** The result of a question to the planner. */
public sealed interface PlanResult {

    /**
     * A plan that the engine has confirmed: the planned enterprise meets every criterion that figures decide.
     *
     * @param changes the changes in the order of years and figures; empty if none is needed
     * @param prerequisites the findings for the planned enterprise that no figure of the planned years settles, with
     *     what has to be done; pointers start at the planned enterprise
     * @param held the facts that were fixed, as text, because they would be multiplied by another changing fact
     * @param least whether the plan is proven to be the cheapest
     * @param enterprise the planned facts, which can be assessed on the day
     * @param summary the plan in one line
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

        /** What has to be done about each of the prerequisites, in words. */
        public List<Text> actions() {
            return prerequisites.stream()
                    .map(finding -> Prerequisites.action(finding, enterprise))
                    .toList();
        }
    }

    /**
     * No figures meet all criteria under the given terms.
     *
     * @param conflicts criteria that cannot be met together, with their present findings; without any one of them the
     *     others can
     * @param prerequisites the present findings that no figure settles
     * @param summary the conflict in one line
     */
    record Infeasible(LocalDate asOf, List<Finding> conflicts, List<Finding> prerequisites, Text summary)
            implements PlanResult {
        public Infeasible {
            conflicts = List.copyOf(conflicts);
            prerequisites = List.copyOf(prerequisites);
        }
    }

    /** The search reached its limit without a plan or a proof that there is none. */
    record Undecided(Text why) implements PlanResult {}
}
