package littlegiant.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The stored results of a release's cases, as JSON with messages in both languages. */
final class CaseDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseDocument() {}

    /** A stored result; {@code zh} and {@code en} are null if the case passed. */
    record CaseRow(
            String policy,
            String file,
            int line,
            String criterion,
            String name,
            String expected,
            String actual,
            @Nullable String zh,
            @Nullable String en) {

        CaseResult result() {
            return new CaseResult(
                    policy,
                    file,
                    line,
                    criterion,
                    name,
                    expected,
                    actual,
                    zh == null || en == null ? null : Text.of(zh, en));
        }
    }

    static String write(List<CaseResult> results) {
        List<CaseRow> rows = results.stream()
                .map(one -> new CaseRow(
                        one.policy(),
                        one.file(),
                        one.line(),
                        one.criterion(),
                        one.name(),
                        one.expected(),
                        one.actual(),
                        one.message() == null ? null : one.message().in(Language.ZH),
                        one.message() == null ? null : one.message().in(Language.EN)))
                .toList();
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Parses the results; empty if the document is invalid. */
    static Optional<List<CaseResult>> read(String document) {
        try {
            return Optional.of(JSON.readValue(document, new TypeReference<List<CaseRow>>() {}).stream()
                    .map(CaseRow::result)
                    .toList());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
