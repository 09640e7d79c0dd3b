package littlegiant.vocabulary;

import java.util.List;
import littlegiant.facts.CountUnit;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What a value is held against: one threshold, or one that depends on a band. */
public sealed interface Limit permits Threshold, Bands {

    /** The threshold that applies in the situation, null where the facts that choose it are missing. */
    @Nullable
    Threshold in(Situation situation);

    /** Why no threshold could be chosen in the situation; only asked where {@link #in} gave none. */
    MeasuredValue undecided(Situation situation);

    /** Every threshold that can apply, in the order in which they are written. */
    List<Threshold> thresholds();

    /**
     * The limit as people read it, with its unit.
     *
     * @param counted what the quantity counts that is held against it
     */
    Text words(CountUnit counted);
}
