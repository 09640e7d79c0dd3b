package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The points of one part of a score in a situation. If facts are missing or a person must decide, only their bounds are
 * known.
 *
 * @param least the least points
 * @param most the most points; equal to {@code least} if the points are known
 * @param missing the JSON pointers of the facts without which they are not known
 * @param forPerson what a person must decide before they are known, null for nothing
 * @param why the reason for the points, in a sentence
 * @param ways the points of each of several ways to earn them
 * @param cited adds the facts that were read to a sheet
 */
record EarnedPoints(
        BigDecimal least,
        BigDecimal most,
        List<String> missing,
        @Nullable Text forPerson,
        Text why,
        List<EarnedPoints> ways,
        Consumer<FactSheet> cited)
        implements Judgement {
    private static final Template EARNED = Template.of("{0};得 {1}", "{0}: {1}");
    private static final Template RANGE = Template.of("{0} 至 {1}", "{0} to {1}");

    /** Missing facts are dropped if the points are known without them. */
    EarnedPoints {
        if (least.compareTo(most) == 0) {
            missing = List.of();
            forPerson = null;
        }
    }

    /** Creates points that are known. */
    static EarnedPoints known(BigDecimal points, Text why, Consumer<FactSheet> cited) {
        return new EarnedPoints(points, points, List.of(), null, why, List.of(), cited);
    }

    boolean isKnown() {
        return least.compareTo(most) == 0;
    }

    /** A number of points with its unit. */
    static Text points(BigDecimal points) {
        return ValueFormat.amount(points, Unit.POINTS, CountUnit.NUMBER);
    }

    /** The points, or their bounds, as text. */
    static Text shown(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0 ? points(least) : RANGE.with(points(least), points(most));
    }

    /** MET if points are earned; NOT_MET if none are or some are deducted. */
    @Override
    public Status status() {
        if (isKnown()) {
            return least.signum() > 0 ? Status.MET : Status.NOT_MET;
        }
        return missing.isEmpty() ? Status.REVIEW : Status.MISSING;
    }

    @Override
    public Text message() {
        return EARNED.with(why, shown(least, most));
    }

    @Override
    public Optional<Text> observed() {
        return Optional.of(shown(least, most));
    }

    @Override
    public void cite(FactSheet sheet) {
        cited.accept(sheet);
    }

    @Override
    public List<Judgement> parts() {
        return List.copyOf(ways);
    }
}
