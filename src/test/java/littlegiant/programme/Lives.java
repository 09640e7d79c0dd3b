package littlegiant.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.facts.Stage;
import littlegiant.wording.Language;

/** Lives that tests tell. */
final class Lives {
    static final String POLICY = "haicheng-2017";
    static final String CODE = "91210381MA0P000187";
    static final LocalDate ESTABLISHED = LocalDate.of(2012, 5, 1);
    static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    static final EventDetails RECOGNISED = new EventDetails.Recognised();
    static final EventDetails REVOKED = new EventDetails.Revoked();
    static final EventDetails CULTIVATED = new EventDetails.Cultivated();

    private Lives() {}

    static EnterpriseHistory none() {
        return none(CODE);
    }

    static EnterpriseHistory none(String code) {
        return EnterpriseHistory.of(code, ESTABLISHED, POLICY, List.of());
    }

    static EventDetails selected(int cohort, Stage stage) {
        return new EventDetails.Selected(cohort, stage);
    }

    static EventDetails in(Stage stage) {
        return new EventDetails.StageAssigned(stage);
    }

    static EventDetails given(String measure, String amount, Stage stage) {
        return new EventDetails.SupportGiven(measure, new BigDecimal(amount), true, stage);
    }

    /** The next event of the life. */
    static Event next(EnterpriseHistory life, EventDetails details, String day) {
        return next(life, details, day, "a-1");
    }

    static Event next(EnterpriseHistory life, EventDetails details, String day, String assessment) {
        return next(life, details, day, assessment, null);
    }

    static Event next(
            EnterpriseHistory life, EventDetails details, String day, String assessment, AgainstAssessment against) {
        return new Event(
                life.nextNumber(),
                details,
                LocalDate.parse(day),
                "王某",
                "海科发〔2017〕12号",
                "…",
                assessment,
                Instant.EPOCH,
                life.policy(),
                against);
    }

    /** The life with an event that it must accept. */
    static EnterpriseHistory accepted(EnterpriseHistory life, EventDetails details, String day) {
        Event next = next(life, details, day);
        List<Fault> refusals = life.refusals(next, TODAY);
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.get(0).message().in(Language.EN));
        }
        return life.with(next);
    }

    /** Why the life refuses the event, as {@code pointer: message}. */
    static List<String> refusals(EnterpriseHistory life, EventDetails details, String day) {
        return refusals(life, details, day, Language.EN);
    }

    static List<String> refusals(EnterpriseHistory life, EventDetails details, String day, Language language) {
        return life.refusals(next(life, details, day), TODAY).stream()
                .map(fault -> fault.pointer() + ": " + fault.message().in(language))
                .toList();
    }
}
