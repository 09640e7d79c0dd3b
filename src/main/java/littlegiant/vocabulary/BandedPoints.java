package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Enterprise;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Points that depend on the band of a quantity. */
record BandedPoints(Bands bands) implements Points {
    private static final Template IS = Template.of("{0}为 {1}", "{0} is {1}");
    private static final Template BETWEEN = Template.of("{0}为 {1} 至 {2}", "{0} is {1} to {2}");
    private static final Template MISSING = Template.of("缺少资料{1},无法计算{0}", "facts are missing{1} to compute {0}");
    private static final Template MISSING_WHY = Template.of("{0}({1})", "{0} ({1})");

    @Override
    public EarnedPoints earned(Situation situation) {
        Quantity quantity = bands.chooser();
        MeasuredValue reading = quantity.read(situation);
        Consumer<FactSheet> cited = sheet -> quantity.cite(situation, sheet);
        if (reading instanceof MeasuredValue.KnownValue known) {
            Text why =
                    language -> IS.with(quantity.words(), shown(known.value())).in(language);
            return EarnedPoints.known(bands.at(known.value()).value(), why, cited);
        }
        if (reading instanceof MeasuredValue.BoundedValue bounded) {
            Text why = language -> BETWEEN.with(
                            quantity.words(),
                            ValueFormat.amount(bounded.least(), quantity.unit(), quantity.countUnit()),
                            ValueFormat.amount(bounded.most(), quantity.unit(), quantity.countUnit()))
                    .in(language);
            return range(
                    bands.between(Rational.of(bounded.least()), Rational.of(bounded.most())),
                    bounded.missing(),
                    bounded.open(),
                    why,
                    cited);
        }
        if (reading instanceof MeasuredValue.Missing missing) {
            return range(
                    bands.values(), missing.pointers(), null, lacking(missing, situation.enterprise(), cited), cited);
        }
        Text why = ((MeasuredValue.Uncomputable) reading).why();
        return range(bands.values(), List.of(), why, why, cited);
    }

    private Text lacking(MeasuredValue.Missing missing, Enterprise enterprise, Consumer<FactSheet> cited) {
        return language -> {
            FactSheet sheet = new FactSheet();
            cited.accept(sheet);
            Text lacking = MISSING.with(bands.chooser().words(), sheet.absent(missing.pointers(), enterprise));
            return (missing.note() == null ? lacking : MISSING_WHY.with(lacking, missing.note())).in(language);
        };
    }

    private static EarnedPoints range(
            List<Threshold> reachable,
            List<String> missing,
            @Nullable Text forPerson,
            Text why,
            Consumer<FactSheet> cited) {
        BigDecimal least = least(reachable);
        BigDecimal most = most(reachable);
        return least.compareTo(most) == 0
                ? EarnedPoints.known(least, why, cited)
                : new EarnedPoints(least, most, missing, forPerson, why, List.of(), cited);
    }

    /** The value with enough decimals to show on which side of each band bound it lies. */
    private Text shown(Value value) {
        BigDecimal nearest = null;
        for (Threshold bound : bands.bounds()) {
            nearest = nearest == null || value.compareTo(bound.value()) >= 0 ? bound.value() : nearest;
        }
        return nearest == null
                ? ValueFormat.value(value, bands.chooser())
                : ValueFormat.value(value, bands.chooser(), nearest);
    }

    private static BigDecimal least(List<Threshold> values) {
        return values.stream().map(Threshold::value).reduce(BigDecimal::min).orElseThrow();
    }

    private static BigDecimal most(List<Threshold> values) {
        return values.stream().map(Threshold::value).reduce(BigDecimal::max).orElseThrow();
    }

    @Override
    public BigDecimal most() {
        return most(bands.values());
    }

    @Override
    public BigDecimal least() {
        return least(bands.values());
    }

    @Override
    public Stream<BigDecimal> numbers() {
        return bands.values().stream().map(Threshold::value);
    }

    @Override
    public Text words() {
        return bands.words(CountUnit.NUMBER);
    }

    @Override
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Bound bound : bands.boundsOfBands()) {
            conditions.add(new Comparison(bands.chooser(), bound.comparator(), bound.threshold()));
        }
        return conditions;
    }

    @Override
    public List<Threshold> thresholds() {
        return bands.thresholds();
    }

    @Override
    public Set<Status> open() {
        return bands.chooser().mayBeUncomputable()
                ? EnumSet.of(Status.MISSING, Status.REVIEW)
                : EnumSet.of(Status.MISSING);
    }
}
