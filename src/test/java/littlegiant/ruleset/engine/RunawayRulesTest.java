package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import littlegiant.facts.Enterprise;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;

/** Rules that would match without end are not begun, or stopped, and say so, while everything else goes on. */
class RunawayRulesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);
    private static final String HEADER = """
            title: t
            documentNumber: 文号
            issuer: i
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String FILE = """
            package city.cultivation

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "登记"
                @clause( "一1" )
            when
                Enterprise()
            then
                insert( require( "A", registeredIn( "210381" ) ) );
            end

            rule "比较"
                @clause( "一2" )
            when
                %s
            then
                insert( require( "B", registeredIn( "210381" ) ) );
            end
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IntellectualProperty() IntellectualProperty() IntellectualProperty()",
                "IntellectualProperty( $n : number ) IntellectualProperty( number != $n ) IntellectualProperty( number != $n )",
                "Enterprise() exists( IntellectualProperty( $n : number ) and IntellectualProperty( number == $n )"
                        + " and IntellectualProperty( number == $n ) )",
                "accumulate( IntellectualProperty() and IntellectualProperty() and IntellectualProperty(); $n : count(); $n > 3 )",
                "IntellectualProperty() ( IntellectualProperty() or IntellectualProperty() ) IntellectualProperty()",
                "IntellectualProperty() IntellectualProperty() IntellectualProperty() IntellectualProperty()"
                        + " IntellectualProperty() IntellectualProperty() IntellectualProperty() IntellectualProperty()",
            })
    void a_rule_that_joins_everything_with_everything_is_for_a_person_to_settle(String when) {
        Policy policy = policy(when, Optional.empty());
        DecisionResult decided = decide(policy, withRights(1_000));
        assertThat(status(decided, "A")).isEqualTo(Status.MET);
        assertThat(status(decided, "B")).isEqualTo(Status.REVIEW);
        assertThat(decided.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        String message = decided.findings().get(1).judgement().message().in(Language.EN);
        assertThat(message).contains("\"比较\"").contains("100000");
        assertThat(status(decide(policy, withRights(3)), "B")).isEqualTo(Status.MET);
    }

    @Test
    void ten_thousand_rights_are_counted_as_ever() {
        Policy policy = policy(
                "accumulate( IntellectualProperty( type == RightType.DESIGN ); $n : count(); $n == 10000 )",
                Optional.empty());
        assertThat(status(decide(policy, withRights(10_000)), "B")).isEqualTo(Status.MET);
    }

    @Test
    void a_rule_that_takes_too_long_is_stopped_and_said_to_be() {
        Policy policy = policy("IntellectualProperty( status == RightStatus.GRANTED )", Optional.of(Duration.ZERO));
        DecisionResult decided = decide(policy, withRights(10));
        assertThat(status(decided, "A")).isEqualTo(Status.MET);
        assertThat(status(decided, "B")).isEqualTo(Status.REVIEW);
        assertThat(decided.findings().get(1).judgement().message().in(Language.EN))
                .contains("too long");
    }

    @Test
    void others_are_answered_while_a_crowded_enterprise_is() throws Exception {
        Policy policy = policy("IntellectualProperty() IntellectualProperty()", Optional.empty());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Status>> crowded = new ArrayList<>();
            List<Future<Status>> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                crowded.add(threads.submit(() -> status(decide(policy, withRights(9_999)), "B")));
                others.add(threads.submit(() -> status(decide(policy, withRights(2)), "B")));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(crowded.get(i).get()).isEqualTo(Status.REVIEW);
                assertThat(others.get(i).get()).isEqualTo(Status.MET);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Policy policy(String when, Optional<Duration> longest) {
        AtomicReference<KieBase> base = new AtomicReference<>();
        CheckResult check = RuleChecker.check(
                RuleFiles.of(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", FILE.formatted(when))),
                false,
                (id, header, decisions, found) -> {
                    Optional<KieBase> compiled = RuleCompiler.compile(decisions, found);
                    compiled.ifPresent(base::set);
                    return compiled.map(made -> new CompiledPolicy(id, header, decisions, made));
                });
        Policy policy = check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics()))
                .policies()
                .get("city");
        return longest.isEmpty()
                ? policy
                : new CompiledPolicy("city", policy.header(), policy.files(), base.get(), false, longest.get());
    }

    private static DecisionResult decide(Policy policy, Enterprise enterprise) {
        return policy.decide(enterprise, DAY, Set.of()).decisions().get(0);
    }

    private static Status status(DecisionResult decided, String criterion) {
        return decided.findings().stream()
                .filter(finding -> finding.criterion().equals(criterion))
                .map(finding -> finding.judgement().status())
                .findFirst()
                .orElse(null);
    }

    private static Enterprise withRights(int count) {
        List<IntellectualProperty> rights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rights.add(new IntellectualProperty(
                    RightType.DESIGN, Integer.toString(i % 2), RightStatus.GRANTED, DAY, null, true));
        }
        return new Enterprise(
                "91210381MA0P000187",
                null,
                "甲",
                null,
                "210381",
                null,
                null,
                null,
                Stage.GROWTH,
                null,
                List.of(),
                rights,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
