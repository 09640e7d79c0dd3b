package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Text;

/** A source of points: one part of a {@link Score}, or one of several ways to earn the same points. */
public sealed interface Points permits BandedPoints, ConditionalPoints, BestPoints {

    /** The points that the enterprise earns in the situation. */
    EarnedPoints earned(Situation situation);

    /** The most points that can be earned. */
    BigDecimal most();

    /** The fewest points that can be earned; negative if points can be deducted. */
    BigDecimal least();

    /** Each possible number of points; may include numbers that another way always exceeds. */
    Stream<BigDecimal> numbers();

    /** The points as text for officers, in the catalogue. */
    Text words();

    /** The conditions on which the points depend. */
    List<Condition> conditions();

    /** The thresholds of the points, in the order in which the rule writes them. */
    List<Threshold> thresholds();

    /** Those of the statuses {@code MISSING} and {@code REVIEW} for which the points may be unknown. */
    Set<Status> open();
}
