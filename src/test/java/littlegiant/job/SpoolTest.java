package littlegiant.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list in a temporary file. */
class SpoolTest {
    @TempDir
    Path folder;

    private static AssessmentRecord kept(String name) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("recognition", "QUALIFIED");
        outcomes.put("cultivation", "NOT_QUALIFIED");
        return new AssessmentRecord(
                new AssessmentSummary(
                        UUID.randomUUID(),
                        null,
                        name,
                        null,
                        "GROWTH",
                        null,
                        "haicheng-2017",
                        "sha256:0",
                        LocalDate.of(2017, 6, 30),
                        Instant.parse("2017-06-30T04:00:00.123Z"),
                        null,
                        "zh-CN",
                        outcomes),
                "{\"a\":\"海城\\n\"}".getBytes(StandardCharsets.UTF_8),
                new byte[] {0, 1, -1, 10, 13});
    }

    @Test
    void what_is_added_is_read_again_in_order_and_more_than_once() throws IOException {
        List<AssessmentRecord> added = new ArrayList<>();
        Path file = folder.resolve("list");
        try (Spool<AssessmentRecord> spool = new Spool<>(file, AssessmentRecord.class)) {
            for (int i = 0; i < 300; i++) {
                added.add(kept("第" + i + "家\n\u2028\r\"{"));
                spool.add(added.get(i));
            }
            spool.complete();
            assertThat(spool.size()).isEqualTo(300);
            var abandoned = spool.iterator();
            abandoned.next();
            for (int i = 0; i < 2; i++) {
                assertThat(spool).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(added);
            }
            var iterator = spool.iterator();
            added.forEach(one -> assertThat(
                            List.copyOf(iterator.next().summary().outcomes().keySet()))
                    .isEqualTo(List.of("recognition", "cultivation")));
            assertThat(iterator.hasNext()).isFalse();
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_list_without_elements_has_none() throws IOException {
        try (Spool<AssessmentRecord> spool = new Spool<>(folder.resolve("none"), AssessmentRecord.class)) {
            spool.complete();
            assertThat(spool).isEmpty();
        }
    }
}
