package littlegiant.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.impact.SweepAnswer;
import littlegiant.impact.SweepAnswer.PointAnswer;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * How many would meet a criterion, value by value of its threshold, with the value that it has and the one that is proposed.
 * What the criterion alone comes to is kept apart from what its whole decision comes to.
 *
 * @param asOf the day for which they are decided
 * @param marks the two values with their names, as the chart reads them
 * @param effect what the proposed value does, in words, sentence by sentence; empty where no other value is proposed
 * @param decision what the policy calls the decision
 * @param statuses the statuses to which the criterion comes for anybody, met first
 * @param outcomes the outcomes to which the decision comes for anybody, in their order
 */
public record SweepCurve(
        String id,
        boolean running,
        boolean stopped,
        @Nullable String failure,
        LocalDate asOf,
        long done,
        long total,
        long compared,
        String marks,
        List<Text> effect,
        String decision,
        List<Text> statuses,
        List<Text> outcomes,
        List<CurvePoint> points) {

    /** What holds at one value: counts for each of the curve's statuses, and for each of its outcomes. */
    public record CurvePoint(
            String value, boolean present, boolean proposed, List<Long> statuses, List<Long> outcomes) {}

    /**
     * The curve of a sweep, with a value that is proposed.
     *
     * @param decision what the policy calls the decision
     * @param ground whether it is a ground of revocation, which is established where it is met
     */
    static SweepCurve of(SweepAnswer sweep, String proposed, String decision, boolean ground, Language language) {
        Set<Status> statuses = EnumSet.of(Status.MET);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        sweep.points().forEach(point -> {
            addCounted(statuses, statuses(point));
            addCounted(outcomes, point.outcomes());
        });
        List<CurvePoint> points = new ArrayList<>();
        for (PointAnswer point : sweep.points()) {
            points.add(new CurvePoint(
                    point.value(),
                    point.present(),
                    point.value().equals(proposed) && !point.present(),
                    counts(statuses, statuses(point)),
                    counts(outcomes, point.outcomes())));
        }
        return new SweepCurve(
                sweep.id(),
                sweep.state().equals("RUNNING"),
                sweep.state().equals("CANCELLED"),
                sweep.failure(),
                sweep.asOf(),
                sweep.progress().done(),
                sweep.progress().total(),
                sweep.compared(),
                marks(sweep.present(), proposed, language),
                effect(sweep, proposed, decision, ground),
                decision,
                statuses.stream().map(status -> label(status, ground)).toList(),
                outcomes.stream().map(Outcome::label).toList(),
                points);
    }

    private static <K extends Enum<K>> void addCounted(Set<K> all, Map<K, Long> counts) {
        counts.forEach((key, count) -> {
            if (count > 0) {
                all.add(key);
            }
        });
    }

    private static <K extends Enum<K>> List<Long> counts(Set<K> all, Map<K, Long> counts) {
        return all.stream().map(key -> counts.getOrDefault(key, 0L)).toList();
    }

    /** How many have which status in the criterion, with those whom it does not concern. */
    private static Map<Status, Long> statuses(PointAnswer point) {
        Map<Status, Long> statuses = new EnumMap<>(Status.class);
        statuses.putAll(point.statuses());
        statuses.put(Status.NOT_APPLICABLE, point.notApplicable());
        return statuses;
    }

    private static Text label(Status status, boolean ground) {
        return status == Status.MET
                ? ground ? RulesText.ESTABLISHED : RulesText.MEETS
                : (ground ? StatusMark.ofGround(status) : StatusMark.of(status)).label();
    }

    private static List<Text> effect(SweepAnswer sweep, String proposed, String decision, boolean ground) {
        PointAnswer now = null;
        PointAnswer then = null;
        for (PointAnswer point : sweep.points()) {
            now = point.present() ? point : now;
            then = point.value().equals(proposed) && !point.present() ? point : then;
        }
        if (now == null || then == null || sweep.compared() == 0) {
            return List.of();
        }
        List<Text> effect = new ArrayList<>();
        long difference = then.meets() - now.meets();
        Text meet = ground ? RulesText.HAVE_GROUND : RulesText.MEET;
        effect.add(
                difference == 0
                        ? RulesText.AS_MANY.with(now.value(), shown(now.meets()), meet, then.value())
                        : (difference < 0 ? RulesText.FEWER : RulesText.MORE)
                                .with(
                                        now.value(),
                                        shown(now.meets()),
                                        meet,
                                        then.value(),
                                        shown(then.meets()),
                                        shown(Math.abs(difference))));
        List<Text> others = new ArrayList<>();
        for (Status status : EnumSet.complementOf(EnumSet.of(Status.MET))) {
            addChange(others, label(status, ground), count(statuses(now), status), count(statuses(then), status));
        }
        if (!others.isEmpty()) {
            effect.add(RulesText.OTHER_STATUSES.with(Text.join(RulesText.COMMA, others)));
        }
        List<Text> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            addChange(outcomes, outcome.label(), count(now.outcomes(), outcome), count(then.outcomes(), outcome));
        }
        if (!outcomes.isEmpty()) {
            effect.add(RulesText.DECISION_CHANGES.with(decision, Text.join(RulesText.COMMA, outcomes)));
            return effect;
        }
        long lacking = count(now.statuses(), Status.MISSING);
        boolean criterionChanges = difference != 0 || !others.isEmpty();
        // Where most lack the facts for the day, or nobody's status in the criterion changes, the other criteria are
        // not why the decision comes out as before.
        if (criterionChanges && lacking * 2 <= sweep.compared()) {
            effect.add(RulesText.DECISION_SAME.with(decision));
        } else {
            effect.add(RulesText.DECISION_STAYS.with(decision));
            if (lacking > 0) {
                effect.add(RulesText.LACK_FACTS.with(shown(lacking)));
            }
        }
        return effect;
    }

    private static <K extends Enum<K>> long count(Map<K, Long> counts, K key) {
        return counts.getOrDefault(key, 0L);
    }

    private static void addChange(List<Text> changes, Text label, long now, long then) {
        if (now != then) {
            changes.add(RulesText.COUNT_CHANGE.with(label, shown(now), shown(then)));
        }
    }

    private static String shown(long count) {
        return Amounts.grouped(count);
    }

    private static String marks(String present, String proposed, Language language) {
        String now = present + "=" + RulesText.PRESENT.in(language);
        return proposed.equals(present) ? now : now + ";" + proposed + "=" + RulesText.NEW.in(language);
    }
}
