package littlegiant.console;

import java.time.LocalDate;
import java.util.List;
import littlegiant.programme.EnterpriseHistory;
import littlegiant.programme.Event;
import littlegiant.programme.EventDetails;
import littlegiant.programme.EventType;
import littlegiant.records.EventDocument;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event as the timeline shows it.
 *
 * @param details what it says in particular, a line each
 * @param against what its assessment says otherwise; null where it does not
 * @param voided by which correction; null where it counts
 * @param paper its document; null where none is kept
 * @param correction the address where it is corrected; null where it cannot be
 * @param assessment the address of what it rests on; null where it rests on nothing
 */
public record TimelineEvent(
        int number,
        LocalDate date,
        Text label,
        List<Text> details,
        @Nullable String documentNumber,
        @Nullable String reason,
        @Nullable StatusMark against,
        @Nullable Text voided,
        EventDocument.@Nullable PaperDescription paper,
        String paperAddress,
        @Nullable String correction,
        @Nullable String assessment,
        Text recorded) {

    static TimelineEvent of(
            EnterpriseHistory life, Event event, EventDocument.@Nullable PaperDescription paper, boolean mayCorrect) {
        String base = RegistryPageResource.PATH + "/" + life.creditCode();
        Text voided = life.voidedBy(event).map(EnterpriseText.VOIDED::with).orElse(null);
        boolean correctable = mayCorrect && voided == null && event.type() != EventType.CORRECTED;
        return new TimelineEvent(
                event.number(),
                event.date(),
                event.type().label(),
                details(event.details()),
                event.document(),
                event.reason(),
                event.against() == null ? null : StatusMark.of(event.against().outcome()),
                voided,
                paper,
                base + "/events/" + event.number() + "/document",
                correctable ? base + "/events/new?type=CORRECTED&voids=" + event.number() : null,
                event.assessment() == null ? null : "/console/assessments/" + event.assessment(),
                EnterpriseText.RECORDED.with(event.number(), event.official(), Amounts.moment(event.recordedAt())));
    }

    private static List<Text> details(EventDetails details) {
        if (details instanceof EventDetails.Selected selected) {
            return List.of(EnterpriseText.COHORT.with(
                    Integer.toString(selected.cohort()), selected.stage().label()));
        }
        if (details instanceof EventDetails.StageAssigned assigned) {
            return List.of(assigned.stage().label());
        }
        if (details instanceof EventDetails.SupportGiven given) {
            return given.amount() == null
                    ? List.of(Text.verbatim(given.measure()))
                    : List.of(Text.verbatim(given.measure()), Amounts.money(given.amount()));
        }
        return details instanceof EventDetails.Corrected corrected
                ? List.of(EnterpriseText.VOIDS.with(corrected.voids()))
                : List.of();
    }
}
