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

/** The sum of points, to be held against a bar: 综合得分 60分以上. */
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
     * A score.
     *
     * @param each the least that every part must earn as well, null where nothing is asked of a part
     */
    Score(List<Points> parts, @Nullable Threshold each) {
        this.parts = List.copyOf(parts);
        this.each = each;
    }

    /**
     * Points as an officer writes them, {@code "5分"}.
     *
     * @throws MisusedWord where they are no points
     */
    static Threshold points(String written) {
        Threshold read = Threshold.read(written);
        requirePoints(read);
        return read;
    }

    /**
     * Bands that give points.
     *
     * @throws MisusedWord where they give something else, or are not closed
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

    /** 每项不低于: every part must earn at least so many points as well, {@code "1分"}. */
    public Score each(@AsThreshold String least) {
        return new Score(parts, points(least));
    }

    @Override
    public Condition compared(Comparator comparator, Limit limit) {
        if (MisusedWord.given(limit) instanceof Bands bands) {
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

    /** The most that can be earned. */
    BigDecimal most() {
        return parts.stream().map(Points::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The least that can be earned. */
    BigDecimal least() {
        return parts.stream().map(Points::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The score nearest to the bar that can be reached, from the bar up or down; the bar itself, where too many different
     * scores can be reached to tell, or none lies there. Points come in leaps, so that a bar may lie where no score does.
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

    /** The number nearest to the bar, from the bar up or down; the bar itself, where none lies there. */
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
