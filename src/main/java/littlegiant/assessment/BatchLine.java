package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.ruleset.Release;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;

/** Answers a line of a batch: with an assessment, or with the problem that the line alone would have been answered with. */
@Singleton
class BatchLine {
    private static final Logger LOG = Logger.getLogger(BatchLine.class);
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
    private static final int USUAL_ANSWER = 16 * 1024;

    private static final Template FAULTS = Template.of("第 {0} 行有 {1} 处问题", "line {0} has {1} faults");
    private static final Template TOO_LONG =
            Template.of("第 {0} 行超过 {1} 字节,未读", "line {0} is longer than {1} bytes and was not read");
    private static final Template BROKEN =
            Template.of("第 {0} 行未能评估,原因在服务一方", "line {0} could not be assessed, and the service is to blame");

    private final Assessments assessments;
    private final long longest;
    private final BatchMetrics metrics;

    BatchLine(Assessments assessments, AssessmentConfig config, BatchMetrics metrics) {
        this.assessments = assessments;
        this.longest = config.batch().longestLine().asLongValue();
        this.metrics = metrics;
    }

    /**
     * Writes the answer to a line, without a line end.
     *
     * @param line is not blank
     */
    void answer(Release release, Lines.Line line, Language language, OutputStream out) throws IOException {
        if (line.isTooLong()) {
            metrics.refused();
            problem(ProblemKind.TOO_LARGE, TOO_LONG.with(line.number(), longest), line, List.of(), language, out);
            return;
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream(USUAL_ANSWER);
        List<Fault> faults;
        try {
            faults = assessments.assess(release, line.text(), language, answer);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %d of a batch could not be assessed", line.number());
            metrics.failed();
            problem(ProblemKind.INTERNAL, BROKEN.with(line.number()), line, List.of(), language, out);
            return;
        }
        if (faults.isEmpty()) {
            metrics.assessed();
            answer.writeTo(out);
        } else {
            metrics.refused();
            problem(ProblemKind.INVALID, FAULTS.with(line.number(), faults.size()), line, faults, language, out);
        }
    }

    private static void problem(
            ProblemKind kind, Text detail, Lines.Line line, List<Fault> faults, Language language, OutputStream out)
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
