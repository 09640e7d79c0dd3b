package littlegiant.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/**
 * The amount of detail in an answer, as the parameter {@code detail} requests it; the record always contains
 * everything.
 */
public enum AnswerDetail {
    /** The outcome of each decision, and the ids of criteria that are not met, missing or for review. */
    OUTCOMES,
    /** Every finding, without its parts and the facts that it read. */
    FINDINGS,
    /** Everything. */
    FULL;

    private static final List<String> WORDS =
            Arrays.stream(values()).map(AnswerDetail::word).toList();
    private static final Template UNKNOWN =
            Template.of("参数 detail 应为 {1} 之一,而给出的是“{0}”", "detail must be one of {1}, not \"{0}\"");
    private static final Template MEANT =
            Template.of("参数 detail 不能为“{0}”;是否指“{1}”?", "detail cannot be \"{0}\"; did you mean \"{1}\"?");

    /**
     * The requested detail, by default FULL; throws a 400 problem for an unknown value.
     *
     * @param detail the parameter, null if absent
     */
    static AnswerDetail asked(@Nullable String detail, Language language) {
        return detail == null ? FULL : named(detail, language);
    }

    /** The detail with the name; throws a 400 problem if there is none. */
    public static AnswerDetail named(String word, Language language) {
        int known = WORDS.indexOf(word);
        if (known >= 0) {
            return values()[known];
        }
        Optional<String> nearest = Nearest.of(word, WORDS);
        throw Problems.of(
                ProblemKind.BAD_REQUEST,
                nearest.isPresent() ? MEANT.with(word, nearest.get()) : UNKNOWN.with(word, String.join(", ", WORDS)),
                language);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
