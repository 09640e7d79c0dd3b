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
    static final Act RECOGNISED = new Act.Recognised();
    static final Act REVOKED = new Act.Revoked();
    static final Act CULTIVATED = new Act.Cultivated();

    private Lives() {}

    static Life none() {
        return none(CODE);
    }

    static Life none(String code) {
        return Life.of(code, ESTABLISHED, POLICY, List.of());
    }

    static Act selected(int cohort, Stage stage) {
        return new Act.Selected(cohort, stage);
    }

    static Act in(Stage stage) {
        return new Act.StageAssigned(stage);
    }

    static Act given(String measure, String amount, Stage stage) {
        return new Act.SupportGiven(measure, new BigDecimal(amount), true, stage);
    }

    /** The next event of the life. */
    static Event next(Life life, Act act, String day) {
        return next(life, act, day, "a-1");
    }

    static Event next(Life life, Act act, String day, String assessment) {
        return next(life, act, day, assessment, null);
    }

    static Event next(Life life, Act act, String day, String assessment, AgainstAssessment against) {
        return new Event(
                life.nextNumber(),
                act,
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
    static Life accepted(Life life, Act act, String day) {
        Event next = next(life, act, day);
        List<Fault> refusals = life.refusals(next, TODAY);
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.get(0).message().in(Language.EN));
        }
        return life.with(next);
    }

    /** Why the life refuses the event, as {@code pointer: message}. */
    static List<String> refusals(Life life, Act act, String day) {
        return refusals(life, act, day, Language.EN);
    }

    static List<String> refusals(Life life, Act act, String day, Language language) {
        return life.refusals(next(life, act, day), TODAY).stream()
                .map(fault -> fault.pointer() + ": " + fault.message().in(language))
                .toList();
    }
}
