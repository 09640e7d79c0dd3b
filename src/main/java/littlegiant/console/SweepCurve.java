package littlegiant.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.impact.SweepAnswer;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * How many would meet a criterion, value by value of its threshold, with the value that it has and the one that is proposed.
 *
 * @param marks the two values with their names, as the chart reads them
 * @param outcomes the outcomes to which the decision comes for anybody, in their order
 */
public record SweepCurve(
        String id,
        boolean running,
        boolean stopped,
        @Nullable String failure,
        long done,
        long total,
        long compared,
        String marks,
        List<Text> outcomes,
        List<CurvePoint> points) {

    /** What holds at one value; {@code counts} for each of the curve's outcomes. */
    public record CurvePoint(String value, boolean present, boolean proposed, long meets, List<Long> counts) {}

    /** The curve of a sweep, with a value that is proposed. */
    static SweepCurve of(SweepAnswer sweep, String proposed, Language language) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        sweep.points()
                .forEach(point -> point.outcomes().forEach((outcome, count) -> {
                    if (count > 0) {
                        outcomes.add(outcome);
                    }
                }));
        List<CurvePoint> points = new ArrayList<>();
        for (SweepAnswer.PointAnswer point : sweep.points()) {
            Map<Outcome, Long> counts = point.outcomes();
            points.add(new CurvePoint(
                    point.value(),
                    point.present(),
                    point.value().equals(proposed) && !point.present(),
                    point.meets(),
                    outcomes.stream()
                            .map(outcome -> counts.getOrDefault(outcome, 0L))
                            .toList()));
        }
        return new SweepCurve(
                sweep.id(),
                sweep.state().equals("RUNNING"),
                sweep.state().equals("CANCELLED"),
                sweep.failure(),
                sweep.progress().done(),
                sweep.progress().total(),
                sweep.compared(),
                marks(sweep.present(), proposed, language),
                outcomes.stream().map(Outcome::label).toList(),
                points);
    }

    private static String marks(String present, String proposed, Language language) {
        String now = present + "=" + RulesText.PRESENT.in(language);
        return proposed.equals(present) ? now : now + ";" + proposed + "=" + RulesText.NEW.in(language);
    }
}
