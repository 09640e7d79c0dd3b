package littlegiant.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Stage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is tried, in whatever order and with whatever dates. */
class LifePropertyTest {

    record Tried(EventDetails details, LocalDate date) {}

    @Provide
    Arbitrary<List<Tried>> anything() {
        Arbitrary<Stage> stages = Arbitraries.of(Stage.class);
        Arbitrary<EventDetails> acts = Arbitraries.oneOf(
                Arbitraries.of(Lives.RECOGNISED, Lives.REVOKED, Lives.CULTIVATED),
                Combinators.combine(Arbitraries.integers().between(2017, 2019), stages)
                        .as((year, stage) -> Lives.selected(year, stage)),
                stages.map(Lives::in),
                stages.map(stage -> Lives.given("M", "1", stage)),
                Arbitraries.integers().between(0, 12).map(EventDetails.Corrected::new));
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 400)
                .map(day -> Lives.TODAY.minusDays(395).plusDays(day));
        return Combinators.combine(acts, days).as(Tried::new).list().ofMaxSize(25);
    }

    private static EnterpriseHistory live(List<Tried> tries) {
        EnterpriseHistory life = Lives.none();
        for (Tried tried : tries) {
            Event next = Lives.next(life, tried.details(), tried.date().toString());
            if (life.refusals(next, Lives.TODAY).isEmpty()) {
                life = life.with(next);
            }
        }
        return life;
    }

    /** Judged by hand, without the fold: recognitions and revocations take turns, and a year selects once. */
    @Property
    void accepted_events_never_make_an_impossible_life(@ForAll("anything") List<Tried> tries) {
        EnterpriseHistory life = live(tries);
        boolean recognised = false;
        boolean cultivated = false;
        List<Integer> cohorts = new ArrayList<>();
        Stage stage = null;
        for (Event event : life.effective()) {
            assertThat(event.date()).isBetween(Lives.ESTABLISHED, Lives.TODAY);
            EventDetails details = event.details();
            if (details instanceof EventDetails.Recognised) {
                assertThat(recognised).isFalse();
                recognised = true;
            } else if (details instanceof EventDetails.Revoked) {
                assertThat(recognised).isTrue();
                recognised = false;
            } else if (details instanceof EventDetails.Cultivated) {
                assertThat(cultivated).isFalse();
                cultivated = true;
            } else if (details instanceof EventDetails.Selected selected) {
                assertThat(cohorts).doesNotContain(selected.cohort());
                assertThat(stage).isIn(null, selected.stage());
                cohorts.add(selected.cohort());
                stage = selected.stage();
            } else if (details instanceof EventDetails.StageAssigned assigned) {
                stage = assigned.stage();
            } else if (details instanceof EventDetails.SupportGiven given) {
                assertThat(stage).isEqualTo(given.stage());
            }
        }
        assertThat(life.currentStatus().recognised()).isEqualTo(recognised);
        assertThat(life.currentStatus().stage()).isEqualTo(stage);
    }

    @Property
    void a_life_read_back_is_the_life_that_was_lived(@ForAll("anything") List<Tried> tries) {
        EnterpriseHistory life = live(tries);
        EnterpriseHistory read =
                EnterpriseHistory.of(life.creditCode(), Lives.ESTABLISHED, Lives.POLICY, life.events());
        assertThat(read.effective()).isEqualTo(life.effective());
        assertThat(read.currentStatus()).isEqualTo(life.currentStatus());
    }

    /** To void is to have never recorded: the life is the same as one told of the events that count alone. */
    @Property
    void corrections_leave_what_counts_and_nothing_else(@ForAll("anything") List<Tried> tries) {
        EnterpriseHistory life = live(tries);
        EnterpriseHistory told = Lives.none();
        for (Event event : life.effective()) {
            Event again = Lives.next(told, event.details(), event.date().toString());
            assertThat(told.refusals(again, Lives.TODAY)).isEmpty();
            told = told.with(again);
        }
        assertThat(told.currentStatus()).isEqualTo(life.currentStatus());
        for (Event event : life.events()) {
            Optional<Integer> by = life.voidedBy(event);
            assertThat(by.isPresent() || event.type() == EventType.CORRECTED)
                    .isEqualTo(!life.effective().contains(event));
        }
    }
}
