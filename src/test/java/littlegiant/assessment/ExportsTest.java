package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import littlegiant.document.ExportFormat;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.Filter;
import littlegiant.ruleset.release.InMemoryReleaseArchive;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** What a table says of recorded assessments, to people. */
class ExportsTest {
    private static final String REQUEST =
            "{\"enterprise\": {\"years\": [{\"fiscalYear\": 2016}, {\"fiscalYear\": 2015}]}}";

    private static String csv(String decision, Language language) throws IOException {
        AssessmentSummary summary = new AssessmentSummary(
                new UUID(1, 2),
                null,
                null,
                null,
                null,
                null,
                "haicheng-2017",
                "sha256:0",
                LocalDate.of(2017, 6, 30),
                Instant.EPOCH,
                null,
                "zh-CN",
                Map.of());
        AssessmentRecord kept = new AssessmentRecord(
                summary,
                REQUEST.getBytes(StandardCharsets.UTF_8),
                ("{\"decisions\": [" + decision + "]}").getBytes(StandardCharsets.UTF_8));
        AssessmentRepository one = new AssessmentRepository(null) {
            @Override
            public void stream(Filter filter, Consumer<AssessmentRecord> each) {
                each.accept(kept);
            }
        };
        SensitiveFacts nothing = new SensitiveFacts(null) {
            @Override
            public Mask of(String policy) {
                return new Mask(Set.of());
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exports(one, nothing, new Releases(new NoRules(), new InMemoryReleaseArchive()))
                .write(null, ExportFormat.CSV, language, out);
        List<String> rows = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(rows).hasSize(2);
        return rows.get(1);
    }

    private static String finding(String criterion, String status, String missing) {
        return "{\"criterion\": \"" + criterion + "\", \"status\": \"" + status + "\", \"missing\": [" + missing + "]}";
    }

    private static String decision(String name, String outcome, String... findings) {
        return "{\"decision\": \"" + name + "\", \"outcome\": \"" + outcome + "\", \"findings\": ["
                + String.join(", ", findings) + "]}";
    }

    @Test
    void what_is_missing_is_told_by_labels_each_once_and_in_the_readers_language() throws IOException {
        String decision = decision(
                "cultivation",
                "INCOMPLETE",
                finding("C2", "MISSING", "\"/years/0/rdEmployees\", \"/establishedOn\""),
                finding("C3", "MISSING", "\"/years/1/rdEmployees\", \"/years/0/rdEmployees\", \"/years/-/netProfit\""),
                finding("C4", "MET", "\"/name\""));
        assertThat(csv(decision, Language.ZH))
                .contains("2016 年研发人员、成立日期、2015 年研发人员、未报年度的净利润")
                .doesNotContain("/");
        assertThat(csv(decision, Language.EN))
                .contains("R&D employees of 2016, established on, R&D employees of 2015, net profit of a year");
    }

    @Test
    void a_ground_that_is_not_there_is_no_criterion_that_is_not_met_whatever_becomes_of_the_others()
            throws IOException {
        for (String outcome : List.of("NO_GROUNDS", "GROUNDS_FOUND", "UNDER_INVESTIGATION", "INCOMPLETE")) {
            assertThat(csv(decision("revocation", outcome, finding("V3", "NOT_MET", "")), Language.ZH))
                    .as(outcome)
                    .doesNotContain("V3");
        }
        assertThat(csv(decision("cultivation", "NOT_QUALIFIED", finding("C2", "NOT_MET", "")), Language.ZH))
                .contains(",C2,");
    }

    /** Nothing is active, so nothing is declared. */
    private record NoRules() implements RulesetConfig {
        @Override
        public Path rules() {
            return Path.of("nowhere");
        }

        @Override
        public boolean watch() {
            return false;
        }
    }
}
