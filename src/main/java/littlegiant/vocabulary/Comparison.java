package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A quantity held against a limit, exactly. */
record Comparison(Quantity quantity, Comparator comparator, Limit limit) implements Condition {
    private static final Template WORDS = Template.of("{0} {1} {2}", "{0} {1} {2}");
    private static final Template UNITS =
            Template.of("门槛“{0}”的单位与“{1}”不符", "the threshold \"{0}\" has another unit than \"{1}\"");
    private static final Text OPEN_BANDS = Text.of("分档门槛缺少 otherwise(…)", "the bands lack an otherwise(…)");
    private static final Text CLOSE_BANDS =
            Text.of("请在最后写 .otherwise( \"…\" )", "end them with .otherwise( \"…\" )");

    /**
     * The comparison, with its units checked.
     *
     * @throws MisusedWord where the limit is counted in another unit than the quantity
     */
    static Comparison of(Quantity quantity, Comparator comparator, Limit limit) {
        if (limit instanceof Bands bands && !bands.isComplete()) {
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
        if (!comparable(quantity.unit(), threshold.unit())) {
            throw new MisusedWord(UNITS.with(threshold.written(), quantity.words()), example(quantity.unit()));
        }
    }

    private static Text example(Unit unit) {
        return switch (unit) {
            case RATIO -> Text.of("比例请写作 \"5%\"", "write a proportion like \"5%\"");
            case MONEY -> Text.of("金额请写作 \"500万元\"", "write money like \"500万元\" (5 million yuan)");
            case COUNT -> Text.of("数量请写作 \"3\"", "write a count like \"3\"");
        };
    }

    /** Whether a quantity of the unit can be held against a threshold written in the other. */
    static boolean comparable(Unit quantity, Unit threshold) {
        return quantity == threshold || quantity == Unit.RATIO && threshold == Unit.COUNT;
    }

    @Override
    public Judgement judge(Situation situation) {
        Reading reading = quantity.read(situation);
        Threshold threshold = limit.in(situation);
        if (threshold == null) {
            Reading undecided = limit.undecided(situation);
            boolean alsoMissing = reading instanceof Reading.Missing && undecided instanceof Reading.Missing;
            Reading open = alsoMissing ? ((Reading.Missing) reading).and((Reading.Missing) undecided) : undecided;
            return new Compared(this, situation, open, null, statusOf(open, null));
        }
        return new Compared(this, situation, reading, threshold, statusOf(reading, threshold.value()));
    }

    private Status statusOf(Reading reading, BigDecimal threshold) {
        if (reading instanceof Reading.Known known) {
            return comparator.holds(known.value().compareTo(threshold)) ? Status.MET : Status.NOT_MET;
        }
        if (reading instanceof Reading.Bounded bounded && threshold != null) {
            boolean least = comparator.holds(bounded.least().compareTo(threshold));
            boolean most = comparator.holds(bounded.most().compareTo(threshold));
            return least != most ? Status.MISSING : least ? Status.MET : Status.NOT_MET;
        }
        return reading instanceof Reading.Uncomputable ? Status.REVIEW : Status.MISSING;
    }

    @Override
    public Text words() {
        return WORDS.with(quantity.words(), comparator.symbol(), limit.words());
    }

    @Override
    public Set<Status> possible() {
        return quantity.mayBeUncomputable() ? EnumSet.allOf(Status.class) : EnumSet.of(Status.MET, Status.NOT_MET, Status.MISSING);
    }

    @Override
    public List<Threshold> thresholds() {
        return limit.thresholds();
    }

    private record Compared(
            Comparison comparison, Situation situation, Reading reading, Threshold threshold, Status status)
            implements Judgement {
        private static final Template MET = Template.of("{0}为 {1},达到要求({2})", "{0} is {1}, as required ({2})");
        private static final Template NOT_MET =
                Template.of("{0}为 {1},未达到要求({2})", "{0} is {1}, which is not as required ({2})");
        private static final Template MISSING =
                Template.of("缺少资料,无法判断{0}是否达到要求({1})", "facts are missing to tell whether {0} is as required ({1})");
        private static final Template MISSING_WHY = Template.of("{0}({1})", "{0} ({1})");
        private static final Template REVIEW = Template.of("{0};要求{1} {2}", "{0}; required of {1}: {2}");
        private static final Template REQUIRED = Template.of("{0} {1}", "{0} {1}");
        private static final Template BETWEEN = Template.of("{0} 至 {1}", "{0} to {1}");

        @Override
        public Text message() {
            Text words = comparison.quantity.words();
            Text required = requirement();
            return switch (status) {
                case MET -> MET.with(words, seen(), required);
                case NOT_MET -> NOT_MET.with(words, seen(), required);
                case REVIEW -> REVIEW.with(((Reading.Uncomputable) reading).why(), words, required);
                case MISSING -> {
                    Text missing = MISSING.with(words, required);
                    yield reading instanceof Reading.Missing why && why.note() != null
                            ? MISSING_WHY.with(missing, why.note())
                            : missing;
                }
            };
        }

        private Text requirement() {
            return REQUIRED.with(
                    comparison.comparator.symbol(), threshold == null ? comparison.limit.words() : threshold.written());
        }

        private Text seen() {
            Unit unit = comparison.quantity.unit();
            if (reading instanceof Reading.Known known) {
                return Shown.value(known.value(), unit, threshold.value());
            }
            Reading.Bounded bounded = (Reading.Bounded) reading;
            return BETWEEN.with(Shown.amount(bounded.least(), unit), Shown.amount(bounded.most(), unit));
        }

        @Override
        public Optional<Text> required() {
            return Optional.of(requirement());
        }

        @Override
        public Optional<Text> observed() {
            boolean known = reading instanceof Reading.Known || reading instanceof Reading.Bounded;
            return known && threshold != null ? Optional.of(seen()) : Optional.empty();
        }

        @Override
        public void cite(FactSheet sheet) {
            comparison.quantity.cite(situation, sheet);
            if (comparison.limit instanceof Bands bands) {
                bands.chooser().cite(situation, sheet);
            }
        }

        @Override
        public List<String> missing() {
            if (status != Status.MISSING) {
                return List.of();
            }
            return reading instanceof Reading.Missing missing
                    ? missing.pointers()
                    : ((Reading.Bounded) reading).missing();
        }
    }
}
