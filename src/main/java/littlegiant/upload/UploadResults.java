package littlegiant.upload;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import littlegiant.assessment.AnswerDetail;
import littlegiant.assessment.ReducedAnswer;
import littlegiant.assessment.SensitiveFacts;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.JobRepository;

/** Writes the recorded assessments of uploads, one JSON line each, with one page of them in memory. */
@Singleton
class UploadResults {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final int PAGE = 200;

    private final JobRepository jobs;
    private final SensitiveFacts sensitive;

    UploadResults(JobRepository jobs, SensitiveFacts sensitive) {
        this.jobs = jobs;
        this.sensitive = sensitive;
    }

    /** The lines of an upload. */
    @FunctionalInterface
    interface Lines {

        /**
         * Writes the lines. Blocks on the database and the client.
         *
         * @param out closed after the last line, but not on failure
         */
        void write(UUID upload, OutputStream out) throws IOException;
    }

    /** Reads the page after a number and writes it. */
    @FunctionalInterface
    private interface ResultsPage {

        /** Writes a page and returns its last number, or 0 if there is none. */
        int write(int after, OutputStream out) throws IOException;
    }

    /** Lines with the outcomes, without the assessments. */
    Lines lines() {
        return (upload, out) -> pages(out, (after, page) -> {
            List<JobRepository.Recorded> recorded = jobs.recorded(upload, after, PAGE);
            for (JobRepository.Recorded one : recorded) {
                end(line(one.number(), one.summary()), page);
            }
            return recorded.size() < PAGE ? 0 : recorded.get(PAGE - 1).number();
        });
    }

    /** Lines with each assessment in the given detail. */
    Lines lines(AnswerDetail detail) {
        return (upload, out) -> pages(out, (after, page) -> {
            List<JobRepository.RecordedWhole> recorded = jobs.recordedWhole(upload, after, PAGE);
            for (JobRepository.RecordedWhole one : recorded) {
                AssessmentSummary summary = one.assessment().summary();
                ObjectNode line = line(one.number(), summary);
                line.set(
                        "assessment",
                        ReducedAnswer.forList(
                                one.assessment().answer(),
                                detail,
                                sensitive.of(summary.policy()).isAny()));
                end(line, page);
            }
            return recorded.size() < PAGE ? 0 : recorded.get(PAGE - 1).number();
        });
    }

    private static void pages(OutputStream out, ResultsPage page) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 16 * 1024);
        int after = 0;
        do {
            after = page.write(after, buffered);
        } while (after > 0);
        buffered.close();
    }

    private static void end(ObjectNode line, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }

    private ObjectNode line(int number, AssessmentSummary summary) {
        SensitiveFacts.Mask mask = sensitive.of(summary.policy());
        ObjectNode line = JSON.createObjectNode();
        line.put("number", number);
        line.put("id", summary.id().toString());
        line.put("creditCode", mask.over("unifiedSocialCreditCode", summary.creditCode()));
        line.put("name", mask.over("name", summary.name()));
        ObjectNode outcomes = line.putObject("outcomes");
        summary.outcomes().forEach(outcomes::put);
        return line;
    }
}
