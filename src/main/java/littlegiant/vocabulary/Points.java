package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Text;

/** A way to earn points: one part of a {@link Score}, or one of several ways to earn the same points. */
public sealed interface Points permits BandedPoints, ConditionalPoints, BestPoints {

    /** What the enterprise earns in the situation. */
    EarnedPoints earned(Situation situation);

    /** The most that it can earn. */
    BigDecimal most();

    /** The least that it can earn; below zero where points are taken off. */
    BigDecimal least();

    /** Each number of points that it may give, and perhaps some that another way always exceeds. */
    Stream<BigDecimal> numbers();

    /** The points as an officer reads them in the catalogue. */
    Text words();

    /** The conditions at whose turning the points change. */
    List<Condition> conditions();

    /** The thresholds in it, in the order in which they are written. */
    List<Threshold> thresholds();

    /** Of the statuses {@code MISSING} and {@code REVIEW} those in which the points may be open. */
    Set<Status> open();
}
