package littlegiant.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.impact.PopulationMember;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Finding;
import littlegiant.wording.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two executors decide a population as the service's code decides it here. */
@ExtendWith(SparkCluster.class)
class PopulationRunTest {
    private static final int MANY = 600;
    private static final List<String> LINES = DrawnEnterprises.lines(MANY);

    @TempDir
    static Path folder;

    private static Path input;

    @BeforeAll
    static void write() throws IOException {
        input = Files.write(folder.resolve("enterprises.ndjson"), LINES);
    }

    @Test
    void every_finding_is_the_one_that_the_service_gives() {
        Path output = ExpectedAnswers.run(folder, "all", input.toString());
        List<String> expected = new ArrayList<>();
        for (String line : LINES) {
            PopulationMember member = ExpectedAnswers.member(line);
            String code = member.facts().unifiedSocialCreditCode();
            for (DecisionResult result : ExpectedAnswers.decided(member).decisions()) {
                String decision = result.decision().decision();
                for (Finding finding : result.findings()) {
                    expected.add(String.join(
                            "|",
                            ExpectedAnswers.RELEASE.hash(),
                            member.asOf().toString(),
                            code,
                            decision,
                            finding.criterion(),
                            finding.judgement().status().name(),
                            finding.judgement().message().in(Language.EN),
                            String.join(",", finding.judgement().missing())));
                }
            }
        }
        ExpectedAnswers.assertOutcomes(output, LINES);
        List<String> found = ExpectedAnswers.table(output, "findings").collectAsList().stream()
                .map(row -> String.join(
                        "|",
                        row.<String>getAs("release"),
                        row.getAs("as_of").toString(),
                        row.<String>getAs("enterprise"),
                        row.<String>getAs("decision"),
                        row.<String>getAs("criterion"),
                        row.<String>getAs("status"),
                        row.<String>getAs("message"),
                        String.join(",", row.<String>getList(row.fieldIndex("missing")))))
                .toList();
        assertThat(sorted(found)).isEqualTo(sorted(expected));
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    @Test
    void the_summary_counts_each_enterprise_once_by_outcome_criterion_town_and_stage() {
        JsonNode summary = ExpectedAnswers.summary(
                ExpectedAnswers.run(folder, "counted", input.toString(), "--detail", "outcomes"));
        assertThat(summary.at("/release/hash").asText()).isEqualTo(ExpectedAnswers.RELEASE.hash());
        assertThat(summary.path("decided").asInt()).isEqualTo(MANY);
        assertThat(summary.path("refused").asInt()).isZero();
        Map<String, Integer> counted = new TreeMap<>();
        for (String line : LINES) {
            PopulationMember member = ExpectedAnswers.member(line);
            for (DecisionResult result : ExpectedAnswers.decided(member).decisions()) {
                String at = "/policies/haicheng-2017/" + result.decision().decision();
                String outcome = "/" + result.outcome();
                counted.merge(at + "/outcomes" + outcome, 1, Integer::sum);
                String town = member.facts().townOrPark() == null ? "" : member.facts().townOrPark();
                counted.merge(at + "/towns/" + town + outcome, 1, Integer::sum);
                String stage = member.facts().stage() == null ? "" : member.facts().stage().name();
                counted.merge(at + "/stages/" + stage + outcome, 1, Integer::sum);
                Set<String> criteria = new TreeSet<>();
                for (Finding finding : result.findings()) {
                    if (criteria.add(finding.criterion())
                            && result.findings().stream()
                                            .filter(one -> one.criterion().equals(finding.criterion()))
                                            .count()
                                    == 1) {
                        counted.merge(
                                at + "/criteria/" + finding.criterion() + "/"
                                        + finding.judgement().status(),
                                1,
                                Integer::sum);
                    }
                }
            }
        }
        assertThat(counted).hasSizeGreaterThan(100).allSatisfy((at, count) -> assertThat(
                        summary.at(at).asInt())
                .as(at)
                .isEqualTo(count));
    }
}
