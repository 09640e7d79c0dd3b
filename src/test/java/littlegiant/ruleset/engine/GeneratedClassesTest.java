package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.ruleset.language.PackageNames;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes that the engine makes of rules refer to facts, words and the engine's own templates, and to nothing else;
 * those that would are never defined, and what they refer to cannot be found.
 */
class GeneratedClassesTest {
    private static final String PACKAGE = PackageNames.of("city", "cultivation");
    private static final String FILE = """
            package %s

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "1"
            when
                Enterprise()
            then
                %s
            end
            """;

    @BeforeAll
    static void guard() {
        GeneratedClasses.installCheck();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "src/test/resources/rules-other-city", "src/test/resources/rules-scored-city"})
    void a_city_s_rules_refer_to_nothing_foreign(String folder) {
        Map<String, byte[]> classes = new TreeMap<>();
        CheckResult check =
                RuleChecker.check(RuleFiles.read(Path.of(folder)), false, (policy, header, decisions, found) -> {
                    Optional<KieBase> base = RuleCompiler.compile(decisions, found);
                    base.map(GeneratedClasses::of).ifPresent(classes::putAll);
                    return base.map(compiled -> new CompiledPolicy(policy, header, decisions, compiled));
                });
        assertThat(check.release()).isPresent();
        // One class and its invoker for each rule, at the least.
        long rules = check.release().orElseThrow().policies().values().stream()
                .flatMap(policy -> policy.files().stream())
                .mapToLong(file -> file.rules().size())
                .sum();
        assertThat((long) classes.size()).isGreaterThanOrEqualTo(2 * rules);
        classes.forEach((name, bytes) ->
                assertThat(GeneratedClasses.faults(name, bytes)).as(name).isEmpty());
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
                    insert( littlegiant.ruleset.language.RuleFiles.of( new java.util.HashMap() ) );       | littlegiant/ruleset/language/RuleFiles.of
                    drools.halt();                                                               | org/drools/core/rule/consequence/KnowledgeHelper.halt
                    try { insert( "x" ); } catch ( IllegalStateException e ) { }                 | java/lang/IllegalStateException
                    insert( Integer.valueOf( 3 ) );                                              | java/lang/Integer.valueOf
                    """)
    void a_class_with_a_foreign_reference_is_refused_before_it_is_defined(String consequence, String foreign) {
        assertThat(refused(FILE.formatted(PACKAGE, consequence))).anyMatch(why -> why.contains(foreign));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty( \"a\", \"b\" );",
                "insert( new java.io.File( \"x\" ) );",
                "insert( java.net.Socket.class );",
                "insert( Runtime.getRuntime() );",
                "insert( Thread.currentThread() );",
                "insert( littlegiant.ruleset.language.RuleFiles.of( null ) );",
                "insert( de.siegmar.fastcsv.reader.CsvReader.builder() );"
            })
    void what_no_rule_may_see_is_not_there_for_the_compiler(String consequence) {
        String text = FILE.formatted(PACKAGE, consequence);
        assertThat(errors(text, new RuleClassLoader(getClass().getClassLoader())))
                .isNotEmpty();
    }

    @Test
    void the_same_file_without_a_foreign_reference_is_clean() {
        String text = FILE.formatted(PACKAGE, "insert( require( \"H1\", attested( RD_MECHANISM ) ) );");
        Map<String, byte[]> classes = GeneratedClasses.of(
                compiledUnread(text, new RuleClassLoader(getClass().getClassLoader())));
        assertThat(classes).hasSize(2);
        classes.forEach((name, bytes) ->
                assertThat(GeneratedClasses.faults(name, bytes)).isEmpty());
    }

    @Test
    void a_class_of_another_package_or_another_name_is_refused() {
        String text =
                FILE.formatted("de.siegmar.fastcsv.reader", "insert( require( \"H1\", attested( RD_MECHANISM ) ) );");
        assertThat(refused(text)).anyMatch(why -> why.contains("name de/siegmar/fastcsv/reader/Rule_1"));
        String rule = PACKAGE + ".Rule_1";
        assertThat(GeneratedClasses.faults(rule, written(rule, false))).isEmpty();
        for (String name :
                List.of(PACKAGE + ".BomHeader", PACKAGE + ".Rule_1$1", PACKAGE + ".Rule_1Helper", "Rule_1")) {
            assertThat(GeneratedClasses.faults(name, written(name, false))).isNotEmpty();
        }
        assertThat(GeneratedClasses.faults(rule, written(PACKAGE + ".Rule_2", false)))
                .isNotEmpty();
    }

    @Test
    void what_is_refused_is_counted_and_names_what_speaks_against_it() {
        String name = PACKAGE + ".BomHeader";
        long before = GeneratedClasses.refusedCount();
        assertThatThrownBy(() -> GeneratedClasses.check(name, written(name, true)))
                .isInstanceOf(GeneratedClasses.RefusedClass.class)
                .hasMessageContaining("BomHeader")
                .hasMessageContaining("<clinit>");
        assertThat(GeneratedClasses.refusedCount()).isGreaterThan(before);
    }

    @Test
    void a_class_initialiser_is_refused() {
        String rule = PACKAGE + ".Rule_1";
        assertThat(GeneratedClasses.faults(rule, written(rule, true))).contains("<clinit>");
    }

    @Test
    void the_root_of_the_packages_is_no_package_of_any_library() {
        assertThat(getClass().getClassLoader().getResource(PackageNames.ROOT)).isNull();
        assertThat(PackageNames.of("a-b", "c")).isNotEqualTo(PackageNames.of("a_b", "c"));
        assertThat(PackageNames.of("A", "c")).isNotEqualTo(PackageNames.of("a", "c"));
        assertThat(PackageNames.of("a", "b_c")).isNotEqualTo(PackageNames.of("a_b", "c"));
        assertThat(PackageNames.of("海城", "培育")).matches("[a-z0-9_.]+");
    }

    private static byte[] written(String name, boolean initialiser) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", new String[0]);
        if (initialiser) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Compiles what no reader let through, against all classes that there are, and says what of it is refused. */
    private static List<String> refused(String text) {
        RuleClassLoader all = new RuleClassLoader(GeneratedClassesTest.class.getClassLoader(), any -> true);
        KnowledgeBuilder builder = builder(text, all);
        List<String> refused = new ArrayList<>(all.refusals());
        if (!builder.hasErrors()) {
            GeneratedClasses.of(builder.newKieBase())
                    .forEach((name, bytes) -> refused.addAll(GeneratedClasses.faults(name, bytes)));
        }
        return refused;
    }

    private static KieBase compiledUnread(String text, RuleClassLoader loader) {
        KnowledgeBuilder builder = builder(text, loader);
        assertThat(builder.getErrors()).isEmpty();
        return builder.newKieBase();
    }

    private static List<Object> errors(String text, RuleClassLoader loader) {
        return new ArrayList<>(builder(text, loader).getErrors());
    }

    private static KnowledgeBuilder builder(String text, RuleClassLoader loader) {
        KnowledgeBuilder builder = RuleCompiler.builder(loader);
        builder.add(ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        return builder;
    }
}
