package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import littlegiant.wording.Language;

/** Whatever file or form arrives, reading it ends in enterprises, or in mistakes that say where they are. */
class TablesFuzzTest {
    private static final int LARGEST = 64 * 1024;

    @FuzzTest(maxDuration = "60s")
    void a_table_ends_in_enterprises_or_in_mistakes(byte[] file) {
        ReadFile read = ReadFile.of(file, Bounds.USUAL);
        if (read.enterprises().isEmpty()) {
            assertThat(read.count()).isPositive();
        }
        assertThat(read.told()).allSatisfy(mistake -> assertThat(mistake).doesNotContain("Exception"));
    }

    /** The content type stands before the first line end, and the body behind it. */
    @FuzzTest(maxDuration = "60s")
    void a_form_is_received_or_refused_as_the_senders_fault(byte[] sent) throws IOException {
        int end = 0;
        while (end < sent.length && sent[end] != '\n') {
            end++;
        }
        String type = new String(sent, 0, end, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(sent, Math.min(end + 1, sent.length), sent.length);
        Path to = Files.createTempFile("form", ".test");
        try {
            new ReceivedFile(LARGEST, Language.EN).receive(new ByteArrayInputStream(body), type, to);
            assertThat(Files.size(to)).isBetween(1L, (long) LARGEST);
        } catch (HttpProblem refused) {
            assertThat(refused.getStatusCode()).isIn(400, 413);
        } finally {
            Files.delete(to);
        }
    }
}
