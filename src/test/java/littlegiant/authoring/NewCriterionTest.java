package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import littlegiant.authoring.NewCriterion.AskedComparison;
import littlegiant.authoring.NewCriterion.AskedKind;
import littlegiant.authoring.NewCriterion.ScorePart;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import org.junit.jupiter.api.Test;

/** What a form writes is what the checker accepts, and every first case says what the rule says. */
class NewCriterionTest {
    private static final String POLICY = "haicheng-2017";
    private static final String HEADER = POLICY + "/policy.yaml";
    private static final LocalDate FROM = LocalDate.of(2017, 3, 27);
    private static final String DECLARED = """

        facts:
          股权融资额: { unit: 元, per: enterprise }
          市场占有率: { unit: 比例, per: year }
          产品已认证: { unit: 是否, per: enterprise }
        attestations:
          国家级科技奖励: {}
        """;

    private static NewCriterion asks(
            String id, AskedKind kind, String first, String second, AskedComparison comparison, String threshold) {
        return criterion(
                id, "cultivation", kind, first, second, comparison, threshold, List.of(), "", "", "", null, false);
    }

    private static NewCriterion criterion(
            String id,
            String decision,
            AskedKind kind,
            String first,
            String second,
            AskedComparison comparison,
            String threshold,
            List<String> chosen,
            String topic,
            String period,
            String category,
            LocalDate effective,
            boolean generally) {
        return new NewCriterion(
                POLICY,
                decision,
                id,
                "新条件" + id + (threshold.isEmpty() ? "" : " {1}"),
                decision.equals("revocation") ? "四(三)4" : "四(一)6",
                kind,
                first,
                second,
                comparison,
                threshold,
                chosen,
                topic,
                period,
                kind == AskedKind.SCORE
                        ? List.of(
                                new ScorePart("RD_EMPLOYEES", "30人", "40分"),
                                new ScorePart("RD_EXPENSE", "500万元", "30分"),
                                new ScorePart("市场占有率", "5%", "30分"))
                        : List.of(),
                category,
                "",
                effective,
                generally);
    }

    private static List<NewCriterion> everyKind() {
        return List.of(
                asks("N1", AskedKind.FIGURE, "EMPLOYEES", "", AskedComparison.AT_LEAST, "30人"),
                asks("N2", AskedKind.FIGURE, "NET_PROFIT", "", AskedComparison.MORE_THAN, "0元"),
                asks("N3", AskedKind.FIGURE, "股权融资额", "", AskedComparison.AT_LEAST, "9000万元"),
                asks("N4", AskedKind.FIGURE, "市场占有率", "", AskedComparison.LESS_THAN, "60%"),
                asks("N5", AskedKind.RATIO, "RD_EXPENSE", "SALES_REVENUE", AskedComparison.AT_LEAST, "4.5%"),
                asks("N6", AskedKind.RATIO, "OPERATING_REVENUE", "EMPLOYEES", AskedComparison.AT_LEAST, "50万元"),
                asks("N7", AskedKind.GROWTH, "MAIN_BUSINESS_REVENUE", "", AskedComparison.AT_LEAST, "8%"),
                criterion(
                        "N8",
                        "cultivation",
                        AskedKind.RATIO,
                        "TOTAL_LIABILITIES",
                        "TOTAL_ASSETS",
                        AskedComparison.AT_MOST,
                        "60%",
                        List.of(),
                        "",
                        "",
                        "",
                        null,
                        true),
                criterion(
                        "N9",
                        "cultivation",
                        AskedKind.RIGHTS,
                        "",
                        "",
                        AskedComparison.AT_LEAST,
                        "2项",
                        List.of("INVENTION_PATENT", "DESIGN"),
                        "",
                        "",
                        "MANUFACTURING",
                        LocalDate.of(2018, 1, 1),
                        false),
                criterion(
                        "N10",
                        "cultivation",
                        AskedKind.ATTESTATION,
                        "",
                        "",
                        AskedComparison.AT_LEAST,
                        "",
                        List.of(),
                        "RD_MECHANISM",
                        "",
                        "",
                        null,
                        false),
                criterion(
                        "N11",
                        "cultivation",
                        AskedKind.ATTESTATION,
                        "",
                        "",
                        AskedComparison.AT_LEAST,
                        "",
                        List.of(),
                        "国家级科技奖励",
                        "",
                        "",
                        null,
                        false),
                criterion(
                        "N12",
                        "cultivation",
                        AskedKind.TRUTH,
                        "",
                        "",
                        AskedComparison.AT_LEAST,
                        "",
                        List.of(),
                        "产品已认证",
                        "",
                        "",
                        null,
                        false),
                criterion(
                        "N13",
                        "cultivation",
                        AskedKind.VIOLATIONS,
                        "",
                        "",
                        AskedComparison.AT_LEAST,
                        "",
                        List.of("TAX_EVASION", "ENVIRONMENT"),
                        "",
                        "3年",
                        "",
                        null,
                        false),
                criterion(
                        "N14",
                        "revocation",
                        AskedKind.VIOLATIONS,
                        "",
                        "",
                        AskedComparison.AT_LEAST,
                        "",
                        List.of("ENVIRONMENT"),
                        "",
                        "",
                        "",
                        null,
                        false),
                asks("N15", AskedKind.SCORE, "", "", AskedComparison.AT_LEAST, "60分"));
    }

    @Test
    void every_kind_is_accepted_and_each_of_its_first_cases_passes() {
        TreeMap<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of("rules")).files());
        files.merge(HEADER, DECLARED, String::concat);
        Declarations declared = HeaderReader.declared(POLICY, files);
        for (NewCriterion one : everyKind()) {
            boolean grounds = one.decision().equals("revocation");
            files.merge(
                    POLICY + "/" + one.decision() + ".drl",
                    "\n" + CriterionRule.write(one, declared, grounds),
                    String::concat);
            files.put(POLICY + "/cases/" + one.id() + ".yaml", CriterionCases.write(one, declared, grounds, FROM));
        }
        // The cases of whole decisions know nothing of the criteria that are new here.
        files.keySet().removeIf(path -> path.contains("/cases/") && !path.contains("/cases/N"));
        CheckResult check = RuleChecker.check(RuleFiles.of(files));
        assertThat(check.diagnostics().stream().filter(one -> one.severity() == Diagnostic.Level.ERROR))
                .isEmpty();
        assertThat(check.cases().stream()
                        .filter(one -> !one.passed())
                        .map(one -> one.file() + " " + one.name() + ": expected " + one.expected() + ", got "
                                + one.actual()))
                .isEmpty();
        assertThat(check.cases()).hasSizeGreaterThan(60);
        assertThat(check.diagnostics().stream()
                        .filter(one -> one.file().contains("/cases/N")
                                || String.valueOf(one.rule()).startsWith("新条件"))
                        .map(one -> one.file() + ":" + one.line() + " "
                                + one.message().in(littlegiant.wording.Language.ZH)))
                .as("nothing is left to mend, neither bounds untested nor statuses unreached")
                .isEmpty();
    }

    @Test
    void a_rule_reads_as_an_officer_writes_it() {
        assertThat(CriterionRule.write(everyKind().get(8), Declarations.NONE, false))
                .isEqualTo("""
                    rule "新条件N9 {1}"
                        @clause( "四(一)6" )
                        date-effective "2018-01-01"
                    when
                        Enterprise( category == Category.MANUFACTURING )
                    then
                        insert( require( "N9", validRights( INVENTION_PATENT, DESIGN ).atLeast( "2项" ) ) );
                    end
                    """);
    }
}
