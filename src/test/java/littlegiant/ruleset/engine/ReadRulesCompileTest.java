package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Stage;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.vocabulary.Statement;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** What the reader lets through, the engine compiles and runs, and finds the facts that it asks for. */
class ReadRulesCompileTest {
    private static final Enterprise ENTERPRISE = new Enterprise(
            "91210381MA0P000187",
            null,
            "甲",
            LocalDate.parse("2012-05-01"),
            "210381",
            "腾鳌",
            "I6510",
            null,
            Stage.GROWTH,
            List.of(TechnologyEvidence.TECHNOLOGY_SME),
            List.of(
                    year(2014, 10L, "1000000.50"),
                    year(2015, 9L, "0.01"),
                    year(2016, null, "2000000"),
                    year(2017, 8L, "999999999999999.01")),
            List.of(new IntellectualProperty(
                    RightType.DESIGN, "1", RightStatus.GRANTED, LocalDate.parse("2015-01-01"), null, true)),
            null,
            null,
            null,
            false,
            null,
            null);

    private static final String HEAD = """
            package p.q
            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*
            """;

    private static final String RULE = """
            rule "%s"
            @clause( "五1" )
            when
            %s
            then
            insert( require( "%s", attested( RD_MECHANISM ) ) );
            end
            """;

    @Test
    void every_form_of_a_rule_fires_as_it_reads() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/rule-files/every-form.drl"));
        // 2018's rule is not in force on the session's day, which is today.
        assertThat(stated(text)).containsExactlyInAnyOrder("C2", "G2", "G3", "G4", "G5", "G6");
    }

    @Test
    void conditions_that_hold_fire() {
        List<String> conditions = List.of(
                "Enterprise( category == Category.SOFTWARE )",
                "Enterprise( category in ( Category.SOFTWARE, Category.OTHER ) )",
                "Enterprise( category not in ( Category.OTHER ) )",
                "Enterprise( industryCode matches \"I65[0-9]{2}\" )",
                "Enterprise( registeredDivision == \"210381\" && townOrPark != null )",
                "Enterprise( establishedOn != null )",
                "Enterprise( otherCreditRating == null )",
                "Enterprise( ( category == Category.OTHER || stage == Stage.GROWTH ) && seriousDishonesty == false )",
                "Enterprise( $s : stage ) Enterprise( stage == $s )",
                "Enterprise( $t : technologyEvidence ) exists Enterprise( technologyEvidence == null || name != null )",
                "FiscalYear( rdExpense == 2000000 )",
                "FiscalYear( rdExpense > 999999999999999 )",
                "FiscalYear( rdExpense in ( 2000000, 7 ) )",
                "FiscalYear( employees == 10, fiscalYear == 2014 )",
                "FiscalYear( employees > 9 )",
                "FiscalYear( netProfit < -5, fiscalYear == 2014 )",
                "FiscalYear( $a : employees ) FiscalYear( employees < $a )",
                "FiscalYear( $a : fiscalYear, employees == 10 ) FiscalYear( fiscalYear > $a, employees == null )",
                "IntellectualProperty( $d : grantedOn ) Enterprise( establishedOn < $d )",
                "exists( FiscalYear( employees > 9 ) and IntellectualProperty() )",
                "not( FiscalYear( employees > 10 ) or Violation() ) Enterprise( stage == Stage.GROWTH )",
                "( Enterprise( stage == Stage.MATURE ) or FiscalYear( employees == 10 ) )",
                "accumulate( FiscalYear( $r : rdExpense ); $t : sum( $r ); $t > 1000000002999999 )",
                "accumulate( FiscalYear( $r : rdExpense ); $t : max( $r ), $m : min( $r ); $t > 999999999999999, $m < 1 )",
                "accumulate( FiscalYear( $r : rdExpense, fiscalYear == 2016 ); $t : average( $r ); $t == 2000000 )",
                "accumulate( FiscalYear( $e : employees ); $n : count( $e ); $n == 4 )",
                "accumulate( FiscalYear() and IntellectualProperty(); $n : count(); $n > 2 )");
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < conditions.size(); i++) {
            text.append(RULE.formatted("规则 " + i, conditions.get(i), "A" + i));
        }
        List<String> stated = stated(text.toString());
        for (int i = 0; i < conditions.size(); i++) {
            assertThat(stated).as(conditions.get(i)).contains("A" + i);
        }
    }

    private static List<String> stated(String text) {
        List<Diagnostic> faults = new ArrayList<>();
        DecisionFile file =
                RuleReader.read("p/q.drl", text, faults::add).orElseThrow(() -> new AssertionError(faults.toString()));
        Diagnostics found = new Diagnostics();
        KieSession session = RuleCompiler.compile(List.of(file), found)
                .orElseThrow(() -> new AssertionError(found.sorted()))
                .newKieSession();
        try {
            session.insert(ENTERPRISE);
            ENTERPRISE.years().forEach(session::insert);
            ENTERPRISE.intellectualProperty().forEach(session::insert);
            session.fireAllRules(1_000);
            return session.getObjects(Statement.class::isInstance).stream()
                    .map(statement -> ((Statement) statement).id())
                    .distinct()
                    .toList();
        } finally {
            session.dispose();
        }
    }

    private static FiscalYear year(int year, Long employees, String rdExpense) {
        BigDecimal revenue = new BigDecimal("100000000.00");
        return new FiscalYear(
                year,
                employees,
                employees,
                employees,
                revenue,
                revenue,
                revenue,
                revenue,
                revenue,
                new BigDecimal(rdExpense),
                new BigDecimal("-5.25"),
                revenue,
                revenue);
    }

    /** The enterprise's category is derived: the cases above rest on it. */
    @Test
    void the_enterprise_is_of_software() {
        assertThat(ENTERPRISE.category()).isEqualTo(Category.SOFTWARE);
    }
}
