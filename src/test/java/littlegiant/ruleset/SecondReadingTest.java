package littlegiant.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.wording.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the rule that was understood is not the rule that the engine and the Java compiler read, it is refused. */
class SecondReadingTest {
    private static final String HEAD = """
            package city.cultivation

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            """;
    private static final String RULE = """
            rule "规则"
                @clause( "一1" )
            when
                %s
            then
                %s
            end
            """;
    private static final String THEN = "insert( require( \"A\", registeredIn( \"210381\" ) ) );";

    private static RuleText cut(String text) {
        Faults none = new Faults("city/cultivation.drl", fault -> {
            throw new AssertionError(fault);
        });
        return RuleCutter.cut(Scanner.scan(text, none), none).rules().get(0);
    }

    private static When when(String written) {
        return WhenReader.read(cut(HEAD + RULE.formatted(written, THEN)), new Faults("", fault -> {}));
    }

    private static List<String> compared(String written, String understood, String then) {
        List<String> told = new ArrayList<>();
        String text = HEAD + RULE.formatted(written, then);
        Faults faults = new Faults(
                "city/cultivation.drl", fault -> told.add(fault.message().in(Language.EN)));
        SecondReading.compare(cut(text), text, when(understood), faults);
        return told;
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
        assertThat(compared(written, understood, THEN))
                .singleElement()
                .asString()
                .contains("otherwise");
        assertThat(compared(written, written, THEN)).isEmpty();
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
    void consequences_that_java_reads_otherwise_are_refused(String then) {
        assertThat(compared("Enterprise()", "Enterprise()", then)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    insert( require( "A", registeredIn( "210381" ) ) ); // 说明
                    /* 说明 */ insert( /* 说明 */ require( "A", ( registeredIn( "210381" ) ) ) );
                    insert( require( "A", taxCreditGradeIn( TaxCreditGrade.A ) ) );
                    insert( offer( "A" ).fromPool( "500万元" ) );
                    """)
    void what_both_read_alike_passes(String then) {
        assertThat(compared("Enterprise()", "Enterprise()", then)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"$n,true", "$m,false"})
    void a_variable_is_one_that_the_conditions_bind(String variable, boolean allowed) {
        String then = "insert( require( \"A\", counted( " + variable + " ).atLeast( \"1\" ) ) );";
        RuleText rule = cut(HEAD + RULE.formatted("Enterprise()", then));
        Map<String, When.Variable> bound = Map.of("$n", new When.Variable("$n", Long.class, Set.of()));
        assertThat(AllowedJava.allows(then, rule.then(), bound)).isEqualTo(allowed);
    }
}
