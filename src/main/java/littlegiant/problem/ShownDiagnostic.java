package littlegiant.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of a problem's {@code diagnostics}.
 *
 * @param line from 1, null where the whole file is meant
 * @param column from 1, null where the whole line is meant
 * @param rule the rule's name, null outside a rule
 * @param severity {@code ERROR} or {@code WARNING}
 * @param suggestion what to write instead, null where nothing can be suggested
 * @param source the line itself, null where the whole file is meant
 */
@Schema(
        name = "Diagnostic",
        requiredProperties = {"file", "severity", "message"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownDiagnostic(
        String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String rule,
        String severity,
        String message,
        @Nullable String suggestion,
        @Nullable String source) {

    /** The diagnostics as they are said to a caller. */
    public static List<ShownDiagnostic> of(List<Diagnostic> diagnostics, Language language) {
        return diagnostics.stream().map(diagnostic -> of(diagnostic, language)).toList();
    }

    /** The diagnostic as it is said to a caller. */
    public static ShownDiagnostic of(Diagnostic diagnostic, Language language) {
        return new ShownDiagnostic(
                diagnostic.file(),
                diagnostic.line() == 0 ? null : diagnostic.line(),
                diagnostic.column() == 0 ? null : diagnostic.column(),
                diagnostic.rule(),
                diagnostic.severity().name(),
                diagnostic.message().in(language),
                diagnostic.suggestion() == null ? null : diagnostic.suggestion().in(language),
                diagnostic.source());
    }
}
