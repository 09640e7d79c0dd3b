package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.submission.Submissions;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a rule applies to is decided by known facts alone: for every form of a {@code when}, missing and known both ways. */
class MissingIsNeverNoTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);
    private static final String HEADER = """
            title: t
            documentNumber: 文号
            issuer: i
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String HEAD = """
            package city.%s

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            """;

    /** Each {@code when} of the tables below, compiled together: what is not asked of a row costs it nothing. */
    private static final List<String> WHENS = Arrays.stream(MissingIsNeverNoTest.class.getDeclaredMethods())
            .flatMap(method -> Arrays.stream(
                    method.isAnnotationPresent(CsvSource.class)
                            ? method.getAnnotation(CsvSource.class).textBlock().split("\n")
                            : new String[0]))
            .map(row -> row.substring(0, row.indexOf('@')).strip())
            .distinct()
            .sorted()
            .toList();

    private static final Policy POLICY = policy(WHENS.stream()
            .map(when -> rule("N" + WHENS.indexOf(when), "", when, "registeredIn( \"210381\" )"))
            .collect(Collectors.joining()));

    private static String rule(String id, String attributes, String when, String condition) {
        return rule(id, id, attributes, when, condition);
    }

    private static String rule(String name, String id, String attributes, String when, String condition) {
        return "rule \"规则%s\"\n    @clause( \"一1\" )\n%swhen\n    %s\nthen\n    insert( require( \"%s\", %s ) );\nend\n\n"
                .formatted(name, attributes, when, id, condition);
    }

    private static Policy policy(String rules) {
        CheckResult check = RuleChecker.check(RuleFiles.of(
                Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", HEAD.formatted("cultivation") + rules)));
        return check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics()))
                .policies()
                .get("city");
    }

    private static Enterprise enterprise(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json.replace('\'', '"'))) {
            return Submissions.enterprise(parser).value();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<Finding> findings(Policy policy, String criterion, String json) {
        return policy.decide(enterprise(json), DAY, Set.of()).decisions().get(0).findings().stream()
                .filter(finding -> finding.criterion().equals(criterion))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            Enterprise( townOrPark != "腾鳌开发区" ) @ {} @ MISSING @ /townOrPark
            Enterprise( townOrPark != "腾鳌开发区" ) @ {'townOrPark':'析木'} @ MET @
            Enterprise( townOrPark != "腾鳌开发区" ) @ {'townOrPark':'腾鳌开发区'} @ NOT_APPLICABLE @
            Enterprise( townOrPark not matches ".{1,9}开发区" ) @ {} @ MISSING @ /townOrPark
            Enterprise( townOrPark not matches ".{1,9}开发区" ) @ {'townOrPark':'析木'} @ MET @
            Enterprise( townOrPark == null ) @ {} @ MISSING @ /townOrPark
            Enterprise( townOrPark == null ) @ {'townOrPark':'析木'} @ NOT_APPLICABLE @
            Enterprise( townOrPark != null ) @ {} @ MISSING @ /townOrPark
            Enterprise( townOrPark != null ) @ {'townOrPark':'析木'} @ MET @
            Enterprise( category not in ( Category.SOFTWARE, Category.OTHER ) ) @ {} @ MISSING @ /category /industryCode
            Enterprise( category not in ( Category.SOFTWARE, Category.OTHER ) ) @ {'industryCode':'C3089'} @ MET @
            Enterprise( category not in ( Category.SOFTWARE, Category.OTHER ) ) @ {'category':'OTHER'} @ NOT_APPLICABLE @
            Enterprise( technologyEvidence not contains TechnologyEvidence.TECHNOLOGY_SME ) @ {} @ MISSING @ /technologyEvidence
            Enterprise( technologyEvidence not contains TechnologyEvidence.TECHNOLOGY_SME ) @ {'technologyEvidence':[]} @ MET @
            Enterprise( TechnologyEvidence.TECHNOLOGY_SME memberOf technologyEvidence ) @ {'technologyEvidence':['TECHNOLOGY_SME']} @ MET @
            Enterprise( TechnologyEvidence.TECHNOLOGY_SME not memberOf technologyEvidence ) @ {} @ MISSING @ /technologyEvidence
            Enterprise( seriousDishonesty == false || stage == Stage.GROWTH ) @ {'stage':'GROWTH'} @ MET @
            Enterprise( seriousDishonesty == false || stage == Stage.GROWTH ) @ {'stage':'MATURE'} @ MISSING @ /seriousDishonesty
            Enterprise( seriousDishonesty == false, stage == Stage.GROWTH ) @ {'stage':'MATURE'} @ NOT_APPLICABLE @
            Enterprise( seriousDishonesty == false, stage == Stage.GROWTH ) @ {} @ MISSING @ /seriousDishonesty /stage
            not Enterprise( stage == Stage.GROWTH ) @ {} @ MISSING @ /stage
            not Enterprise( stage == Stage.GROWTH ) @ {'stage':'MATURE'} @ MET @
            not Violation( finalDecision == true ) @ {} @ MISSING @ /violations
            not Violation( finalDecision == true ) @ {'violations':[]} @ MET @
            not Violation( finalDecision == true ) @ {'violations':[{'ground':'TAX_EVASION'}]} @ MISSING @ /violations/0/final
            not Violation( finalDecision == true ) @ {'violations':[{'final':false},{'final':true}]} @ NOT_APPLICABLE @
            not Violation( kind == ViolationGround.TAX_EVASION, finalDecision == true ) @ {'violations':[{'ground':'ENVIRONMENT'}]} @ MET @
            not Violation( kind == ViolationGround.TAX_EVASION, finalDecision == true ) @ {'violations':[{'final':true}]} @ MISSING @ /violations/0/ground
            exists Violation( finalDecision == true ) @ {'violations':[{},{'final':true}]} @ MET @
            exists Violation( finalDecision == true ) @ {'violations':[]} @ NOT_APPLICABLE @
            not FiscalYear( netProfit < 0 ) @ {} @ MISSING @ /years
            not FiscalYear( netProfit < 0 ) @ {'years':[{'fiscalYear':2016}]} @ MISSING @ /years/0/netProfit
            not FiscalYear( netProfit < 0 ) @ {'years':[{'fiscalYear':2016,'netProfit':0}]} @ MET @
            not FiscalYear( netProfit < 0 ) @ {'years':[{'fiscalYear':2016,'netProfit':1},{'fiscalYear':2015}]} @ MISSING @ /years/1/netProfit
            not FiscalYear( netProfit < 0 ) @ {'years':[{'fiscalYear':2016},{'fiscalYear':2015,'netProfit':-0.01}]} @ NOT_APPLICABLE @
            not FiscalYear( netProfit < 0 ) @ {'years':[{'fiscalYear':2015,'netProfit':1}]} @ MISSING @ /years/-/netProfit
            exists FiscalYear( fiscalYear == 2014, netProfit < 0 ) @ {'years':[{'fiscalYear':2016,'netProfit':1}]} @ MISSING @ /years/-/netProfit
            exists FiscalYear( fiscalYear == 2014, netProfit < 0 ) @ {'years':[{'fiscalYear':2016},{'fiscalYear':2014,'netProfit':1}]} @ NOT_APPLICABLE @
            exists FiscalYear( fiscalYear == 2014, netProfit < 0 ) @ {'establishedOn':'2015-01-01','years':[{'fiscalYear':2016}]} @ NOT_APPLICABLE @
            not FiscalYear( fiscalYear >= 2015, netProfit < 0 ) @ {'years':[{'fiscalYear':2016,'netProfit':1}]} @ MISSING @ /years/-/netProfit
            not FiscalYear( fiscalYear >= 2015, netProfit < 0 ) @ {'years':[{'fiscalYear':2016,'netProfit':1},{'fiscalYear':2015,'netProfit':1}]} @ MET @
            exists FiscalYear( fiscalYear > 1990, employees > 9 ) @ {'years':[{'fiscalYear':2016,'employees':1}]} @ MISSING @ /years/-/employees /years
            exists FiscalYear( rdEmployees >= employees ) @ {'years':[{'fiscalYear':2016,'rdEmployees':3}]} @ MISSING @ /years/0/employees
            exists FiscalYear( rdEmployees >= employees ) @ {'years':[{'fiscalYear':2016,'rdEmployees':3,'employees':3}]} @ MET @
            not IntellectualProperty( status == RightStatus.PENDING ) @ {} @ MISSING @ /intellectualProperty
            not IntellectualProperty( status == RightStatus.PENDING ) @ {'intellectualProperty':[{}]} @ MISSING @ /intellectualProperty/0/status
            not IntellectualProperty( status == RightStatus.PENDING ) @ {'intellectualProperty':[{'status':'GRANTED'}]} @ MET @
            exists( FiscalYear( $y : fiscalYear, $s : employees ) and FiscalYear( fiscalYear > $y, employees < $s ) ) @ {'years':[{'fiscalYear':2016,'employees':5},{'fiscalYear':2015}]} @ MISSING @ /years/1/employees
            exists( FiscalYear( $y : fiscalYear, $s : employees ) and FiscalYear( fiscalYear > $y, employees < $s ) ) @ {'years':[{'fiscalYear':2016,'employees':5},{'fiscalYear':2015,'employees':5}]} @ NOT_APPLICABLE @
            exists( FiscalYear( $y : fiscalYear, $s : employees ) and FiscalYear( fiscalYear > $y, employees < $s ) ) @ {'years':[{'fiscalYear':2016,'employees':5},{'fiscalYear':2015,'employees':6},{'fiscalYear':2014}]} @ MET @
            accumulate( Violation( finalDecision == true ); $n : count(); $n < 2 ) @ {} @ MISSING @ /violations
            accumulate( Violation( finalDecision == true ); $n : count(); $n < 2 ) @ {'violations':[]} @ MET @
            accumulate( Violation( finalDecision == true ); $n : count(); $n < 2 ) @ {'violations':[{}]} @ MET @
            accumulate( Violation( finalDecision == true ); $n : count(); $n < 2 ) @ {'violations':[{},{'final':true}]} @ MISSING @ /violations/0/final
            accumulate( Violation( finalDecision == true ); $n : count(); $n < 2 ) @ {'violations':[{'final':true},{'final':true},{}]} @ NOT_APPLICABLE @
            accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t < 100 ) @ {'years':[{'fiscalYear':2016,'rdExpense':1},{'fiscalYear':2015}]} @ MISSING @ /years/1/rdExpense
            accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t < 100 ) @ {'years':[{'fiscalYear':2016,'rdExpense':99.99}]} @ MET @
            accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t < 100 ) @ {'years':[{'fiscalYear':2016,'rdExpense':99.99},{'fiscalYear':2015,'rdExpense':0.01}]} @ NOT_APPLICABLE @
            accumulate( FiscalYear( $r : employees ); $t : max( $r ); $t < 100 ) @ {'years':[{'fiscalYear':2016,'employees':1}]} @ MET @
            accumulate( IntellectualProperty(); $n : count(); $n != 1 ) @ {'intellectualProperty':[{},{}]} @ MET @
            """)
    void a_rule_applies_by_known_facts_alone(String when, String facts, Status status, String missing) {
        String full = facts.equals("{}")
                ? "{'registeredDivision':'210381'}"
                : facts.replaceFirst("\\{", "{'registeredDivision':'210381',");
        List<Finding> findings = findings(POLICY, "N" + WHENS.indexOf(when), full);
        assertThat(findings).extracting(finding -> finding.judgement().status()).containsExactly(status);
        assertThat(findings.get(0).judgement().missing())
                .containsExactly(missing == null ? new String[0] : missing.split(" "));
        if (missing != null) {
            // People are told by labels; the pointers are for machines.
            assertThat(findings.get(0).judgement().message().in(Language.ZH))
                    .contains("缺少资料(")
                    .doesNotContain("/");
        }
    }

    @Test
    void beside_a_rule_that_applies_one_of_which_that_is_unknown_leaves_the_criterion_open_unless_it_is_not_met() {
        Policy policy = policy(rule("a", "A1", "", "Enterprise()", "registeredIn( \"210381\" )")
                + rule("b", "A1", "", "Enterprise( townOrPark != \"腾鳌\" )", "hasOtherCreditRating()"));
        assertThat(findings(policy, "A1", "{'registeredDivision':'210381'}"))
                .extracting(finding -> finding.judgement().status())
                .containsExactly(Status.MET, Status.MISSING);
        assertThat(status(policy, "A1", "{'registeredDivision':'210381'}")).isEqualTo(Status.MISSING);
        assertThat(status(policy, "A1", "{'registeredDivision':'210302'}")).isEqualTo(Status.NOT_MET);
        assertThat(status(policy, "A1", "{'registeredDivision':'210381','townOrPark':'腾鳌'}"))
                .isEqualTo(Status.MET);
    }

    private static Status status(Policy policy, String criterion, String json) {
        return CriterionStatus.of(
                        policy.decide(enterprise(json), DAY, Set.of())
                                .decisions()
                                .get(0),
                        criterion)
                .orElseThrow();
    }

    @Test
    void what_a_rule_requires_of_each_match_is_open_while_another_may_match() {
        String when = "FiscalYear( fiscalYear in ( 2015, 2016 ), $staff : employees )";
        Policy policy = policy(rule("a", "A1", "", when, "counted( $staff ).atLeast( \"5人\" )"));
        assertThat(status(policy, "A1", "{'years':[{'fiscalYear':2016,'employees':5}]}"))
                .isEqualTo(Status.MISSING);
        assertThat(status(policy, "A1", "{'years':[{'fiscalYear':2016,'employees':5},{'fiscalYear':2015}]}"))
                .isEqualTo(Status.MISSING);
        assertThat(status(
                        policy,
                        "A1",
                        "{'years':[{'fiscalYear':2016,'employees':5},{'fiscalYear':2015,'employees':5}]}"))
                .isEqualTo(Status.MET);
        assertThat(status(
                        policy,
                        "A1",
                        "{'years':[{'fiscalYear':2016,'employees':5},{'fiscalYear':2015,'employees':4}]}"))
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void a_count_that_the_consequence_uses_is_missing_where_a_fact_that_belongs_to_it_may_be() {
        String when = "accumulate( Violation( finalDecision == true ); $n : count() )";
        Policy policy = policy(rule("a", "A1", "", when, "counted( $n ).atMost( \"0件\" )"));
        assertThat(status(policy, "A1", "{'violations':[]}")).isEqualTo(Status.MET);
        assertThat(status(policy, "A1", "{'violations':[{'final':true}]}")).isEqualTo(Status.NOT_MET);
        assertThat(findings(policy, "A1", "{'violations':[{}]}")
                        .get(0)
                        .judgement()
                        .missing())
                .containsExactly("/violations/0/final");
        assertThat(findings(policy, "A1", "{}").get(0).judgement().missing()).containsExactly("/violations");
    }

    @Test
    void a_consequence_may_use_what_was_matched_before_a_not() {
        String when =
                "FiscalYear( fiscalYear == 2016, $staff : employees )\n    not Violation( finalDecision == true )";
        Policy policy = policy(rule("a", "A1", "", when, "counted( $staff ).atLeast( \"5人\" )"));
        String facts = "{'years':[{'fiscalYear':2016,'employees':%d}],'violations':[{'final':%s}]}";
        assertThat(status(policy, "A1", facts.formatted(5, "false"))).isEqualTo(Status.MET);
        assertThat(status(policy, "A1", facts.formatted(4, "false"))).isEqualTo(Status.NOT_MET);
        assertThat(status(policy, "A1", facts.formatted(4, "true"))).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(policy, "A1", facts.formatted(4, "null"))).isEqualTo(Status.MISSING);
    }

    @Test
    void a_measure_is_offered_by_known_facts_alone() {
        String offer = HEAD.formatted("support")
                + "rule \"甲\"\n    @clause( \"五1\" )\nwhen\n    Enterprise( stage != Stage.MATURE )\n"
                + "then\n    insert( offer( \"BRAND\" ) );\nend\n";
        Policy policy = RuleChecker.check(RuleFiles.of(Map.of("city/policy.yaml", HEADER, "city/support.drl", offer)))
                .release()
                .orElseThrow()
                .policies()
                .get("city");
        Evaluation unknown = policy.decide(enterprise("{}"), DAY, Set.of());
        assertThat(unknown.support()).isEmpty();
        assertThat(unknown.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.in(Language.ZH)).contains("成长阶段"));
        assertThat(policy.decide(enterprise("{'stage':'GROWTH'}"), DAY, Set.of())
                        .support())
                .hasSize(1);
        assertThat(policy.decide(enterprise("{'stage':'MATURE'}"), DAY, Set.of())
                        .support())
                .isEmpty();
    }

    @Test
    void where_nothing_applies_a_person_looks_at_it() {
        Policy policy = policy(rule("a", "A1", "", "Enterprise( stage == Stage.GROWTH )", "hasTechnologyEvidence()"));
        DecisionResult decided = policy.decide(enterprise("{'stage':'MATURE'}"), DAY, Set.of())
                .decisions()
                .get(0);
        assertThat(decided.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(decided.findings())
                .extracting(finding -> finding.judgement().status())
                .containsExactly(Status.NOT_APPLICABLE);
    }
}
