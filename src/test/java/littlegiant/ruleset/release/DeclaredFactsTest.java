package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.vocabulary.FactSheet;
import littlegiant.vocabulary.Gap;
import littlegiant.vocabulary.GapSearch;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that a policy declares, from its files to what it decides. */
class DeclaredFactsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);
    private static final String HEADER = """
            title: 瞪羚企业
            documentNumber: 文号
            issuer: 办公室
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String DECLARED = """
            facts:
              股权融资额:   { unit: 元, per: enterprise, labelEn: equity raised }
              高新技术产品收入: { unit: 元, per: year }
              市场占有率:   { unit: 比例, per: year, hint: 主导产品在全国细分市场 }
              从事细分市场: { unit: 年, per: enterprise }
              产品已认证:   { unit: 是否, per: enterprise }
              当年已审计:   { unit: 是否, per: year }
              认定日期:     { unit: 日期, per: enterprise }
              标准数量:     { unit: 项, per: enterprise }
            attestations:
              国家级科技奖励: { labelEn: national science award }
            """;

    private static SortedMap<String, String> files(String policy, String declared, String condition) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(policy + "/policy.yaml", HEADER + declared);
        files.put(policy + "/selection.drl", """
                package %s.selection

                import littlegiant.facts.*
                import static littlegiant.vocabulary.Words.*

                rule "要求"
                    @clause( "四(一)1" )
                when
                    Enterprise()
                then
                    insert( require( "%s", %s ) );
                end
                """.formatted(
                        policy.replace("-", ""), policy.toUpperCase().replace("-", ""), condition));
        return files;
    }

    private static CheckResult check(String condition) {
        return RuleChecker.check(RuleFiles.of(files("city", DECLARED, condition)));
    }

    private static Release release(String condition) {
        CheckResult check = check(condition);
        return check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics().toString()));
    }

    private static Finding finding(String condition, String enterprise) {
        Release release = release(condition);
        Submitted<Enterprise> read =
                Submissions.enterprise(enterprise.getBytes(StandardCharsets.UTF_8), release.declared());
        assertThat(read.faults()).isEmpty();
        return release.policies()
                .get("city")
                .decide(read.value(), DAY, Set.of())
                .decisions()
                .get(0)
                .findings()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fact( \"股权融资额\" ).atLeast( \"9000万元\" )|{\"more\":{\"股权融资额\":90000000}}|MET",
                "fact( \"股权融资额\" ).atLeast( \"9000万元\" )|{\"more\":{\"股权融资额\":89999999.99}}|NOT_MET",
                "fact( \"股权融资额\" ).atLeast( \"9000万元\" )|{\"more\":{\"股权融资额\":\"9000万元\"}}|MET",
                "fact( \"股权融资额\" ).atLeast( \"9000万元\" )|{}|MISSING",
                "fact( \"市场占有率\" ).atLeast( \"12.5%\" )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":\"12.5%\"}}]}|MET",
                "fact( \"市场占有率\" ).atLeast( \"12.5%\" )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":0.125}}]}|MET",
                "fact( \"市场占有率\" ).moreThan( \"12.5%\" )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":0.125}}]}|NOT_MET",
                "fact( \"市场占有率\" ).atLeast( \"12.5%\" )|{\"years\":[{\"fiscalYear\":2015,\"more\":{\"市场占有率\":0.125}}]}|MISSING",
                "fact( \"从事细分市场\" ).atLeast( \"3年\" )|{\"more\":{\"从事细分市场\":3}}|MET",
                "fact( \"从事细分市场\" ).atLeast( \"3\" )|{\"more\":{\"从事细分市场\":2}}|NOT_MET",
                "fact( \"标准数量\" ).atLeast( \"2项\" )|{\"more\":{\"标准数量\":2}}|MET",
                "holds( \"产品已认证\" )|{\"more\":{\"产品已认证\":true}}|MET",
                "holds( \"产品已认证\" )|{\"more\":{\"产品已认证\":false}}|NOT_MET",
                "holds( \"产品已认证\" )|{\"more\":{\"产品已认证\":null}}|MISSING",
                "inEachYear( holds( \"当年已审计\" ), 2 )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"当年已审计\":true}},{\"fiscalYear\":2015,\"more\":{\"当年已审计\":false}}]}|NOT_MET",
                "attested( \"国家级科技奖励\" )|{\"attestations\":{\"国家级科技奖励\":{\"holds\":true,\"basis\":\"ATTESTED\"}}}|MET",
                "attested( \"国家级科技奖励\" )|{\"attestations\":{\"国家级科技奖励\":{\"holds\":true,\"basis\":\"SELF_DECLARED\"}}}|REVIEW",
                "attested( \"国家级科技奖励\" )|{}|MISSING",
                "ratio( fact( \"高新技术产品收入\" ), OPERATING_REVENUE ).atLeast( \"60%\" )|{\"years\":[{\"fiscalYear\":2016,\"operatingRevenue\":100,\"more\":{\"高新技术产品收入\":60}}]}|MET",
                "ratio( fact( \"高新技术产品收入\" ), OPERATING_REVENUE ).atLeast( \"60%\" )|{\"years\":[{\"fiscalYear\":2016,\"operatingRevenue\":100,\"more\":{\"高新技术产品收入\":59.99}}]}|NOT_MET",
                "growth( fact( \"高新技术产品收入\" ) ).atLeast( \"20%\" )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"高新技术产品收入\":120}},{\"fiscalYear\":2015,\"more\":{\"高新技术产品收入\":100}}]}|MET",
                "total( fact( \"高新技术产品收入\" ), 2 ).atLeast( \"220元\" )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"高新技术产品收入\":120}},{\"fiscalYear\":2015,\"more\":{\"高新技术产品收入\":100}}]}|MET",
                "inEachYear( fact( \"高新技术产品收入\" ), 2 ).atLeast( \"101元\" )|{\"years\":[{\"fiscalYear\":2016,\"more\":{\"高新技术产品收入\":120}},{\"fiscalYear\":2015,\"more\":{\"高新技术产品收入\":100}}]}|NOT_MET",
                "fact( \"市场占有率\" ).atLeast( by( fact( \"股权融资额\" ) ).upTo( \"100元\", \"5%\" ).otherwise( \"3%\" ) )|{\"more\":{\"股权融资额\":100},\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":0.04}}]}|NOT_MET",
                "fact( \"市场占有率\" ).atLeast( by( fact( \"股权融资额\" ) ).upTo( \"100元\", \"5%\" ).otherwise( \"3%\" ) )|{\"more\":{\"股权融资额\":101},\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":0.04}}]}|MET",
            })
    void a_declared_fact_decides_at_both_sides_of_its_bound(String condition, String enterprise, Status status) {
        assertThat(finding(condition, enterprise).judgement().status()).isEqualTo(status);
    }

    @Test
    void what_is_missing_is_named_by_its_pointer_and_in_words() {
        Finding finding = finding(
                "allOf( fact( \"股权融资额\" ).atLeast( \"1元\" ), fact( \"市场占有率\" ).atLeast( \"5%\" ),"
                        + " holds( \"产品已认证\" ), attested( \"国家级科技奖励\" ) )",
                "{\"years\":[{\"fiscalYear\":2015},{\"fiscalYear\":2016}]}");
        assertThat(finding.judgement().missing())
                .containsExactly("/more/股权融资额", "/years/1/more/市场占有率", "/more/产品已认证", "/attestations/国家级科技奖励");
        assertThat(finding.judgement().message().in(Language.EN))
                .contains("equity raised")
                .contains("2016")
                .contains("national science award");
    }

    @Test
    void a_gap_is_the_least_change_of_a_declared_fact() {
        Finding money = finding("fact( \"股权融资额\" ).moreThan( \"9000万元\" )", "{\"more\":{\"股权融资额\":90000000}}");
        Gap gap = GapSearch.of(money.condition(), money.situation()).orElseThrow();
        assertThat(gap.fact()).isEqualTo("股权融资额");
        assertThat(gap.by()).isEqualByComparingTo("0.01");
        assertThat(gap.message().in(Language.ZH)).contains("股权融资额由 90,000,000元增加 0.01元");
        Finding share = finding(
                "fact( \"市场占有率\" ).atLeast( \"15%\" )",
                "{\"years\":[{\"fiscalYear\":2016,\"more\":{\"市场占有率\":\"12.5%\"}}]}");
        gap = GapSearch.of(share.condition(), share.situation()).orElseThrow();
        assertThat(gap.fact()).isEqualTo("市场占有率");
        assertThat(gap.by()).isEqualByComparingTo("0.025");
        assertThat(gap.message().in(Language.ZH)).contains("2016 年市场占有率由 12.5%增加 2.5%至 15%");
        Finding years = finding("fact( \"从事细分市场\" ).atLeast( \"3年\" )", "{\"more\":{\"从事细分市场\":1}}");
        assertThat(GapSearch.of(years.condition(), years.situation())
                        .orElseThrow()
                        .message()
                        .in(Language.EN))
                .contains("from 1 year by 2 years to 3 years");
        FactSheet sheet = new FactSheet();
        years.judgement().cite(sheet);
        assertThat(sheet.values()).containsOnlyKeys("从事细分市场");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fact( \"股权融资\" ).atLeast( \"1元\" )|政策没有声明事实“股权融资”|是否应为 \"股权融资额\"?",
                "fact( \"客户满意度\" ).atLeast( \"1元\" )|政策没有声明事实“客户满意度”|请在 policy.yaml 的 facts 中声明它",
                "fact( \"市场占有率\" ).atLeast( \"5元\" )|门槛“5元”的单位与“市场占有率”不符|比例请写作 \"5%\"",
                "fact( \"股权融资额\" ).atLeast( \"5%\" )|门槛“5%”的单位与“股权融资额”不符|金额请写作 \"500万元\"",
                "fact( \"从事细分市场\" ).atLeast( \"3人\" )|门槛“3人”的单位与“从事细分市场”不符|年数请写作 \"3年\"",
                "fact( \"从事细分市场\" ).atLeast( \"3项\" )|门槛“3项”的单位与“从事细分市场”不符|年数请写作 \"3年\"",
                "fact( \"标准数量\" ).atLeast( \"3年\" )|门槛“3年”的单位与“标准数量”不符|项数请写作 \"3项\"",
                "fact( \"产品已认证\" ).atLeast( \"1\" )|“产品已认证”是一项是否,不是数值|请写作 holds( \"产品已认证\" )",
                "fact( \"认定日期\" ).atLeast( \"1\" )|“认定日期”是日期,不是数值|请声明一个单位为“年”的事实",
                "holds( \"股权融资额\" )|“股权融资额”的单位是元,不是“是否”|请写作 fact( \"股权融资额\" ).atLeast( \"500万元\" )",
                "holds( \"产品认证\" )|政策没有声明事实“产品认证”|是否应为 \"产品已认证\"?",
                "attested( \"国家科技奖励\" )|政策没有声明认定事项“国家科技奖励”|是否应为 \"国家级科技奖励\"?",
                "attested( \"managementTeam\" )|政策没有声明认定事项“managementTeam”|请写作 attested( MANAGEMENT_TEAM )",
                "attested( \"产品已认证\" )|政策没有声明认定事项“产品已认证”|请写作 holds( \"产品已认证\" )",
                "fact( \"国家级科技奖励\" ).atLeast( \"1\" )|政策没有声明事实“国家级科技奖励”|请写作 attested( \"国家级科技奖励\" )",
                "growth( fact( \"股权融资额\" ) ).atLeast( \"5%\" )|“股权融资额”按企业声明,不分年度|请直接写 fact( … )",
                "fact( 股权融资额 ).atLeast( \"1元\" )|词汇表里没有“股权融资额”|",
            })
    void a_misuse_is_told_at_its_place_with_what_to_write(String condition, String message, String suggestion) {
        assertThat(check(condition).diagnostics())
                .filteredOn(fault -> fault.severity() == Diagnostic.Level.ERROR)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("city/selection.drl");
                    assertThat(fault.line()).isEqualTo(11);
                    assertThat(fault.column()).isGreaterThan(20);
                    assertThat(fault.message().in(Language.ZH)).contains(message);
                    assertThat(fault.suggestion().in(Language.ZH)).contains(suggestion == null ? "" : suggestion);
                });
    }

    @Test
    void policies_share_what_they_declare_alike_and_are_told_of_what_they_declare_otherwise() {
        SortedMap<String, String> alike = files("a", DECLARED, "holds( \"产品已认证\" )");
        alike.putAll(files("b", DECLARED.replace("主导产品在全国细分市场", "另一种说明"), "holds( \"产品已认证\" )"));
        CheckResult check = RuleChecker.check(RuleFiles.of(alike));
        assertThat(check.release()).isPresent();
        assertThat(check.release().orElseThrow().declared().facts()).hasSize(8);

        SortedMap<String, String> unlike = files("a", DECLARED, "holds( \"产品已认证\" )");
        unlike.putAll(files("b", DECLARED.replace("年, per: enterprise", "项, per: enterprise"), "holds( \"产品已认证\" )"));
        CheckResult refused = RuleChecker.check(RuleFiles.of(unlike));
        assertThat(refused.release()).isEmpty();
        assertThat(refused.diagnostics())
                .filteredOn(fault -> fault.severity() == Diagnostic.Level.ERROR)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("b/policy.yaml");
                    assertThat(fault.line()).isEqualTo(11);
                    assertThat(fault.message().in(Language.ZH))
                            .isEqualTo("“从事细分市场”在 a/policy.yaml 中的声明与此不同,而同一名称只填报一次");
                });
    }

    @Test
    void each_policy_knows_its_own_declarations_alone() {
        SortedMap<String, String> two = files("a", DECLARED, "holds( \"产品已认证\" )");
        two.putAll(files("b", "", "holds( \"产品已认证\" )"));
        assertThat(RuleChecker.check(RuleFiles.of(two)).diagnostics())
                .filteredOn(fault -> fault.severity() == Diagnostic.Level.ERROR)
                .extracting(Diagnostic::file)
                .containsExactly("b/selection.drl");
    }

    @Test
    void cases_give_declared_facts_and_vary_them_around_the_bound() {
        SortedMap<String, String> files = files("city", DECLARED, "fact( \"市场占有率\" ).atLeast( \"12.5%\" )");
        files.put("city/cases/CITY.yaml", """
                criterion: CITY
                asOf: 2017-06-30
                given:
                  years: [ { fiscalYear: 2016, more: { 市场占有率: 30% } } ]
                cases:
                  - name: 门槛两侧
                    vary: 市场占有率
                    expect: { below: NOT_MET, at: MET, above: MET }
                  - name: 缺少
                    given: { years: [ { fiscalYear: 2016, more: { 市场占有率: null } } ] }
                    expect: MISSING
                    missing: [ /years/0/more/市场占有率 ]
                """);
        CheckResult check = RuleChecker.check(RuleFiles.of(files));
        assertThat(check.release()).as(check.diagnostics().toString()).isPresent();
        assertThat(check.cases()).hasSize(4).allMatch(CaseResult::passed);
        files.put(
                "city/cases/CITY.yaml",
                files.get("city/cases/CITY.yaml").replace("given:\n  years", "given:\n  more: { 市场占有率: 1 }\n  years"));
        assertThat(RuleChecker.check(RuleFiles.of(files)).diagnostics().stream()
                        .map(fault -> fault.message().in(Language.ZH)))
                .anyMatch(message -> message.contains("/more/市场占有率") && message.contains("按年度填报"));
    }

    @Test
    void the_engine_is_given_ids_and_no_other_text() {
        Map<String, String> hostile =
                new HashMap<>(files("city", DECLARED, "fact( \"a\\\" ); evil(\" ).atLeast( \"1\" )"));
        assertThat(RuleChecker.check(RuleFiles.of(hostile)).release()).isEmpty();
        assertThat(List.of("\"", "\\", "$", "`", "{", "@", ";", "/", " ", "\u200b"))
                .allSatisfy(sign -> assertThat(RuleChecker.check(RuleFiles.of(files(
                                        "city",
                                        "facts:\n  'a" + sign.replace("'", "''") + "b': { unit: 元, per: year }\n",
                                        "fact( \"a\" ).atLeast( \"1元\" )")))
                                .diagnostics())
                        .anyMatch(fault -> fault.file().endsWith("policy.yaml")));
    }
}
