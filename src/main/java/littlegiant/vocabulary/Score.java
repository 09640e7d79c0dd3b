package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** A sum of points, to be compared with a bar: 综合得分 60分以上. */
public final class Score implements Measure {
    private static final Template WORDS = Template.of("总分({0})", "total score ({0})");
    private static final Template NO_POINTS = Template.of("“{0}”不是分数", "\"{0}\" is no number of points");
    private static final Text FORM = Text.of("分数请写作 \"60分\"", "write points like \"60分\" (60 points)");
    private static final Text OPEN_BANDS = Text.of("分档得分缺少 otherwise(…)", "the bands of points lack an otherwise(…)");
    private static final Text CLOSE_BANDS = Text.of("请在最后写 .otherwise( \"…分\" )", "end them with .otherwise( \"…分\" )");

    private static final int MOST_SUMS = 10_000;

    private final List<Points> parts;
    private final @Nullable Threshold each;

    /**
     * Creates a score.
     *
     * @param each the points that every part must earn at least, null for no such requirement
     */
    Score(List<Points> parts, @Nullable Threshold each) {
        this.parts = List.copyOf(parts);
        this.each = each;
    }

    /**
     * Parses points such as {@code "5分"}.
     *
     * @throws MisusedWord if the text is no number of points
     */
    static Threshold points(String written) {
        Threshold read = Threshold.read(written);
        requirePoints(read);
        return read;
    }

    /**
     * Checks that the bands give points.
     *
     * @throws MisusedWord if they give something else, or are incomplete
     */
    static Bands points(Bands bands) {
        if (!bands.isComplete()) {
            throw new MisusedWord(OPEN_BANDS, CLOSE_BANDS);
        }
        bands.values().forEach(Score::requirePoints);
        return bands;
    }

    private static void requirePoints(Threshold read) {
        if (!Comparison.comparable(Unit.POINTS, read)) {
            throw new MisusedWord(NO_POINTS.with(read.written()), FORM);
        }
    }

    /** 每项不低于: also requires every part to earn at least this many points, {@code "1分"}. */
    public Score each(@AsThreshold String least) {
        return new Score(parts, points(least));
    }

    @Override
    public Condition compared(Comparator comparator, Limit limit) {
        if (MisusedWord.requireArgument(limit) instanceof Bands bands) {
            points(bands);
        } else {
            requirePoints((Threshold) limit);
        }
        return new ScoreReached(this, comparator, limit);
    }

    @Override
    public Condition withoutThreshold() {
        return new ScoreReached(this, null, null);
    }

    List<Points> parts() {
        return parts;
    }

    Optional<Threshold> each() {
        return Optional.ofNullable(each);
    }

    /** The most points that can be earned. */
    BigDecimal most() {
        return parts.stream().map(Points::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The fewest points that can be earned. */
    BigDecimal least() {
        return parts.stream().map(Points::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The reachable score nearest to the bar, at or above it if {@code up}, otherwise at or below it; the bar itself if
     * there are too many scores to enumerate, or none on that side. Points come in steps, so the bar itself may not be
     * reachable.
     */
    BigDecimal nearest(BigDecimal bar, boolean up) {
        Set<BigDecimal> sums = new TreeSet<>(Set.of(BigDecimal.ZERO));
        for (Points part : parts) {
            Set<BigDecimal> more = new TreeSet<>();
            List<BigDecimal> numbers = part.numbers().distinct().toList();
            for (BigDecimal sum : sums) {
                numbers.forEach(points -> more.add(sum.add(points)));
            }
            if (more.size() > MOST_SUMS) {
                return bar;
            }
            sums = more;
        }
        return nearest(sums.stream(), bar, up);
    }

    /**
     * The number nearest to the bar, at or above it if {@code up}, otherwise at or below it; the bar itself if there is
     * none.
     */
    static BigDecimal nearest(Stream<BigDecimal> numbers, BigDecimal bar, boolean up) {
        return up
                ? numbers.filter(number -> number.compareTo(bar) >= 0)
                        .reduce(BigDecimal::min)
                        .orElse(bar)
                : numbers.filter(number -> number.compareTo(bar) <= 0)
                        .reduce(BigDecimal::max)
                        .orElse(bar);
    }

    Text words() {
        return WORDS.with(
                Text.join(Text.of(";", "; "), parts.stream().map(Points::words).toList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Score that && parts.equals(that.parts) && Objects.equals(each, that.each);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, each);
    }
}
