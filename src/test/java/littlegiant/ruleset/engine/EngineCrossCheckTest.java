package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.ruleset.language.EngineSource;
import littlegiant.ruleset.language.EngineSource.ReadRule;
import littlegiant.ruleset.language.Faults;
import littlegiant.ruleset.language.PackageNames;
import littlegiant.ruleset.language.RuleSplitter;
import littlegiant.ruleset.language.Scanner;
import littlegiant.ruleset.language.WhenClause;
import littlegiant.ruleset.language.WhenReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the engine or the Java compiler would read the text for the engine otherwise than it was read, it is refused. */
class EngineCrossCheckTest {
    private static final String PACKAGE = PackageNames.of("city", "cultivation");
    private static final String THEN = "insert( require( \"A\", registeredIn( \"210381\" ) ) );";

    private static WhenClause when(String written) {
        String text = "rule \"规则\" when " + written + " then end";
        Faults none = new Faults("city/cultivation.drl", fault -> {});
        return WhenReader.read(
                RuleSplitter.cut(Scanner.scan(text, none), none).rules().get(0), none);
    }

    private static ReadRule rule(String when, String then) {
        return new ReadRule(Optional.empty(), Optional.empty(), when(when), then);
    }

    private static Optional<Integer> compared(ReadRule written, ReadRule understood) {
        return EngineCrossCheck.firstDifference(
                EngineSource.of(PACKAGE, List.of(written)), PACKAGE, List.of(understood));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Enterprise()                                            | FiscalYear()
                    Enterprise( stage == Stage.GROWTH )                     | Enterprise( stage == Stage.MATURE )
                    Enterprise( stage == Stage.GROWTH )                     | Enterprise( stage != Stage.GROWTH )
                    Enterprise( stage != null )                             | Enterprise()
                    Enterprise( stage != null, name != null )               | Enterprise( name != null, stage != null )
                    not Violation()                                         | exists Violation()
                    not Violation()                                         | Violation()
                    ( Enterprise() or FiscalYear() )                        | Enterprise() FiscalYear()
                    $e : Enterprise()                                       | Enterprise()
                    $e : Enterprise()                                       | $f : Enterprise()
                    Enterprise() FiscalYear()                               | FiscalYear() Enterprise()
                    accumulate( FiscalYear(); $n : count(); $n > 3 )        | accumulate( FiscalYear(); $n : count(); $n > 4 )
                    accumulate( FiscalYear( $r : rdExpense ); $n : sum( $r ) ) | accumulate( FiscalYear( $r : rdExpense ); $n : max( $r ) )
                    exists( FiscalYear() and Violation() )                  | exists( FiscalYear() or Violation() )
                    Enterprise( name matches "a.{1,2}" )                    | Enterprise( name matches "a.{1,3}" )
                    """)
    void conditions_that_the_engine_reads_otherwise_are_refused(String written, String understood) {
        assertThat(compared(rule(written, THEN), rule(understood, THEN))).contains(0);
        assertThat(compared(rule(written, THEN), rule(written, THEN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Enterprise( stage in ( Stage.GROWTH, Stage.MATURE ) && ( name == "a" || name != null ) )
                    Enterprise( ( stage == Stage.GROWTH && name == "a" ) || name == null )
                    Enterprise( stage == Stage.GROWTH || stage == Stage.MATURE && name == "a" )
                    Enterprise( stage not in ( Stage.GROWTH ), $n : name, name not matches "C3[0-9]{2}" )
                    FiscalYear( netProfit > -5, 3 < employees, $e : employees > 4 )
                    $e : Enterprise() not( FiscalYear() and Violation() ) exists Violation()
                    ( Enterprise() and ( FiscalYear() or not Violation() ) )
                    accumulate( FiscalYear( $r : rdExpense ) and Violation(); $n : sum( $r ), $m : count(); $n > 3, $m < 4 )
                    not( accumulate( FiscalYear(); $n : count(); $n > 3 ) )
                    """)
    void what_is_written_for_the_engine_is_read_by_it_as_it_was_understood(String when) {
        assertThat(compared(rule(when, THEN), rule(when, THEN))).isEmpty();
    }

    @Test
    void a_head_that_the_engine_reads_otherwise_is_refused() {
        ReadRule rule = rule("Enterprise()", THEN);
        String source = EngineSource.of(PACKAGE, List.of(rule));
        assertThat(EngineCrossCheck.firstDifference(source, PACKAGE, List.of(rule)))
                .isEmpty();
        assertThat(EngineCrossCheck.firstDifference(source, PACKAGE + "x", List.of(rule)))
                .contains(0);
        assertThat(EngineCrossCheck.firstDifference(source, PACKAGE, List.of(rule, rule)))
                .contains(0);
        assertThat(EngineCrossCheck.firstDifference(
                        source.replace("rule \"1\"", "import java.lang.Runtime\nrule \"1\""), PACKAGE, List.of(rule)))
                .contains(0);
        assertThat(EngineCrossCheck.firstDifference(source.replace("Words.*", "Words.require"), PACKAGE, List.of(rule)))
                .contains(0);
        assertThat(EngineCrossCheck.firstDifference(
                        source.replace("when\n", "salience 3\nwhen\n"), PACKAGE, List.of(rule)))
                .contains(0);
        assertThat(EngineCrossCheck.firstDifference(
                        source + "function int f() { return 1; }\n", PACKAGE, List.of(rule)))
                .contains(0);
        ReadRule dated = new ReadRule(Optional.of(LocalDate.of(2017, 1, 1)), Optional.empty(), rule.when(), THEN);
        assertThat(EngineCrossCheck.firstDifference(source, PACKAGE, List.of(dated)))
                .contains(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    insert( require( "A", registeredIn( "210381" ) ) ); /* */ System.exit( 0 );
                    { insert( require( "A", registeredIn( "210381" ) ) ); }
                    insert( require( "A", registeredIn( "210381" ) ), 1 );
                    insert( require( "A", littlegiant.vocabulary.Words.registeredIn( "210381" ) ) );
                    insert( require( "A", registeredIn( "210381" ) ).getClass() );
                    insert( require( "A", "x".isEmpty() ) );
                    insert( require( "A", System ) );
                    insert( require( "A", Stage.valueOf( "GROWTH" ) ) );
                    insert( require( "A", (Object) registeredIn( "210381" ) ) );
                    insert( require( "A", () -> null ) );
                    insert( new Object() );
                    int x = 3;
                    insert( insert( require( "A", registeredIn( "210381" ) ) ) );
                    insert( require( "A", $unbound ) );
                    this.insert( require( "A", registeredIn( "210381" ) ) );
                    """)
    void consequences_that_are_more_than_one_insert_of_words_are_refused(String then) {
        assertThat(compared(rule("Enterprise()", then), rule("Enterprise()", then)))
                .contains(0);
    }

    @ParameterizedTest
    @CsvSource({"$n,true", "$m,false"})
    void a_variable_is_one_that_the_conditions_bind(String variable, boolean allowed) {
        String then = "insert( require( \"A\", counted( " + variable + " ).atLeast( \"1\" ) ) );";
        Map<String, WhenClause.ConditionVariable> bound =
                Map.of("$n", new WhenClause.ConditionVariable("$n", Long.class, Set.of()));
        assertThat(ConsequenceAllowlist.allows(then, bound)).isEqualTo(allowed);
    }
}
