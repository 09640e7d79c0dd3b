package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.facts.CountUnit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Compares a score with its bar. If parts are open, the score is a range, and the comparison is decided if the whole
 * range lies on one side.
 *
 * @param comparator null if no bar is set, which leads to REVIEW
 * @param limit null if no bar is set
 */
record ScoreReached(
        Score score,
        @Nullable Comparator comparator,
        @Nullable Limit limit) implements Condition {
    private static final Template WORDS = Template.of("{0} {1} {2}", "{0} {1} {2}");
    private static final Template WITH_EACH = Template.of("{0},且每项 ≥ {1}", "{0}, and every part ≥ {1}");
    private static final Template NO_BAR = Template.of("{0}(未规定分数线,需人工核定)", "{0} (no bar is set: a person settles it)");

    @Override
    public Judgement judge(Situation situation) {
        List<EarnedPoints> earned = new ArrayList<>(score.parts().size());
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Points part : score.parts()) {
            EarnedPoints points = part.earned(situation);
            earned.add(points);
            least = least.add(points.least());
            most = most.add(points.most());
        }
        Threshold bar = limit == null ? null : limit.in(situation);
        MeasuredValue undecided = limit != null && bar == null ? limit.undecided(situation) : null;
        List<Judgement> parts = new ArrayList<>(earned.size());
        for (EarnedPoints points : earned) {
            parts.add(
                    score.each().isPresent()
                            ? new EnoughPoints(points, score.each().get())
                            : points);
        }
        // Besides the total, each part is required if each must earn a minimum.
        List<Judgement> asked = score.each().isPresent() ? parts : List.of();
        StatusCount count = StatusCount.of(asked);
        Status total = statusOf(least, most, bar, undecided, earned);
        StatusCount all = new StatusCount(
                count.met() + (total == Status.MET ? 1 : 0),
                count.missing() + (total == Status.MISSING ? 1 : 0),
                count.review() + (total == Status.REVIEW ? 1 : 0));
        return new Scored(this, situation, least, most, bar, undecided, parts, total, all.statusFor(asked.size() + 1));
    }

    /** How the score is compared with its limit; call only if there is one. */
    private Comparator requireComparator() {
        // The comparator and the limit are both set or both null.
        return Objects.requireNonNull(comparator);
    }

    private Status statusOf(
            BigDecimal least,
            BigDecimal most,
            @Nullable Threshold bar,
            @Nullable MeasuredValue undecided,
            List<EarnedPoints> earned) {
        if (bar != null) {
            boolean lower = requireComparator().holds(least.compareTo(bar.value()));
            boolean upper = requireComparator().holds(most.compareTo(bar.value()));
            if (lower == upper) {
                return lower ? Status.MET : Status.NOT_MET;
            }
        }
        boolean missing = earned.stream().anyMatch(part -> part.status() == Status.MISSING)
                || undecided instanceof MeasuredValue.Missing
                || (undecided instanceof MeasuredValue.BoundedValue bounded && !bounded.isForPerson());
        return missing ? Status.MISSING : Status.REVIEW;
    }

    @Override
    public Text words() {
        Text bar = limit == null
                ? NO_BAR.with(score.words())
                : WORDS.with(score.words(), requireComparator().symbol(), limit.words(CountUnit.NUMBER));
        return score.each().isPresent() ? WITH_EACH.with(bar, score.each().get().written()) : bar;
    }

    @Override
    public Set<Status> possible() {
        Set<Status> possible = EnumSet.noneOf(Status.class);
        score.parts().forEach(part -> possible.addAll(part.open()));
        if (limit instanceof Bands bands) {
            possible.add(Status.MISSING);
            if (bands.chooser().mayBeUncomputable()) {
                possible.add(Status.REVIEW);
            }
        }
        if (limit == null) {
            possible.add(Status.REVIEW);
        } else {
            List<Threshold> bars = limit instanceof Bands bands ? bands.values() : limit.thresholds();
            boolean eachReached = score.each().isEmpty()
                    || score.parts().stream()
                            .allMatch(part ->
                                    part.most().compareTo(score.each().get().value()) >= 0);
            if (eachReached && bars.stream().anyMatch(bar -> reaches(bar, true))) {
                possible.add(Status.MET);
            }
            if (bars.stream().anyMatch(bar -> reaches(bar, false))) {
                possible.add(Status.NOT_MET);
            }
        }
        score.each()
                .filter(each ->
                        score.parts().stream().anyMatch(part -> part.least().compareTo(each.value()) < 0))
                .ifPresent(each -> possible.add(Status.NOT_MET));
        return possible;
    }

    /** Whether a score can lie on this side of the bar. */
    private boolean reaches(Threshold bar, boolean held) {
        return requireComparator().holds(score.least().compareTo(bar.value())) == held
                || requireComparator().holds(score.most().compareTo(bar.value())) == held;
    }

    /** The conditions on which the score or its bar depends. */
    @Override
    public List<Condition> children() {
        List<Condition> children = new ArrayList<>();
        score.parts().forEach(part -> children.addAll(part.conditions()));
        if (limit instanceof Bands bands) {
            children.addAll(new BandedPoints(bands).conditions());
        }
        return children;
    }

    @Override
    public List<Threshold> thresholds() {
        Stream<Threshold> ofParts = score.parts().stream().flatMap(part -> part.thresholds().stream());
        Stream<Threshold> ofScore =
                Stream.concat(score.each().stream(), limit == null ? Stream.empty() : limit.thresholds().stream());
        return Stream.concat(ofParts, ofScore).distinct().toList();
    }

    /** The bar, and the points that every part must earn, as bounds of the score. */
    List<Bound> bounds() {
        List<Bound> bounds = new ArrayList<>();
        score.each().ifPresent(each -> bounds.add(new Bound(each, Comparator.AT_LEAST)));
        if (limit != null) {
            List<Threshold> bars = limit instanceof Bands bands ? bands.values() : limit.thresholds();
            bars.forEach(bar -> bounds.add(new Bound(bar, requireComparator())));
        }
        return bounds;
    }

    /**
     * Its bounds in a situation, each with the side on which the known score lies. A score counts as exactly at the bar
     * if it is the nearest reachable one on the bar's own side.
     */
    List<Bound.Touch> touched(Situation situation) {
        List<Bound.Touch> touched = new ArrayList<>();
        Scored scored = (Scored) judge(situation);
        if (scored.bar != null && scored.least.compareTo(scored.most) == 0) {
            boolean up = comparator == Comparator.AT_LEAST || comparator == Comparator.LESS_THAN;
            BigDecimal at = score.nearest(scored.bar.value(), up);
            touched.add(new Bound.Touch(
                    new Bound(scored.bar, requireComparator()), Integer.signum(scored.least.compareTo(at))));
        }
        for (int i = 0; score.each().isPresent() && i < scored.parts.size(); i++) {
            Threshold each = score.each().get();
            EarnedPoints points = ((EnoughPoints) scored.parts.get(i)).points();
            if (points.isKnown()) {
                BigDecimal at = Score.nearest(score.parts().get(i).numbers(), each.value(), true);
                touched.add(new Bound.Touch(
                        new Bound(each, Comparator.AT_LEAST),
                        Integer.signum(points.least().compareTo(at))));
            }
        }
        return touched;
    }

    /** The requirement that a part earns a minimum of points. */
    private record EnoughPoints(EarnedPoints points, Threshold least) implements Judgement {
        private static final Template REQUIRED = Template.of("≥ {0}", "≥ {0}");
        private static final Template TOO_FEW =
                Template.of("{0},未达到每项要求(≥ {1})", "{0}, which is not as required (≥ {1})");

        @Override
        public Status status() {
            boolean lower = points.least().compareTo(least.value()) >= 0;
            boolean upper = points.most().compareTo(least.value()) >= 0;
            if (lower == upper) {
                return lower ? Status.MET : Status.NOT_MET;
            }
            return points.status();
        }

        @Override
        public Text message() {
            return status() == Status.NOT_MET ? TOO_FEW.with(points.message(), least.written()) : points.message();
        }

        @Override
        public Optional<Text> required() {
            return Optional.of(REQUIRED.with(least.written()));
        }

        @Override
        public Optional<Text> observed() {
            return points.observed();
        }

        @Override
        public void cite(FactSheet sheet) {
            points.cite(sheet);
        }

        @Override
        public List<String> missing() {
            return points.missing();
        }

        @Override
        public List<Judgement> parts() {
            return points.parts();
        }
    }

    private record Scored(
            ScoreReached condition,
            Situation situation,
            BigDecimal least,
            BigDecimal most,
            @Nullable Threshold bar,
            @Nullable MeasuredValue undecided,
            List<Judgement> parts,
            Status total,
            Status status)
            implements Judgement {
        private static final Template TOTAL = Template.of("总分为 {0}(满分 {1})", "the total score is {0} (of {1})");
        private static final Template MET = Template.of("{0},达到要求({1})", "{0}, as required ({1})");
        private static final Template NOT_MET = Template.of("{0},未达到要求({1})", "{0}, which is not as required ({1})");
        private static final Template OPEN =
                Template.of("{0},尚不能判断是否达到要求({1}):{2}", "{0}; whether it is as required ({1}) cannot be told yet: {2}");
        private static final Template REQUIRED = Template.of("{0} {1}", "{0} {1}");
        private static final Text NO_BAR = Text.of("未规定分数线,需人工核定", "no bar is set, so a person settles it");

        @Override
        public Text message() {
            Text total = TOTAL.with(EarnedPoints.shown(least, most), EarnedPoints.points(condition.score.most()));
            return switch (status) {
                case MET -> MET.with(total, requirement());
                case NOT_MET -> NOT_MET.with(total, failing());
                case MISSING, REVIEW, NOT_APPLICABLE -> OPEN.with(total, requirement(), open());
            };
        }

        /** The text of what is not reached: the parts with too few points if the bar itself may be reached. */
        private Text failing() {
            List<Text> few = new ArrayList<>();
            if (condition.score.each().isPresent()) {
                parts.stream().filter(part -> part.status() == Status.NOT_MET).forEach(part -> few.add(part.message()));
            }
            few.add(0, requirement());
            return AtLeastOf.joinDistinct(few);
        }

        private Text open() {
            List<Text> open = new ArrayList<>();
            for (Judgement part : parts) {
                if (part.status() == status) {
                    open.add(part.message());
                }
            }
            if (undecided instanceof MeasuredValue.Uncomputable why) {
                open.add(why.why());
            }
            if (condition.limit == null) {
                open.add(NO_BAR);
            }
            return AtLeastOf.joinDistinct(open);
        }

        private Text requirement() {
            if (condition.limit == null) {
                return NO_BAR;
            }
            Text reach = REQUIRED.with(
                    condition.requireComparator().symbol(),
                    bar == null ? condition.limit.words(CountUnit.NUMBER) : bar.written());
            return condition.score.each().isPresent()
                    ? WITH_EACH.with(reach, condition.score.each().get().written())
                    : reach;
        }

        @Override
        public Optional<Text> required() {
            return condition.limit == null ? Optional.empty() : Optional.of(requirement());
        }

        @Override
        public Optional<Text> observed() {
            return Optional.of(EarnedPoints.shown(least, most));
        }

        @Override
        public void cite(FactSheet sheet) {
            parts.forEach(part -> part.cite(sheet));
            if (condition.limit instanceof Bands bands) {
                bands.chooser().cite(situation, sheet);
            }
        }

        @Override
        public List<String> missing() {
            if (status != Status.MISSING) {
                return List.of();
            }
            Set<String> missing = new LinkedHashSet<>();
            for (Judgement part : parts) {
                if (total == Status.MISSING || part.status() == Status.MISSING) {
                    missing.addAll(part.missing());
                }
            }
            if (undecided instanceof MeasuredValue.Missing why) {
                missing.addAll(why.pointers());
            }
            return List.copyOf(missing);
        }
    }
}
