package littlegiant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The directions between packages. Every rule allows an empty set, so that a package's rule can stand before the
 * package does.
 */
@AnalyzeClasses(packages = "littlegiant", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    @ArchTest
    static final ArchRule every_class_belongs_to_a_feature = classes()
            .should()
            .resideInAnyPackage(
                    "littlegiant.wording..",
                    "littlegiant.facts..",
                    "littlegiant.vocabulary..",
                    "littlegiant.submission..",
                    "littlegiant.ruleset..",
                    "littlegiant.assessment..",
                    "littlegiant.records..",
                    "littlegiant.programme..",
                    "littlegiant.authoring..",
                    "littlegiant.access..",
                    "littlegiant.console..",
                    "littlegiant.problem..")
            .allowEmptyShould(true)
            .because("packages are features, named for what users call them; a new one is a decision to record");

    @ArchTest
    static final ArchRule no_package_is_a_drawer = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..")
            .allowEmptyShould(true)
            .because("such a name says nothing about what is inside, so anything ends up there");

    @ArchTest
    static final ArchRule wording_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("littlegiant.wording..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "littlegiant.wording..")
            .allowEmptyShould(true)
            .because("everyone speaks in two languages, so everyone may depend on it and it on no one");

    @ArchTest
    static final ArchRule facts_know_only_the_jdk_and_wording = classes()
            .that()
            .resideInAPackage("littlegiant.facts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "littlegiant.wording..", "littlegiant.facts..")
            .allowEmptyShould(true)
            .because("what an enterprise submits outlives the rule engine, the web framework and the database");

    @ArchTest
    static final ArchRule vocabulary_knows_only_facts_and_wording = classes()
            .that()
            .resideInAPackage("littlegiant.vocabulary..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "littlegiant.wording..", "littlegiant.facts..", "littlegiant.vocabulary..")
            .allowEmptyShould(true)
            .because("officers' words mean the same whatever engine runs them, and are tested without one");

    @ArchTest
    static final ArchRule submission_knows_only_jackson_facts_and_wording = classes()
            .that()
            .resideInAPackage("littlegiant.submission..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.core..",
                    "littlegiant.wording..",
                    "littlegiant.facts..",
                    "littlegiant.submission..")
            .allowEmptyShould(true)
            .because("facts are read the same way from a request, a line of a batch or a case beside a rule");

    @ArchTest
    static final ArchRule only_ruleset_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("littlegiant.ruleset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DROOLS)
            .allowEmptyShould(true)
            .because("the engine is one package's concern; everyone else sees releases, diagnostics and findings");

    @ArchTest
    static final ArchRule ruleset_knows_no_http = noClasses()
            .that()
            .resideInAPackage("littlegiant.ruleset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
            .allowEmptyShould(true)
            .because("rules are checked and run the same way from a build, a watched folder or a request");

    @ArchTest
    static final ArchRule features_form_no_cycle = slices().matching("littlegiant.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a reader can start with any feature and read downwards");
}
