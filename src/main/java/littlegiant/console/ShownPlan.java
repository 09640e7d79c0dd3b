package littlegiant.console;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the page shows it, with the fields in which it is bounded.
 *
 * @param decisions the decisions that can be planned for, of which one is chosen
 * @param asOf the day as it is typed; empty for the one that is assessed for
 * @param sources where further researchers come from, of which one is chosen
 * @param summary the plan in a line; null where none was asked for yet or none can be made
 * @param isFeasible whether figures meet all criteria together
 * @param isLeast whether it is proven that no plan is cheaper
 * @param rows the facts that change, and those that are bounded
 * @param besides what no figure settles
 * @param conflicts criteria that cannot be met together
 * @param held what was held, in words
 * @param faults what is wrong with the facts or the bounds
 */
public record ShownPlan(
        List<SelectOption> decisions,
        String asOf,
        List<SelectOption> sources,
        @Nullable Text summary,
        boolean isFeasible,
        boolean isLeast,
        List<PlanRow> rows,
        List<Text> besides,
        List<Text> conflicts,
        List<Text> held,
        List<Text> faults) {

    /**
     * A fact of a plan.
     *
     * @param name by which the plan's terms call it: {@code employees.2016}
     * @param label what it is called
     * @param change what changes, in a sentence; null where nothing does
     * @param isKept whether it is to stay as it is
     * @param atMost what it is not to rise above, as it is typed
     * @param range the range in which that is dragged; null where it is not known
     */
    public record PlanRow(
            String name,
            Text label,
            @Nullable Text change,
            boolean isKept,
            String atMost,
            @Nullable BoundRange range) {}
}
