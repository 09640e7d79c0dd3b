package littlegiant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

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
                    "littlegiant.document..",
                    "littlegiant.ruleset..",
                    "littlegiant.assessment..",
                    "littlegiant.plan..",
                    "littlegiant.upload..",
                    "littlegiant.records..",
                    "littlegiant.job..",
                    "littlegiant.programme..",
                    "littlegiant.authoring..",
                    "littlegiant.impact..",
                    "littlegiant.access..",
                    "littlegiant.console..",
                    "littlegiant.problem..")
            .allowEmptyShould(true)
            .because("packages are features, named for what users call them; a new one is a decision to record");

    @ArchTest
    static final ArchRule every_package_says_what_may_be_null = classes()
            .should(new ArchCondition<>("reside in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getPackageName() + " is not @NullMarked, but holds " + type.getName()));
                }
            })
            .because("NullAway checks only what is marked; elsewhere a null is found by whoever runs into it");

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
            .resideInAnyPackage("java..", "org.jspecify..", "littlegiant.wording..")
            .allowEmptyShould(true)
            .because("everyone speaks in two languages, so everyone may depend on it and it on no one");

    @ArchTest
    static final ArchRule facts_know_only_the_jdk_and_wording = classes()
            .that()
            .resideInAPackage("littlegiant.facts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "littlegiant.wording..", "littlegiant.facts..")
            .allowEmptyShould(true)
            .because("what an enterprise submits outlives the rule engine, the web framework and the database");

    @ArchTest
    static final ArchRule vocabulary_knows_only_facts_and_wording = classes()
            .that()
            .resideInAPackage("littlegiant.vocabulary..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "littlegiant.wording..",
                    "littlegiant.facts..",
                    "littlegiant.vocabulary..")
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
                    "org.jspecify..",
                    "com.fasterxml.jackson.core..",
                    "littlegiant.wording..",
                    "littlegiant.facts..",
                    "littlegiant.submission..")
            .allowEmptyShould(true)
            .because("facts are read the same way from a request, a line of a batch or a case beside a rule");

    @ArchTest
    static final ArchRule documents_know_only_wording_and_the_workbook_library = classes()
            .that()
            .resideInAPackage("littlegiant.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.dhatim.fastexcel..",
                    "littlegiant.wording..",
                    "littlegiant.document..")
            .allowEmptyShould(true)
            .because("what makes a page print well or a cell harmless is the same whatever stands in it");

    @ArchTest
    static final ArchRule only_the_engine_room_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("littlegiant.ruleset.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DROOLS)
            .allowEmptyShould(true)
            .because("the engine is one package's concern; everyone else sees releases, diagnostics and findings");

    @ArchTest
    static final ArchRule language_is_read_without_an_engine = noClasses()
            .that()
            .resideInAPackage("littlegiant.ruleset.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "littlegiant.ruleset.engine..",
                    "littlegiant.ruleset.warning..",
                    "littlegiant.ruleset.cases..",
                    "littlegiant.ruleset.release..")
            .because("what a file says is settled by the file alone, before anything is compiled");

    @ArchTest
    static final ArchRule the_engine_decides_and_checks_nothing = noClasses()
            .that()
            .resideInAPackage("littlegiant.ruleset.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "littlegiant.ruleset.warning..", "littlegiant.ruleset.cases..", "littlegiant.ruleset.release..")
            .because("a policy decides the same whoever checked, published or tested it");

    @ArchTest
    static final ArchRule warnings_and_cases_stand_side_by_side_below_releases = slices().matching(
                    "littlegiant.ruleset.(*)..")
            .should()
            .beFreeOfCycles()
            .because("static analysis needs no run, a case needs no analysis, and a release is checked by both");

    @ArchTest
    static final ArchRule neither_warnings_nor_cases_know_releases = noClasses()
            .that()
            .resideInAnyPackage("littlegiant.ruleset.warning..", "littlegiant.ruleset.cases..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("littlegiant.ruleset.release..")
            .because("what is wrong with rules does not depend on what is published");

    @ArchTest
    static final ArchRule ruleset_has_five_rooms = classes()
            .that()
            .resideInAPackage("littlegiant.ruleset..")
            .should()
            .resideInAnyPackage(
                    "littlegiant.ruleset.language..",
                    "littlegiant.ruleset.engine..",
                    "littlegiant.ruleset.warning..",
                    "littlegiant.ruleset.cases..",
                    "littlegiant.ruleset.release..")
            .because("one flat room of a hundred files is where nobody finds anything");

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
    static final ArchRule programme_is_below_answers = noClasses()
            .that()
            .resideInAPackage("littlegiant.programme..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("littlegiant.assessment..", "littlegiant.authoring..")
            .allowEmptyShould(true)
            .because("an event rests on an assessment that was recorded, and on nothing that is being assessed or"
                    + " written");

    @ArchTest
    static final ArchRule only_uploads_read_tables = noClasses()
            .that()
            .resideOutsideOfPackage("littlegiant.upload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.aalto..", "de.siegmar.fastcsv..", "org.apache.commons.fileupload..")
            .allowEmptyShould(true)
            .because("a file from outside is hostile until it has been looked at, and one package knows how");

    @ArchTest
    static final ArchRule nothing_rests_on_uploads = noClasses()
            .that()
            .resideOutsideOfPackages("littlegiant.upload..", "littlegiant.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("littlegiant.upload..")
            .allowEmptyShould(true)
            .because("a table is one way in among others: what it brings is assessed and kept like a request; only a"
                    + " page reads what is typed as a cell is read");

    @ArchTest
    static final ArchRule impact_publishes_and_records_nothing = noClasses()
            .that()
            .resideInAPackage("littlegiant.impact..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("littlegiant.authoring..", "littlegiant.programme..")
            .allowEmptyShould(true)
            .because("what a change would do is looked at before anybody writes or publishes it, and no event follows");

    @ArchTest
    static final ArchRule nothing_rests_on_impact = noClasses()
            .that()
            .resideOutsideOfPackages("littlegiant.impact..", "littlegiant.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("littlegiant.impact..")
            .allowEmptyShould(true)
            .because("a preview decides nothing: only a page may show it");

    @ArchTest
    static final ArchRule nothing_rests_on_the_console = noClasses()
            .that()
            .resideOutsideOfPackage("littlegiant.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("littlegiant.console..")
            .because("pages show what the other features do, and no feature does more or less for being shown");

    @ArchTest
    static final ArchRule only_pages_know_templates = noClasses()
            .that()
            .resideOutsideOfPackage("littlegiant.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.qute..")
            .because("what a feature answers is said in its own words, which a page puts into its template");

    @ArchTest
    static final ArchRule nothing_rests_on_plans = noClasses()
            .that()
            .resideOutsideOfPackages("littlegiant.plan..", "littlegiant.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("littlegiant.plan..")
            .because("a plan decides nothing: it may be shown beside an assessment, which is made without it");

    @ArchTest
    static final ArchRule records_know_no_feature = classes()
            .that()
            .resideInAPackage("littlegiant.records..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "littlegiant.ruleset..",
                    "littlegiant.assessment..",
                    "littlegiant.plan..",
                    "littlegiant.programme..",
                    "littlegiant.upload..",
                    "littlegiant.authoring..",
                    "littlegiant.impact..",
                    "littlegiant.job..",
                    "littlegiant.problem..",
                    "jakarta.ws.rs..",
                    "org.jboss.resteasy..")
            .allowEmptyShould(true)
            .because("what was decided outlives the rules, the features and the interface that decided it");

    @ArchTest
    static final ArchRule jobs_know_no_feature = noClasses()
            .that()
            .resideInAPackage("littlegiant.job..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("littlegiant..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "littlegiant.job..",
                            "littlegiant.records..",
                            "littlegiant.problem..",
                            "littlegiant.wording.."))))
            .allowEmptyShould(true)
            .because("whatever runs for long is kept, found, waited for and cancelled in the same way");

    @ArchTest
    static final ArchRule only_what_lasts_knows_the_database = noClasses()
            .that()
            .resideOutsideOfPackages("littlegiant.records..", "littlegiant.programme..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "io.agroal..", "org.flywaydb..")
            .allowEmptyShould(true)
            .because("everyone else asks for records, whichever database keeps them");

    @ArchTest
    static final ArchRule features_form_no_cycle = slices().matching("littlegiant.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a reader can start with any feature and read downwards");
}
