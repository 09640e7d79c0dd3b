package littlegiant.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check says of a text as it is typed, and what became of its file meanwhile.
 *
 * @param elsewhere how many errors there are in other files; null where there are none
 * @param rules what the rules of the text ask for; empty where they cannot be read
 * @param others who else has the file open; null where nobody
 * @param meanwhile who has changed the file since it was opened; null where nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckedText(
        List<TextProblem> problems,
        @Nullable String elsewhere,
        List<RuleInWords> rules,
        @Nullable String others,
        @Nullable String meanwhile) {

    /** A rule, and its condition in words. {@code name} is as the file has it, so that the editor finds it again. */
    public record RuleInWords(String name, String id, String clause, String title, String words) {}
}
