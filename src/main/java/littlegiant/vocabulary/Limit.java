package littlegiant.vocabulary;

import java.util.List;
import littlegiant.facts.CountUnit;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The limit with which a value is compared: one threshold, or one per band. */
public sealed interface Limit permits Threshold, Bands {

    /** The threshold that applies in the situation; null if the facts that choose it are missing. */
    @Nullable
    Threshold in(Situation situation);

    /** Why no threshold could be chosen in the situation; call only if {@link #in} returned null. */
    MeasuredValue undecided(Situation situation);

    /** Every threshold that can apply, in the order in which the rule writes them. */
    List<Threshold> thresholds();

    /**
     * The limit as text with its unit.
     *
     * @param counted what the compared quantity counts
     */
    Text words(CountUnit counted);
}
