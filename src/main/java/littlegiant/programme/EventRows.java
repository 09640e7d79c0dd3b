package littlegiant.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Stage;
import littlegiant.records.KeptEvent;
import littlegiant.ruleset.language.Outcome;

/** The way between events and how they are kept. */
final class EventRows {
    private EventRows() {}

    static Event event(KeptEvent kept) {
        return new Event(
                kept.number(),
                act(kept),
                kept.day(),
                kept.official(),
                kept.document(),
                kept.reason(),
                kept.assessment(),
                kept.recordedAt(),
                kept.policy(),
                against(kept));
    }

    private static AgainstAssessment against(KeptEvent kept) {
        return kept.againstDecision() == null
                ? null
                : new AgainstAssessment(kept.againstDecision(), Outcome.valueOf(kept.againstOutcome()));
    }

    private static Act act(KeptEvent kept) {
        Stage stage = kept.stage() == null ? null : Stage.valueOf(kept.stage());
        return switch (EventType.valueOf(kept.type())) {
            case SELECTED -> new Act.Selected(kept.cohort(), stage);
            case STAGE_ASSIGNED -> new Act.StageAssigned(stage);
            case CULTIVATED -> new Act.Cultivated();
            case RECOGNISED -> new Act.Recognised();
            case REVOKED -> new Act.Revoked();
            case SUPPORT_GIVEN -> new Act.SupportGiven(kept.measure(), kept.amount(), kept.poolNumber() != null, stage);
            case CORRECTED -> new Act.Corrected(kept.voids());
        };
    }

    /**
     * The event as it is kept.
     *
     * @param poolNumber its place among the payments out of a pool; null where it is none
     */
    static KeptEvent kept(String creditCode, Event event, Integer poolNumber) {
        Act act = event.act();
        Integer cohort = act instanceof Act.Selected selected ? selected.cohort() : null;
        Act.SupportGiven given = act instanceof Act.SupportGiven support ? support : null;
        return new KeptEvent(
                creditCode,
                event.number(),
                event.type().name(),
                event.date(),
                event.official(),
                event.document(),
                event.reason(),
                event.assessment(),
                cohort,
                stage(act),
                given == null ? null : given.measure(),
                given == null ? null : given.amount(),
                act instanceof Act.Corrected corrected ? (Integer) corrected.voids() : null,
                poolNumber,
                event.recordedAt(),
                event.policy(),
                event.against() == null ? null : event.against().decision(),
                event.against() == null ? null : event.against().outcome().name());
    }

    private static String stage(Act act) {
        Stage stage = null;
        if (act instanceof Act.Selected selected) {
            stage = selected.stage();
        } else if (act instanceof Act.StageAssigned assigned) {
            stage = assigned.stage();
        } else if (act instanceof Act.SupportGiven given) {
            stage = given.stage();
        }
        return stage == null ? null : stage.name();
    }

    /**
     * The lives under a policy that the rows tell, by credit code, of those in whose life something happened under it. The
     * establishment is not asked of what was accepted once.
     */
    static Map<String, Life> lives(String policy, List<KeptEvent> rows) {
        Map<String, List<Event>> events = new LinkedHashMap<>();
        for (KeptEvent row : rows) {
            events.computeIfAbsent(row.creditCode(), code -> new ArrayList<>()).add(event(row));
        }
        Map<String, Life> lives = new LinkedHashMap<>();
        events.forEach((code, told) -> {
            Life life = Life.of(code, null, policy, told);
            if (!life.events().isEmpty()) {
                lives.put(code, life);
            }
        });
        return lives;
    }
}
