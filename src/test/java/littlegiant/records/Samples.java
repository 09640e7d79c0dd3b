package littlegiant.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.records.DocumentDictionaries.DictionaryKey;

/** Assessments to keep. */
final class Samples {
    static final Instant NOON = Instant.parse("2017-06-30T04:00:00.123Z");

    /** What the documents of an assessment have in common with those of others, where its release is not said. */
    static final DictionaryKey KEY = new DictionaryKey("sha256:0", "haicheng-2017", "zh-CN");

    private Samples() {}

    static AssessmentRecord of(String creditCode, String outcome, String release, Instant at) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("recognition", "NOT_QUALIFIED");
        outcomes.put("cultivation", outcome);
        AssessmentSummary summary = new AssessmentSummary(
                Ids.at(at),
                creditCode,
                "海城市“示例”科技有限公司",
                "腾鳌开发区",
                "GROWTH",
                null,
                "haicheng-2017",
                release,
                LocalDate.of(2017, 6, 30),
                at,
                null,
                "zh-CN",
                outcomes);
        return new AssessmentRecord(
                summary,
                bytes("{\"enterprise\":{\"name\":\"海城 \\u0000\"}}"),
                bytes("{\"id\":\"" + summary.id() + "\"}"));
    }

    /** The same assessment under another policy. */
    static AssessmentRecord under(String policy, AssessmentRecord record) {
        AssessmentSummary of = record.summary();
        return with(policy, of.caller(), of.outcomes(), record);
    }

    /** The same assessment under another policy, of another caller, and with other outcomes. */
    static AssessmentRecord with(String policy, String caller, Map<String, String> outcomes, AssessmentRecord record) {
        AssessmentSummary of = record.summary();
        AssessmentSummary summary = new AssessmentSummary(
                of.id(),
                of.creditCode(),
                of.name(),
                of.townOrPark(),
                of.stage(),
                of.category(),
                policy,
                of.release(),
                of.asOf(),
                of.assessedAt(),
                caller,
                of.language(),
                outcomes);
        return new AssessmentRecord(summary, record.request(), record.answer());
    }

    static AssessmentRecord of(String creditCode) {
        return of(creditCode, "QUALIFIED", "sha256:0", NOON);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
