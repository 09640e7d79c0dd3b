package littlegiant.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import littlegiant.document.CsvSheet;
import littlegiant.document.ExportFormat;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.Declarations;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.Filter;
import littlegiant.records.MissingFacts;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.release.Releases;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * Writes any number of stored assessments as they are read, in bounded memory: as JSON lines with the facts, or as a
 * table with one row per decision. Sensitive facts are masked.
 */
@Singleton
class Exports {
    private static final Text SHEET = Text.of("评估记录", "Assessments");
    private static final List<Text> TITLES = List.of(
            Text.of("评估编号", "Assessment"),
            Text.of("统一社会信用代码", "Unified social credit code"),
            Text.of("企业名称", "Enterprise"),
            Text.of("所属镇区或园区", "Town or park"),
            Text.of("政策", "Policy"),
            Text.of("评估基准日", "Decided for"),
            Text.of("评估时间", "Decided at"),
            Text.of("决定", "Decision"),
            Text.of("结果代码", "Outcome"),
            Text.of("结果", "Outcome in words"),
            Text.of("不符合的条件", "Criteria not met"),
            Text.of("待补的资料", "Missing facts"),
            Text.of("需人工核定的条件", "Criteria to review"),
            Text.of("规则版本", "Rules"));

    private final AssessmentRepository assessments;
    private final SensitiveFacts sensitive;
    private final Releases releases;

    Exports(AssessmentRepository assessments, SensitiveFacts sensitive, Releases releases) {
        this.releases = releases;
        this.assessments = assessments;
        this.sensitive = sensitive;
    }

    /**
     * Writes every assessment that matches the filter, the latest first. Blocks on the database and the client.
     *
     * @param out closed after the last assessment, but not on failure, so that an incomplete export does not end like a
     *     complete one
     * @throws IOException if the client has disconnected
     */
    void write(Filter filter, ExportFormat format, Language language, OutputStream out) throws IOException {
        try {
            switch (format) {
                case NDJSON -> lines(filter, language, out);
                case CSV -> table(filter, language, new CsvSheet(out));
                case XLSX -> table(filter, language, new XlsxSheet(out, SHEET.in(language)));
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void lines(Filter filter, Language language, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 16 * 1024);
        assessments.stream(
                filter,
                kept -> unchecked(() -> {
                    buffered.write(Replay.JSON.writeValueAsBytes(line(kept, language)));
                    buffered.write('\n');
                }));
        buffered.close();
    }

    private ObjectNode line(AssessmentRecord kept, Language language) {
        ObjectNode line = Replay.JSON.createObjectNode();
        SensitiveFacts.Mask mask = sensitive.of(kept.summary().policy());
        JsonNode answer = Replay.parsed(kept.answer());
        line.put("id", kept.summary().id().toString());
        for (String property : List.of("policy", "release", "asOf", "assessedAt", "referenceFiscalYear")) {
            line.set(property, answer.get(property));
        }
        line.set("enterprise", mask.over(Replay.parsed(kept.request()).path("enterprise")));
        for (JsonNode decision : answer.path("decisions")) {
            ObjectNode entry = line.withArray("decisions").addObject();
            entry.set("decision", decision.get("decision"));
            entry.set("outcome", decision.get("outcome"));
            entry.put("label", label(decision, language));
            for (JsonNode finding : decision.path("findings")) {
                ObjectNode one = entry.withArray("findings").addObject();
                // Messages and observed values may reveal a masked figure, so only these properties are kept.
                for (String property : List.of("criterion", "clause", "status", "missing")) {
                    one.set(property, finding.get(property));
                }
            }
        }
        return line;
    }

    private void table(Filter filter, Language language, Sheet table) throws IOException {
        table.titles(TITLES.stream().map(title -> title.in(language)).toList());
        assessments.stream(filter, kept -> unchecked(() -> rows(kept, language, table)));
        table.close();
    }

    private void rows(AssessmentRecord kept, Language language, Sheet table) throws IOException {
        Listing.ListedAssessment entry = Listing.ListedAssessment.of(kept.summary(), sensitive, language);
        for (JsonNode decision : Replay.parsed(kept.answer()).path("decisions")) {
            table.text(entry.id().toString())
                    .text(entry.creditCode())
                    .text(entry.name())
                    .text(entry.townOrPark())
                    .text(entry.policy())
                    .day(entry.asOf())
                    .text(entry.assessedAt().toString())
                    .text(decision.path("decision").asText())
                    .text(decision.path("outcome").asText())
                    .text(label(decision, language))
                    .text(criteria(decision, Status.NOT_MET, language))
                    .text(missing(decision, kept, language))
                    .text(criteria(decision, Status.REVIEW, language))
                    .text(entry.release())
                    .end();
        }
    }

    private static String label(JsonNode decision, Language language) {
        return Outcome.valueOf(decision.path("outcome").asText()).label().in(language);
    }

    /**
     * The criteria with a status. For grounds, NOT_MET is not listed: only decisions on criteria can be NOT_QUALIFIED.
     */
    private static String criteria(JsonNode decision, Status status, Language language) {
        boolean notQualified = decision.path("outcome").asText().equals(Outcome.NOT_QUALIFIED.name());
        if (status == Status.NOT_MET && !notQualified) {
            return "";
        }
        return StreamSupport.stream(decision.path("findings").spliterator(), false)
                .filter(finding -> finding.path("status").asText().equals(status.name()))
                .map(finding -> finding.path("criterion").asText())
                .collect(Collectors.joining(Text.LISTED.in(language)));
    }

    /** The current declarations; a fact that is no longer declared is labelled by its id. */
    private Declarations declared() {
        return releases.active().map(active -> active.release().declared()).orElse(Declarations.NONE);
    }

    /** The labels of missing facts; the request is only decompressed if there are any. */
    private String missing(JsonNode decision, AssessmentRecord kept, Language language) {
        ArrayNode pointers = Replay.JSON.createArrayNode();
        for (JsonNode finding : decision.path("findings")) {
            if (finding.path("status").asText().equals(Status.MISSING.name())) {
                finding.path("missing").forEach(pointers::add);
            }
        }
        return pointers.isEmpty()
                ? ""
                : MissingFacts.labels(pointers, Replay.parsed(kept.request()).path("enterprise"), declared())
                        .in(language);
    }

    /** Writes one assessment. */
    @FunctionalInterface
    private interface ExportWriter {
        void write() throws IOException;
    }

    private static void unchecked(ExportWriter writing) {
        try {
            writing.write();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
