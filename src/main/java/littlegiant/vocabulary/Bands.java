package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import littlegiant.facts.CountUnit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that depends on the band of another term: R&D expense of at least 5% up to 5000万元 of revenue, 4% up to
 * 2亿元, 3% above. Bands are written from the lowest to the highest, and {@link #otherwise} comes last.
 */
public final class Bands implements Limit {
    private static final Template BAND = Template.of("{0} {1} {2} 时 {3}", "{3} where {0} {1} {2}");
    private static final Template OTHERWISE = Template.of("其余 {0}", "{0} otherwise");
    private static final Template DISORDER =
            Template.of("分档上限“{0}”不高于前一档", "the bound \"{0}\" is not above the band before");
    private static final Text ORDER = Text.of("各档上限应由低到高书写", "write the bands from the lowest to the highest");
    private static final Text UNIT = Text.of("分档界限与分档指标的单位不同", "the bound of a band has another unit than its figure");

    private final Quantity chooser;
    private final List<Band> bands;
    private final @Nullable Threshold last;

    private Bands(Quantity chooser, List<Band> bands, @Nullable Threshold last) {
        this.chooser = chooser;
        this.bands = bands;
        this.last = last;
    }

    static Bands by(Quantity chooser) {
        return new Bands(chooser, List.of(), null);
    }

    /** Adds a band: the threshold if the term is at most the bound. */
    public Bands upTo(@AsThreshold String bound, @AsThreshold String threshold) {
        return and(Comparator.AT_MOST, bound, threshold);
    }

    /** Adds a band: the threshold if the term is below the bound. */
    public Bands below(@AsThreshold String bound, @AsThreshold String threshold) {
        return and(Comparator.LESS_THAN, bound, threshold);
    }

    /** Adds the last band: the threshold in every other case. */
    public Bands otherwise(@AsThreshold String threshold) {
        return new Bands(chooser, bands, Threshold.read(threshold));
    }

    private Bands and(Comparator within, String bound, String threshold) {
        Threshold upper = Threshold.read(bound);
        if (!Comparison.comparable(chooser, upper)) {
            throw new MisusedWord(UNIT, chooser.words());
        }
        if (!bands.isEmpty() && bands.get(bands.size() - 1).upper().value().compareTo(upper.value()) >= 0) {
            throw new MisusedWord(DISORDER.with(bound), ORDER);
        }
        List<Band> more = new ArrayList<>(bands);
        more.add(new Band(within, upper, Threshold.read(threshold)));
        return new Bands(chooser, List.copyOf(more), last);
    }

    /** Whether {@link #otherwise} was called, so that every value has a band. */
    boolean isComplete() {
        return last != null;
    }

    /** The quantity that chooses the band. */
    Quantity chooser() {
        return chooser;
    }

    /** The bounds between the bands. */
    List<Threshold> bounds() {
        return bands.stream().map(Band::upper).toList();
    }

    /** The bounds between the bands, each with its comparator. */
    List<Bound> boundsOfBands() {
        return bands.stream().map(band -> new Bound(band.upper, band.within)).toList();
    }

    /** The thresholds of the bands, without the bounds between them. */
    List<Threshold> values() {
        List<Threshold> values = new ArrayList<>();
        bands.forEach(band -> values.add(band.threshold));
        values.add(last);
        return values;
    }

    @Override
    public @Nullable Threshold in(Situation situation) {
        if (!(chooser.read(situation) instanceof MeasuredValue.KnownValue known)) {
            return null;
        }
        return at(known.value());
    }

    /** The threshold of the band that contains the value. */
    Threshold at(Value value) {
        int band = bandOf(value);
        return band == bands.size() ? otherwise() : bands.get(band).threshold;
    }

    /** The thresholds of the bands from the one that contains {@code least} to the one that contains {@code most}. */
    List<Threshold> between(Value least, Value most) {
        return values().subList(bandOf(least), bandOf(most) + 1);
    }

    private Threshold otherwise() {
        // Words that take bands refuse incomplete ones before any value is compared.
        return Objects.requireNonNull(last);
    }

    private int bandOf(Value value) {
        int band = 0;
        while (band < bands.size()) {
            Band one = bands.get(band);
            if (one.within.holds(value.compareTo(one.upper.value()))) {
                return band;
            }
            band++;
        }
        return band;
    }

    @Override
    public MeasuredValue undecided(Situation situation) {
        return chooser.read(situation);
    }

    @Override
    public List<Threshold> thresholds() {
        List<Threshold> all = new ArrayList<>();
        for (Band band : bands) {
            all.add(band.upper);
            all.add(band.threshold);
        }
        all.add(last);
        return all;
    }

    @Override
    public Text words(CountUnit counted) {
        List<Text> words = new ArrayList<>();
        for (Band band : bands) {
            words.add(BAND.with(
                    chooser.words(),
                    band.within.symbol(),
                    band.upper.words(chooser.countUnit()),
                    band.threshold.words(counted)));
        }
        words.add(OTHERWISE.with(otherwise().words(counted)));
        return Text.join(Text.of(",", ", "), words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bands that
                && chooser.equals(that.chooser)
                && bands.equals(that.bands)
                && Objects.equals(last, that.last);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chooser, bands, last);
    }

    private record Band(Comparator within, Threshold upper, Threshold threshold) {}
}
