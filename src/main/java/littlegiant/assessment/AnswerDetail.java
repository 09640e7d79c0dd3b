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

/** How much of an assessment an answer shows, as the parameter {@code detail} says it; its record has all of it. */
public enum AnswerDetail {
    /** Each decision's outcome, and the ids of what is not met, missing or to be settled. */
    OUTCOMES,
    /** Every finding, without its parts and without the facts that it looked at. */
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
     * The detail that is asked for: all of it where nothing is said. A 400 problem for a word that is none of them.
     *
     * @param detail the parameter, null where it was not given
     */
    static AnswerDetail asked(@Nullable String detail, Language language) {
        return detail == null ? FULL : named(detail, language);
    }

    /** The detail of a word. A 400 problem for a word that names none. */
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
