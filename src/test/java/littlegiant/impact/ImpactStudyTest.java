package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import littlegiant.facts.Enterprise;
import littlegiant.job.Spool;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted and listed where two sets of rules are compared. */
class ImpactStudyTest {
    private static final LocalDate DAY = LocalDate.parse("2017-06-30");
    private static final String POLICY = "haicheng-2017";

    @TempDir
    Path folder;

    private ImpactStudy study(Release candidate) throws IOException {
        return new ImpactStudy(
                new ImpactStudy.ImpactParameters(
                        Optional.empty(), DAY, Rules.SHIPPED.hash(), candidate.hash(), true, 0, 0),
                Rules.SHIPPED,
                candidate,
                new Spool<>(folder.resolve("changes"), AffectedEnterprise.class),
                new Spool<>(folder.resolve("within"), AffectedEnterprise.class));
    }

    private static Enterprise staffed(int researchers, String town) {
        return Rules.enterprise("\"townOrPark\":\"" + town + "\",\"years\":[{\"fiscalYear\":2016,\"employees\":100,"
                + "\"rdEmployees\":" + researchers + "}]");
    }

    private static PopulationMember member(Enterprise facts) {
        return new PopulationMember(0, POLICY, DAY, facts);
    }

    private static List<OutcomeTransition.CountedTransition<Status>> statuses(
            ImpactStudy study, String decision, String criterion) {
        return study.found().statuses().get(new ImpactStudy.CriterionKey(POLICY, decision, criterion));
    }

    @Test
    void statuses_and_outcomes_are_counted_from_what_to_what() throws IOException {
        Release candidate = Rules.edited(Rules.CULTIVATION, Rules.SHARE, Rules.SHARE.replace("5%", "6%"));
        try (ImpactStudy study = study(candidate)) {
            for (int researchers = 4; researchers <= 6; researchers++) {
                study.take(member(staffed(researchers, "甲镇")));
            }
            study.end();
            assertThat(statuses(study, "cultivation", "C2"))
                    .containsExactly(
                            new OutcomeTransition.CountedTransition<>(
                                    new OutcomeTransition<>(Status.MET, Status.MET), 1),
                            new OutcomeTransition.CountedTransition<>(
                                    new OutcomeTransition<>(Status.MET, Status.NOT_MET), 1),
                            new OutcomeTransition.CountedTransition<>(
                                    new OutcomeTransition<>(Status.NOT_MET, Status.NOT_MET), 1));
            assertThat(study.found().outcomes().get(new Breakdown.DecisionKey(POLICY, "cultivation")))
                    .contains(new OutcomeTransition.CountedTransition<>(
                            new OutcomeTransition<>(Outcome.INCOMPLETE, Outcome.NOT_QUALIFIED), 1));
            assertThat(study.found().changed()).isEqualTo(1);
            assertThat(study.found().deciding())
                    .containsOnly(Map.entry(new ImpactStudy.CriterionKey(POLICY, "cultivation", "C2"), 1L));
            assertThat(study.changes())
                    .singleElement()
                    .satisfies(row -> assertThat(row.decisions())
                            .containsExactly(new AffectedEnterprise.TouchedDecision(
                                    "cultivation",
                                    Outcome.INCOMPLETE,
                                    Outcome.NOT_QUALIFIED,
                                    List.of(new AffectedEnterprise.TouchedCriterion(
                                            "C2", Status.MET, Status.NOT_MET)))));
        }
    }

    @Test
    void a_criterion_that_is_added_or_removed_is_told() throws IOException {
        Release without = Rules.edited(Rules.CULTIVATION, "\"C7d\"", "\"C7e\"");
        try (ImpactStudy study = study(without)) {
            study.take(member(staffed(5, "甲镇")));
            study.end();
            assertThat(study.outline().get(0).criteria())
                    .anySatisfy(one -> {
                        assertThat(one.id()).isEqualTo("C7d");
                        assertThat(one.presence()).isEqualTo(ComparedOutline.Presence.REMOVED);
                    })
                    .anySatisfy(one -> {
                        assertThat(one.id()).isEqualTo("C7e");
                        assertThat(one.presence()).isEqualTo(ComparedOutline.Presence.ADDED);
                    });
            assertThat(statuses(study, "cultivation", "C7d"))
                    .containsExactly(new OutcomeTransition.CountedTransition<>(
                            new OutcomeTransition<>(Status.MISSING, null), 1));
            assertThat(statuses(study, "cultivation", "C7e"))
                    .containsExactly(new OutcomeTransition.CountedTransition<>(
                            new OutcomeTransition<>(null, Status.MISSING), 1));
        }
    }

    @Test
    void towns_past_the_bound_are_counted_together_and_none_is_lost() throws IOException {
        Release candidate = Rules.edited(Rules.CULTIVATION, Rules.SHARE, Rules.SHARE.replace("5%", "6%"));
        try (ImpactStudy study = study(candidate)) {
            IntStream.range(0, ImpactStudy.MOST_TOWNS + 20).forEach(i -> {
                try {
                    study.take(member(staffed(5, "镇" + i)));
                } catch (IOException fails) {
                    throw new AssertionError(fails);
                }
            });
            List<Breakdown.BreakdownCount> towns = study.found().towns();
            assertThat(towns).hasSize(ImpactStudy.MOST_TOWNS + 1);
            assertThat(towns.get(towns.size() - 1).value()).isNull();
            assertThat(towns.get(towns.size() - 1).changed()).isEqualTo(20);
            assertThat(towns.stream()
                            .mapToLong(Breakdown.BreakdownCount::compared)
                            .sum())
                    .isEqualTo(ImpactStudy.MOST_TOWNS + 20);
        }
    }

    @Test
    void a_policy_that_neither_has_concerns_nobody() throws IOException {
        try (ImpactStudy study = study(Rules.SHIPPED)) {
            assertThat(study.take(new PopulationMember(1, "elsewhere-2020", DAY, staffed(5, "甲镇"))))
                    .isFalse();
            assertThat(study.take(new PopulationMember(1, null, DAY, staffed(5, "甲镇"))))
                    .isTrue();
            assertThat(study.found().compared()).isEqualTo(1);
            assertThat(study.found().changed()).isZero();
        }
    }

    @Test
    void a_policy_that_is_added_decides_for_who_names_it_and_changes_nobody_else() throws IOException {
        try (ImpactStudy study = study(Rules.withAnother("elsewhere-2020"))) {
            assertThat(study.take(new PopulationMember(1, null, DAY, staffed(5, "甲镇"))))
                    .isTrue();
            assertThat(study.found().changed()).isZero();
            assertThat(study.take(new PopulationMember(2, "elsewhere-2020", DAY, staffed(5, "甲镇"))))
                    .isTrue();
            study.end();
            assertThat(study.found().outcomes().get(new Breakdown.DecisionKey("elsewhere-2020", "cultivation")))
                    .containsExactly(new OutcomeTransition.CountedTransition<>(
                            new OutcomeTransition<>(null, Outcome.INCOMPLETE), 1));
            assertThat(study.changes())
                    .singleElement()
                    .satisfies(row -> assertThat(row.line()).isEqualTo(2));
        }
    }
}
