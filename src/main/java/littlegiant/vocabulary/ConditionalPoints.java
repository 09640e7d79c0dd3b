package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Points that are earned if a condition is met.
 *
 * @param points the number of points
 */
record ConditionalPoints(Condition condition, Threshold points) implements Points {
    private static final Template WORDS = Template.of("{0} 得 {1}", "{1} where {0}");

    @Override
    public EarnedPoints earned(Situation situation) {
        Judgement judged = condition.judge(situation);
        return switch (judged.status()) {
            case MET -> EarnedPoints.known(points.value(), lazy(judged), judged::cite);
            case NOT_MET -> EarnedPoints.known(BigDecimal.ZERO, lazy(judged), judged::cite);
            case MISSING, REVIEW, NOT_APPLICABLE ->
                new EarnedPoints(
                        least(),
                        most(),
                        judged.missing(),
                        judged.status() == Status.REVIEW ? lazy(judged) : null,
                        lazy(judged),
                        List.of(),
                        judged::cite);
        };
    }

    private static Text lazy(Judgement judged) {
        return language -> judged.message().in(language);
    }

    @Override
    public BigDecimal most() {
        return points.value().max(BigDecimal.ZERO);
    }

    @Override
    public BigDecimal least() {
        return points.value().min(BigDecimal.ZERO);
    }

    @Override
    public Stream<BigDecimal> numbers() {
        return Stream.of(BigDecimal.ZERO, points.value());
    }

    @Override
    public Text words() {
        return WORDS.with(condition.words(), points.written());
    }

    @Override
    public List<Condition> conditions() {
        return List.of(condition);
    }

    @Override
    public List<Threshold> thresholds() {
        return Stream.concat(condition.thresholds().stream(), Stream.of(points)).toList();
    }

    @Override
    public Set<Status> open() {
        Set<Status> open = EnumSet.of(Status.MISSING, Status.REVIEW);
        open.retainAll(condition.possible());
        return open;
    }
}
