package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.FailureLog;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines of a batch with an assessment each, or with the problem that a single request would get. Assessments of
 * a chunk are stored in one commit.
 */
@Singleton
class BatchLines {
    private static final Logger LOG = Logger.getLogger(BatchLines.class);
    private static final FailureLog FAILURES = new FailureLog(LOG);
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private static final Template FAULTS = Template.of("第 {0} 行有 {1} 处问题", "line {0} has {1} faults");
    private static final Template TOO_LONG =
            Template.of("第 {0} 行超过 {1} 字节,未读", "line {0} is longer than {1} bytes and was not read");
    private static final Template BROKEN =
            Template.of("第 {0} 行未能评估,原因在服务一方", "line {0} could not be assessed, and the service is to blame");

    private final Assessments assessments;
    private final AssessmentRepository kept;
    private final long longest;
    private final BatchMetrics metrics;

    BatchLines(Assessments assessments, AssessmentRepository kept, AssessmentConfig config, BatchMetrics metrics) {
        this.assessments = assessments;
        this.kept = kept;
        this.longest = config.batch().longestLine().asLongValue();
        this.metrics = metrics;
    }

    /** The answer to a line, and the assessment to store before it is sent. */
    private record Answer(LineReader.Line line, byte[] text, Optional<AssessmentRecord> toKeep) {}

    /**
     * Answers lines, none of them blank.
     *
     * @param detail the detail of the answers
     * @param keep whether assessments are stored; if storing fails, each of them is answered with a problem
     * @param caller the caller's name for the records
     * @return the answers, each with a line end, once the assessments are durable
     */
    CompletionStage<byte[]> answer(
            Release release,
            List<LineReader.Line> lines,
            Language language,
            AnswerDetail detail,
            boolean keep,
            @Nullable String caller)
            throws IOException {
        List<Answer> answers = new ArrayList<>(lines.size());
        List<AssessmentRecord> toKeep = new ArrayList<>();
        for (LineReader.Line line : lines) {
            Answer answer = answer(release, line, language, detail, keep, caller);
            answer.toKeep.ifPresent(toKeep::add);
            answers.add(answer);
        }
        if (toKeep.isEmpty()) {
            return CompletableFuture.completedStage(joined(answers, false, language));
        }
        return kept.keepAll(toKeep).handle((done, failure) -> {
            if (failure != null) {
                FAILURES.error("Lines of a batch were not kept, and are answered so");
                toKeep.forEach(one -> metrics.failed());
            }
            return joined(answers, failure != null, language);
        });
    }

    private static byte[] joined(List<Answer> answers, boolean notKept, Language language) {
        int length = answers.stream().mapToInt(answer -> answer.text.length + 1).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        for (Answer answer : answers) {
            boolean lost = notKept && answer.toKeep.isPresent();
            out.writeBytes(
                    lost
                            ? problem(
                                    ProblemKind.UNAVAILABLE,
                                    AssessmentRecorder.NOT_KEPT,
                                    answer.line,
                                    List.of(),
                                    language)
                            : answer.text);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private Answer answer(
            Release release,
            LineReader.Line line,
            Language language,
            AnswerDetail detail,
            boolean keep,
            @Nullable String caller) {
        if (line.isTooLong()) {
            metrics.refused();
            return refused(ProblemKind.TOO_LARGE, TOO_LONG.with(line.number(), longest), line, List.of(), language);
        }
        AssessmentResult answered;
        try {
            answered = assessments.assess(release, line.text(), language, detail, keep, caller);
        } catch (RuntimeException e) {
            LOG.errorf(RedactedException.of(e), "Line %d of a batch could not be assessed", line.number());
            metrics.failed();
            return refused(ProblemKind.INTERNAL, BROKEN.with(line.number()), line, List.of(), language);
        }
        List<Fault> faults = answered.faults();
        if (!faults.isEmpty()) {
            metrics.refused();
            return refused(ProblemKind.INVALID, FAULTS.with(line.number(), faults.size()), line, faults, language);
        }
        metrics.assessed();
        return new Answer(line, answered.answer(), answered.toKeep());
    }

    private static Answer refused(
            ProblemKind kind, Text detail, LineReader.Line line, List<Fault> faults, Language language) {
        return new Answer(line, problem(kind, detail, line, faults, language), Optional.empty());
    }

    private static byte[] problem(
            ProblemKind kind, Text detail, LineReader.Line line, List<Fault> faults, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            problem(kind, detail, line, faults, language, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void problem(
            ProblemKind kind,
            Text detail,
            LineReader.Line line,
            List<Fault> faults,
            Language language,
            OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", kind.type().toString());
            json.writeStringField("title", kind.title().in(language));
            json.writeNumberField("status", kind.status());
            json.writeStringField("detail", detail.in(language));
            json.writeNumberField("line", line.number());
            json.writeArrayFieldStart("errors");
            for (Fault fault : faults) {
                json.writeStartObject();
                json.writeStringField("pointer", fault.pointer());
                json.writeStringField("message", fault.message().in(language));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
