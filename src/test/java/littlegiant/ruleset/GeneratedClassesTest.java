package littlegiant.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The classes that the engine makes of rules refer to facts, words and the engine's own templates, and to nothing else. */
class GeneratedClassesTest {
    private static final String FILE = """
            package city.cultivation

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "条件"
                @clause( "四(一)2" )
            when
                Enterprise()
            then
                %s
            end
            """;

    @ParameterizedTest
    @ValueSource(strings = {"rules", "src/test/resources/rules-other-city"})
    void a_city_s_rules_refer_to_nothing_foreign(String folder) {
        Map<String, byte[]> classes = new TreeMap<>();
        Check check = RuleChecker.check(RuleFiles.read(Path.of(folder)), false, (decisions, texts, found) -> {
            Optional<KieBase> base = RuleCompiler.compile(decisions, texts, found);
            base.map(References::classes).ifPresent(classes::putAll);
            return base;
        });
        assertThat(check.release()).isPresent();
        // One class and its invoker for each rule, at the least.
        long rules = check.release().orElseThrow().policies().values().stream()
                .flatMap(policy -> policy.files().stream())
                .mapToLong(file -> file.rules().size())
                .sum();
        assertThat((long) classes.size()).isGreaterThanOrEqualTo(2 * rules);
        assertThat(AllowedReferences.foreign(References.of(classes))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    System.setProperty( "a", "b" );                                              | java/lang/System.setProperty
                    insert( new java.io.File( "x" ) );                                           | java/io/File.<init>
                    insert( java.net.Socket.class );                                             | java/net/Socket
                    insert( (java.util.function.Supplier<Object>) () -> Runtime.getRuntime() );  | java/lang/Runtime.getRuntime
                    insert( (java.util.function.Supplier<Object>) Thread::currentThread );       | java/lang/Thread.currentThread
                    insert( "x".repeat( 3 ) );                                                   | java/lang/String.repeat
                    insert( registeredIn( "210381" ).toString() );                               | java/lang/Object.toString
                    insert( littlegiant.facts.Category.valueOf( "OTHER" ) );                     | littlegiant/facts/Category.valueOf
                    insert( littlegiant.ruleset.RuleFiles.of( new java.util.HashMap() ) );       | littlegiant/ruleset/RuleFiles.of
                    drools.halt();                                                               | org/drools/core/rule/consequence/KnowledgeHelper.halt
                    try { insert( "x" ); } catch ( IllegalStateException e ) { }                 | java/lang/IllegalStateException
                    insert( Integer.valueOf( 3 ) );                                              | java/lang/Integer.valueOf
                    """)
    void a_foreign_reference_that_is_compiled_around_the_reader_is_detected(String consequence, String foreign) {
        Map<String, byte[]> classes = References.classes(compiledUnread(FILE.formatted(consequence)));
        assertThat(AllowedReferences.foreign(References.of(classes))).contains(foreign);
    }

    @Test
    void the_same_file_without_a_foreign_reference_is_clean() {
        Map<String, byte[]> classes = References.classes(
                compiledUnread(FILE.formatted("insert( require( \"H1\", attested( RD_MECHANISM ) ) );")));
        assertThat(classes).isNotEmpty();
        assertThat(AllowedReferences.foreign(References.of(classes))).isEmpty();
    }

    private static KieBase compiledUnread(String text) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        assertThat(builder.getErrors()).isEmpty();
        return builder.newKieBase();
    }
}
