package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentSummary;
import littlegiant.ruleset.release.FileSigning;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.wording.Language;

/**
 * An assessment as one ZIP file that proves it outside the service:
 *
 * <ul>
 * <li>{@code record.json}: the assessment's metadata; {@code request.json}, {@code answer.json}: request and answer
 * unchanged
 * <li>{@code release/…}: the release, as a {@link ReleaseBundle}
 * <li>{@code keys/ID.pem}: the public key of the proof's signature
 * <li>{@code README.zh-CN.html}, {@code README.en.html}: how to verify each part with public tools
 * <li>{@code SHA256SUMS}: the sums of all other files, after comment lines with the assessment's metadata; and
 * {@code SHA256SUMS.signature}: its signature, if the service signs
 * </ul>
 */
final class AssessmentProof {
    static final String FORMAT = "# little-giant proof 1";
    static final String SUMS = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.signature";
    static final String RECORD = "record.json";
    static final String REQUEST = "request.json";
    static final String ANSWER = "answer.json";
    static final String RELEASE = "release/";
    static final String ASSESSMENT_LINE = "# assessment ";
    static final String KEY_LINE = "# signed by ";

    private AssessmentProof() {}

    /** The entries of the ZIP file, by name. */
    static SortedMap<String, byte[]> entries(AssessmentRecord kept, ReleaseBundle release, FileSigning signing) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        entries.put(RECORD, record(kept.summary()));
        entries.put(REQUEST, kept.request());
        entries.put(ANSWER, kept.answer());
        release.entries().forEach((name, bytes) -> entries.put(RELEASE + name, bytes));
        Optional<PublicKey> key = signing.signing();
        key.ifPresent(own -> entries.put("keys/" + PublicKeys.id(own) + ".pem", ascii(PublicKeys.pem(own))));
        for (Language language : Language.values()) {
            entries.put(
                    "README." + language.locale().toLanguageTag() + ".html",
                    ProofPage.of(kept.summary(), release, key, language).getBytes(StandardCharsets.UTF_8));
        }
        String said = FORMAT + "\n" + ASSESSMENT_LINE + kept.summary().id() + "\n"
                + key.map(own -> KEY_LINE + SignatureScheme.of(own).id() + ":" + PublicKeys.id(own) + "\n")
                        .orElse("");
        byte[] sums = (said + new String(ReleaseBundle.sums(entries), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        entries.put(SUMS, sums);
        signing.sign(sums).ifPresent(signature -> entries.put(SIGNATURE, signature.value()));
        return entries;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] record(AssessmentSummary summary) {
        ObjectNode record = Replay.JSON.createObjectNode();
        record.put("id", summary.id().toString());
        record.put("policy", summary.policy());
        record.put("release", summary.release());
        record.put("asOf", summary.asOf().toString());
        record.put("assessedAt", summary.assessedAt().toString());
        record.put("language", summary.language());
        try {
            return Replay.JSON.writeValueAsBytes(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
