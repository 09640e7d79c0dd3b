package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.CriterionStatus;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.submission.Submissions;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Sample;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a sweep says of a value is what is decided once the rule file really has it. */
class ThresholdSweepTest {
    private static final String POLICY = "haicheng-2017";
    private static final LocalDate DAY = LocalDate.parse("2017-06-30");
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));

    /** Every kind of condition with a threshold, with values on both sides of what it is now. */
    private static final List<Asked> ASKED = List.of(
            new Asked("C2", 1, List.of("4%", "5%", "20%")),
            new Asked("C3", 1, List.of("2.5%", "3%", "8%")),
            new Asked("C4", 1, List.of("0", "2")),
            new Asked("C4", 2, List.of("2")),
            new Asked("C5a", 1, List.of("30%", "100%")),
            new Asked("C6", 1, List.of("-5%", "15%")),
            new Asked("R1a", 1, List.of("5000万元", "2亿元")),
            new Asked("R1b", 1, List.of("0%", "10%", "15%")),
            new Asked("R2", 1, List.of("5%", "30%")),
            new Asked("R2", 2, List.of("20%", "100%")),
            new Asked("R4b", 1, List.of("50%")));

    private static List<Tried> tried;

    /** What is asked of a sweep. */
    private record Asked(String criterion, int n, List<String> values) {}

    /** A sweep, and the policies whose rule files were really edited. */
    private record Tried(Asked asked, ThresholdSweep sweep, List<Policy> edited) {}

    /** Compiled once: a compilation takes longer than a thousand enterprises. */
    private static synchronized List<Tried> tried() {
        if (tried == null) {
            Release release = compiled(SHIPPED);
            tried = ASKED.stream()
                    .map(asked -> tried(release, release.policies().get(POLICY), asked))
                    .toList();
        }
        return tried;
    }

    private static Tried tried(Release release, Policy policy, Asked asked) {
        ThresholdSweep sweep = sweep(release, policy, asked.criterion, asked.n, asked.values);
        ThresholdEdit.Stated stated =
                ThresholdEdit.of(release.files(), policy.id(), asked.criterion).get(asked.n - 1);
        String path = stated.place().file();
        List<Policy> edited = new ArrayList<>();
        for (String value : asked.values) {
            ThresholdEdit.Edited text = (ThresholdEdit.Edited)
                    ThresholdEdit.change(release.files().files().get(path), Declarations.NONE, stated, value);
            Map<String, String> files = new TreeMap<>(release.files().files());
            files.put(path, text.text());
            edited.add(compiled(RuleFiles.of(files)).policies().get(policy.id()));
        }
        return new Tried(asked, sweep, edited);
    }

    private static ThresholdSweep sweep(Release release, Policy policy, String criterion, int n, List<String> values) {
        ThresholdSweep.ThresholdSweepResult result = ThresholdSweep.of(release, policy, criterion, n, values);
        assertThat(result).isInstanceOf(ThresholdSweep.Ready.class);
        return ((ThresholdSweep.Ready) result).sweep();
    }

    private static Release compiled(RuleFiles files) {
        CheckResult check = RuleChecker.compile(files);
        return check.release().orElseThrow(() -> new AssertionError(check.diagnostics()));
    }

    private static void assertSame(Tried one, Enterprise enterprise, LocalDate asOf) {
        List<ThresholdSweep.Point> expected = new ArrayList<>();
        for (Policy edited : one.edited) {
            DecisionResult decided = edited.decide(
                            enterprise, asOf, Set.of(one.sweep.decision().decision()))
                    .decisions()
                    .get(0);
            expected.add(new ThresholdSweep.Point(CriterionStatus.of(decided, one.asked.criterion), decided.outcome()));
        }
        assertThat(one.sweep.points(enterprise, asOf)).as(one.asked.toString()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Enterprises.samples();
    }

    @Property(tries = 1_000)
    void a_value_decides_as_the_edited_file_does(@ForAll("samples") Sample sample) {
        for (Tried one : tried()) {
            assertSame(one, sample.enterprise(), sample.asOf());
        }
    }

    @Example
    void a_value_that_an_enterprise_reaches_exactly_counts_on_its_side() {
        Release release = compiled(SHIPPED);
        ThresholdSweep atLeast =
                sweep(release, release.policies().get(POLICY), "C2", 1, List.of("6.999999%", "7%", "7.000001%"));
        Enterprise staff = enterprise("\"years\":[{\"fiscalYear\":2016,\"employees\":100,\"rdEmployees\":7}]");
        assertThat(statuses(atLeast, staff)).containsExactly(Status.MET, Status.MET, Status.NOT_MET);
        ThresholdSweep atMost =
                sweep(release, release.policies().get(POLICY), "R4b", 1, List.of("33.333333%", "33.333334%"));
        Enterprise debts = enterprise("\"years\":[{\"fiscalYear\":2016,\"totalAssets\":3,\"totalLiabilities\":1}]");
        assertThat(statuses(atMost, debts)).containsExactly(Status.NOT_MET, Status.MET);
    }

    @Example
    void bands_and_what_a_when_has_counted_are_tried_as_well() {
        Map<String, String> files = new TreeMap<>();
        files.put("p/policy.yaml", SHIPPED.files().get(POLICY + "/policy.yaml").replaceAll("(?s)decisions:.*", ""));
        files.put("p/q.drl", """
            package p.q

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*

            rule "按收入分档"
                @clause( "五1" )
            when
                Enterprise()
            then
                insert( require( "B", ratio( RD_EXPENSE, SALES_REVENUE ).atLeast(
                    by( SALES_REVENUE ).upTo( "100元", "5%" ).otherwise( "3%" ) ) ) );
            end

            rule "研发费用合计"
                @clause( "五1" )
            when
                accumulate( FiscalYear( $r : rdExpense ); $sum : sum( $r ), $n : count(); $n >= 1 )
            then
                insert( require( "S", money( $sum ).atLeast( "9元" ) ) );
            end
            """);
        Release release = compiled(RuleFiles.of(files));
        Policy policy = release.policies().get("p");
        Enterprise enterprise = enterprise("\"years\":[{\"fiscalYear\":2016,\"salesRevenue\":200,\"rdExpense\":8},"
                + "{\"fiscalYear\":2015,\"salesRevenue\":100,\"rdExpense\":2}]");
        for (Asked asked : List.of(
                new Asked("B", 1, List.of("150元", "200元", "250元")),
                new Asked("B", 3, List.of("3%", "4%", "4.5%")),
                new Asked("S", 1, List.of("9元", "10元", "10.01元")))) {
            assertSame(tried(release, policy, asked), enterprise, DAY);
        }
        assertThat(statuses(sweep(release, policy, "S", 1, List.of("10元", "10.01元")), enterprise))
                .containsExactly(Status.MET, Status.NOT_MET);
        List<String> many = Collections.nCopies(ThresholdSweep.MOST_COMPILED + 1, "9元");
        ThresholdSweep tooMany = sweep(release, policy, "S", 1, many);
        assertThatThrownBy(() -> tooMany.points(enterprise, DAY))
                .isInstanceOfSatisfying(
                        ThresholdSweep.TooMany.class,
                        refused -> assertThat(refused.why().in(Language.EN)).contains("at most 24 values"));
    }

    @Example
    void what_is_no_threshold_is_refused_with_why() {
        Release release = compiled(SHIPPED);
        Policy policy = release.policies().get(POLICY);
        assertThat(absent(release, policy, "C7a", 1)).contains("no criterion C7a");
        assertThat(absent(release, policy, "C2", 2)).contains("no threshold 2");
        assertThat(absent(release, policy, "SEED_FUND", 1)).contains("is a support measure");
        ThresholdSweep.ThresholdSweepResult result = ThresholdSweep.of(release, policy, "C2", 1, List.of("5%", "6人"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        ThresholdSweep.Unusable.class,
                        unusable -> assertThat(unusable.index()).isEqualTo(1));
    }

    private static String absent(Release release, Policy policy, String criterion, int n) {
        ThresholdSweep.ThresholdSweepResult result = ThresholdSweep.of(release, policy, criterion, n, List.of("5%"));
        assertThat(result).isInstanceOf(ThresholdSweep.NoSuchThreshold.class);
        return ((ThresholdSweep.NoSuchThreshold) result).why().in(Language.EN);
    }

    private static List<Status> statuses(ThresholdSweep sweep, Enterprise enterprise) {
        return sweep.points(enterprise, DAY).stream()
                .map(ThresholdSweep.Point::status)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Enterprise enterprise(String properties) {
        return Submissions.enterprise(("{" + properties + "}").getBytes(StandardCharsets.UTF_8))
                .value();
    }
}
