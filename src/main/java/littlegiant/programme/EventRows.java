package littlegiant.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.facts.Stage;
import littlegiant.records.EventRecord;
import littlegiant.ruleset.language.Outcome;
import org.jspecify.annotations.Nullable;

/** Converts events to and from database records. */
final class EventRows {
    private EventRows() {}

    static Event event(EventRecord kept) {
        return new Event(
                kept.number(),
                details(kept),
                kept.day(),
                kept.official(),
                kept.document(),
                kept.reason(),
                kept.assessment(),
                kept.recordedAt(),
                kept.policy(),
                citedAssessment(kept));
    }

    private static @Nullable AgainstAssessment citedAssessment(EventRecord kept) {
        return kept.againstDecision() == null
                ? null
                : new AgainstAssessment(kept.againstDecision(), Outcome.valueOf(kept(kept.againstOutcome())));
    }

    /** A column that is never null for the event's type. */
    private static <T> T kept(@Nullable T column) {
        return Objects.requireNonNull(column);
    }

    private static EventDetails details(EventRecord kept) {
        Stage stage = kept.stage() == null ? null : Stage.valueOf(kept.stage());
        return switch (EventType.valueOf(kept.type())) {
            case SELECTED -> new EventDetails.Selected(kept(kept.cohort()), kept(stage));
            case STAGE_ASSIGNED -> new EventDetails.StageAssigned(kept(stage));
            case CULTIVATED -> new EventDetails.Cultivated();
            case RECOGNISED -> new EventDetails.Recognised();
            case REVOKED -> new EventDetails.Revoked();
            case SUPPORT_GIVEN ->
                new EventDetails.SupportGiven(kept(kept.measure()), kept.amount(), kept.poolNumber() != null, stage);
            case CORRECTED -> new EventDetails.Corrected(kept(kept.voids()));
        };
    }

    /**
     * The record of an event.
     *
     * @param poolNumber its index among the payments from a pool; null if it is none
     */
    static EventRecord kept(String creditCode, Event event, @Nullable Integer poolNumber) {
        EventDetails details = event.details();
        Integer cohort = details instanceof EventDetails.Selected selected ? selected.cohort() : null;
        EventDetails.SupportGiven given = details instanceof EventDetails.SupportGiven support ? support : null;
        return new EventRecord(
                creditCode,
                event.number(),
                event.type().name(),
                event.date(),
                event.official(),
                event.document(),
                event.reason(),
                event.assessment(),
                cohort,
                stage(details),
                given == null ? null : given.measure(),
                given == null ? null : given.amount(),
                details instanceof EventDetails.Corrected corrected ? (Integer) corrected.voids() : null,
                poolNumber,
                event.recordedAt(),
                event.policy(),
                event.against() == null ? null : event.against().decision(),
                event.against() == null ? null : event.against().outcome().name());
    }

    private static @Nullable String stage(EventDetails details) {
        Stage stage = null;
        if (details instanceof EventDetails.Selected selected) {
            stage = selected.stage();
        } else if (details instanceof EventDetails.StageAssigned assigned) {
            stage = assigned.stage();
        } else if (details instanceof EventDetails.SupportGiven given) {
            stage = given.stage();
        }
        return stage == null ? null : stage.name();
    }

    /**
     * The histories under a policy, by credit code, of the enterprises that have events under it. The date of
     * establishment is not checked again for recorded events.
     */
    static Map<String, EnterpriseHistory> histories(String policy, List<EventRecord> rows) {
        Map<String, List<Event>> events = new LinkedHashMap<>();
        for (EventRecord row : rows) {
            events.computeIfAbsent(row.creditCode(), code -> new ArrayList<>()).add(event(row));
        }
        Map<String, EnterpriseHistory> lives = new LinkedHashMap<>();
        events.forEach((code, told) -> {
            EnterpriseHistory life = EnterpriseHistory.of(code, null, policy, told);
            if (!life.events().isEmpty()) {
                lives.put(code, life);
            }
        });
        return lives;
    }
}
