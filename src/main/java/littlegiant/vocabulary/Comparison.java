package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Compares a quantity with a limit, exactly. */
final class Comparison implements Condition {
    private static final Template WORDS = Template.of("{0} {1} {2}", "{0} {1} {2}");
    private static final Template REQUIRED = Template.of("{0} {1}", "{0} {1}");
    private static final Template UNITS =
            Template.of("门槛“{0}”的单位与“{1}”不符", "the threshold \"{0}\" has another unit than \"{1}\"");
    private static final Text POINTS_ELSEWHERE =
            Text.of("分只用在 points( … ) 和 score( … ) 里", "points are for points( … ) and score( … ) alone");
    private static final Text MONTHS_ELSEWHERE = Text.of(
            "月数只用在 .within( … ) 和 .grantedWithin( … ) 里;年限请写作 \"3年\"",
            "months are for .within( … ) and .grantedWithin( … ) alone; write years like \"3年\" (3 years)");
    private static final Text OPEN_BANDS = Text.of("分档门槛缺少 otherwise(…)", "the bands lack an otherwise(…)");
    private static final Text CLOSE_BANDS = Text.of("请在最后写 .otherwise( \"…\" )", "end them with .otherwise( \"…\" )");

    private final Quantity quantity;
    private final Comparator comparator;
    private final Limit limit;
    // What its messages always say.
    private final Text quantityWords;
    private final Text requirement;

    /** Creates a comparison whose units are known to agree. */
    Comparison(Quantity quantity, Comparator comparator, Limit limit) {
        this.quantity = quantity;
        this.comparator = comparator;
        this.limit = limit;
        this.quantityWords = Text.settled(quantity::words);
        this.requirement = Text.settled(() -> requirement(limit));
    }

    /**
     * Creates the comparison after checking the units.
     *
     * @throws MisusedWord if the limit has another unit than the quantity
     */
    static Comparison of(Quantity quantity, Comparator comparator, Limit limit) {
        if (MisusedWord.requireArgument(limit) instanceof Bands bands && !bands.isComplete()) {
            throw new MisusedWord(OPEN_BANDS, CLOSE_BANDS);
        }
        if (limit instanceof Threshold single) {
            requireUnit(quantity, single);
        } else {
            ((Bands) limit).values().forEach(threshold -> requireUnit(quantity, threshold));
        }
        return new Comparison(quantity, comparator, limit);
    }

    private static void requireUnit(Quantity quantity, Threshold threshold) {
        if (!comparable(quantity, threshold)) {
            Text instead = switch (threshold.unit()) {
                case POINTS -> POINTS_ELSEWHERE;
                case MONTHS -> MONTHS_ELSEWHERE;
                case COUNT, MONEY, RATIO ->
                    quantity.unit() == Unit.COUNT ? example(quantity.countUnit()) : example(quantity.unit());
            };
            throw new MisusedWord(UNITS.with(threshold.written(), quantity.words()), instead);
        }
    }

    private static Text example(Unit unit) {
        return switch (unit) {
            case RATIO -> Text.of("比例请写作 \"5%\"", "write a proportion like \"5%\"");
            case MONEY -> Text.of("金额请写作 \"500万元\"", "write money like \"500万元\" (5 million yuan)");
            case COUNT -> Text.of("数量请写作 \"3\"", "write a count like \"3\"");
            case POINTS -> Text.of("得分请写作 \"60分\"", "write points like \"60分\" (60 points)");
            case MONTHS -> Text.of("月数请写作 \"36个月\"", "write months like \"36个月\" (36 months)");
        };
    }

    private static Text example(CountUnit counted) {
        return switch (counted) {
            case PEOPLE -> Text.of("人数请写作 \"20人\"", "write a number of people like \"20人\"");
            case YEARS -> Text.of("年数请写作 \"3年\"", "write a number of years like \"3年\"");
            case ITEMS, RIGHTS -> Text.of("项数请写作 \"3项\"", "write a number of items like \"3项\"");
            case RECORDS, NUMBER -> example(Unit.COUNT);
        };
    }

    /** Whether the quantity can be compared with the threshold: years with years, and not with people. */
    static boolean comparable(Quantity quantity, Threshold threshold) {
        return comparable(quantity.unit(), threshold)
                && (quantity.unit() != Unit.COUNT || threshold.counts(quantity.countUnit()));
    }

    /**
     * Whether a quantity of the unit can be compared with the threshold: a proportion with 5% or 0.05, but not with 5人.
     */
    static boolean comparable(Unit quantity, Threshold threshold) {
        boolean takesPlain = quantity == Unit.RATIO || quantity == Unit.POINTS;
        return quantity == threshold.unit() || (takesPlain && threshold.isPlain());
    }

    Quantity quantity() {
        return quantity;
    }

    Comparator comparator() {
        return comparator;
    }

    Limit limit() {
        return limit;
    }

    /** A limit with the comparator: ≥ 5%. */
    private Text requirement(Limit of) {
        return REQUIRED.with(comparator.symbol(), of.words(quantity.countUnit()));
    }

    @Override
    public Judgement judge(Situation situation) {
        MeasuredValue reading = quantity.read(situation);
        Threshold threshold = limit.in(situation);
        if (threshold == null) {
            MeasuredValue open = firstReason(reading, limit.undecided(situation));
            return new ComparisonJudgement(this, situation, open, null, statusOf(open, null));
        }
        return new ComparisonJudgement(this, situation, reading, threshold, statusOf(reading, threshold.value()));
    }

    /**
     * Why there is no answer if no band could be chosen. Missing facts take precedence over values that cannot be
     * computed.
     */
    private static MeasuredValue firstReason(MeasuredValue reading, MeasuredValue undecided) {
        if (reading instanceof MeasuredValue.Missing missing) {
            return undecided instanceof MeasuredValue.Missing also ? missing.and(also) : missing;
        }
        return undecided;
    }

    private Status statusOf(MeasuredValue reading, @Nullable BigDecimal threshold) {
        if (reading instanceof MeasuredValue.KnownValue known && threshold != null) {
            return comparator.holds(known.value().compareTo(threshold)) ? Status.MET : Status.NOT_MET;
        }
        if (reading instanceof MeasuredValue.BoundedValue bounded && threshold != null) {
            boolean least = comparator.holds(bounded.least().compareTo(threshold));
            boolean most = comparator.holds(bounded.most().compareTo(threshold));
            return least != most ? statusOfOpen(reading) : least ? Status.MET : Status.NOT_MET;
        }
        return statusOfOpen(reading);
    }

    private static Status statusOfOpen(MeasuredValue reading) {
        boolean forPerson = reading instanceof MeasuredValue.Uncomputable
                || (reading instanceof MeasuredValue.BoundedValue bounded && bounded.isForPerson());
        return forPerson ? Status.REVIEW : Status.MISSING;
    }

    /** Adds the facts that the comparison reads in the situation to the sheet. */
    void cite(Situation situation, FactSheet sheet) {
        quantity.cite(situation, sheet);
        if (limit instanceof Bands bands) {
            bands.chooser().cite(situation, sheet);
        }
    }

    @Override
    public Text words() {
        return WORDS.with(quantity.words(), comparator.symbol(), limit.words(quantity.countUnit()));
    }

    @Override
    public Set<Status> possible() {
        if (quantity instanceof AccumulatedTerm) {
            return EnumSet.of(Status.MET, Status.NOT_MET);
        }
        boolean review = quantity.mayBeUncomputable()
                || (limit instanceof Bands bands && bands.chooser().mayBeUncomputable());
        return review ? Status.ofConditions() : EnumSet.of(Status.MET, Status.NOT_MET, Status.MISSING);
    }

    @Override
    public List<Threshold> thresholds() {
        return limit.thresholds();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that
                && quantity.equals(that.quantity)
                && comparator == that.comparator
                && limit.equals(that.limit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(quantity, comparator, limit);
    }

    private static final class ComparisonJudgement implements Judgement {
        private static final Template MET = Template.of("{0}为 {1},达到要求({2})", "{0} is {1}, as required ({2})");
        private static final Template NOT_MET =
                Template.of("{0}为 {1},未达到要求({2})", "{0} is {1}, which is not as required ({2})");
        private static final Template MISSING = Template.of(
                "缺少资料{2},无法判断{0}是否达到要求({1})", "facts are missing{2} to tell whether {0} is as required ({1})");
        private static final Template MISSING_WHY = Template.of("{0}({1})", "{0} ({1})");
        private static final Template REVIEW = Template.of("{0};要求{1} {2}", "{0}; required of {1}: {2}");
        private static final Template BETWEEN = Template.of("{0}至 {1}", "{0} to {1}");

        private final Comparison comparison;
        private final Situation situation;
        private final MeasuredValue reading;
        private final @Nullable Threshold threshold;
        private final Status status;
        // An answer says them more than once: in the whole, and in each part of it. Two threads come to the same.
        private @Nullable Text message;
        private @Nullable Text seen;

        ComparisonJudgement(
                Comparison comparison,
                Situation situation,
                MeasuredValue reading,
                @Nullable Threshold threshold,
                Status status) {
            this.comparison = comparison;
            this.situation = situation;
            this.reading = reading;
            this.threshold = threshold;
            this.status = status;
        }

        @Override
        public Status status() {
            return status;
        }

        @Override
        public Text message() {
            Text known = message;
            if (known == null) {
                known = worded();
                message = known;
            }
            return known;
        }

        private Text worded() {
            Text words = comparison.quantityWords;
            Text required = requirement();
            return switch (status) {
                case MET -> MET.with(words, seen(), required);
                case NOT_MET -> NOT_MET.with(words, seen(), required);
                case REVIEW -> REVIEW.with(why(), words, required);
                case MISSING, NOT_APPLICABLE -> {
                    Text missing = MISSING.with(words, required, absent());
                    yield reading instanceof MeasuredValue.Missing why && why.note() != null
                            ? MISSING_WHY.with(missing, why.note())
                            : missing;
                }
            };
        }

        private Text why() {
            // A bounded value is for a person only if it states what is open.
            return reading instanceof MeasuredValue.BoundedValue bounded
                    ? Objects.requireNonNull(bounded.open())
                    : ((MeasuredValue.Uncomputable) reading).why();
        }

        private Text absent() {
            FactSheet sheet = new FactSheet();
            cite(sheet);
            return sheet.absent(missing(), situation.enterprise());
        }

        private Text requirement() {
            return threshold == null || comparison.limit instanceof Threshold
                    ? comparison.requirement
                    : comparison.requirement(threshold);
        }

        private Text seen() {
            Text known = seen;
            if (known == null) {
                known = rounded();
                seen = known;
            }
            return known;
        }

        private Text rounded() {
            Quantity quantity = comparison.quantity;
            if (reading instanceof MeasuredValue.KnownValue known && threshold != null) {
                return ValueFormat.value(known.value(), quantity, threshold.value());
            }
            MeasuredValue.BoundedValue bounded = (MeasuredValue.BoundedValue) reading;
            return BETWEEN.with(
                    ValueFormat.amount(bounded.least(), quantity.unit(), quantity.countUnit()),
                    ValueFormat.amount(bounded.most(), quantity.unit(), quantity.countUnit()));
        }

        @Override
        public Optional<Text> required() {
            return Optional.of(requirement());
        }

        @Override
        public Optional<Text> observed() {
            boolean known =
                    reading instanceof MeasuredValue.KnownValue || reading instanceof MeasuredValue.BoundedValue;
            return known && threshold != null ? Optional.of(seen()) : Optional.empty();
        }

        @Override
        public void cite(FactSheet sheet) {
            comparison.cite(situation, sheet);
        }

        @Override
        public List<String> missing() {
            if (status != Status.MISSING) {
                return List.of();
            }
            return reading instanceof MeasuredValue.Missing missing
                    ? missing.pointers()
                    : ((MeasuredValue.BoundedValue) reading).missing();
        }
    }
}
