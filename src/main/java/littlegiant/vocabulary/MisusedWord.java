package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Thrown for a vocabulary word with invalid arguments: an unreadable threshold, or a comparison of different units. */
public final class MisusedWord extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private static final Text NULL = Text.of("词语的参数为空(null)", "a word was given nothing (null)");
    private static final Text WRITE = Text.of("请写出参数", "write what it is to be given");

    private final transient Text explanation;
    private final transient Text suggestion;

    MisusedWord(Text explanation, Text suggestion) {
        super(explanation.in(Language.EN));
        this.explanation = explanation;
        this.suggestion = suggestion;
    }

    /**
     * Returns the argument.
     *
     * @throws MisusedWord if it is null
     */
    static <T> T requireArgument(@Nullable T value) {
        if (value == null) {
            throw new MisusedWord(NULL, WRITE);
        }
        return value;
    }

    /**
     * Returns the arguments as one list.
     *
     * @throws MisusedWord if any of them is null
     */
    static <T> List<T> requireArgument(T first, T[] more) {
        List<T> all = new ArrayList<>(1 + requireArgument(more).length);
        all.add(requireArgument(first));
        for (T value : more) {
            all.add(requireArgument(value));
        }
        return all;
    }

    /**
     * Returns the arguments as one list, which may be empty.
     *
     * @throws MisusedWord if any of them is null
     */
    static <T> List<T> requireArguments(T[] values) {
        List<T> all = new ArrayList<>(requireArgument(values).length);
        for (T value : values) {
            all.add(requireArgument(value));
        }
        return all;
    }

    /** The error, quoting the rule's text. */
    public Text explanation() {
        return explanation;
    }

    /** What to write instead. */
    public Text suggestion() {
        return suggestion;
    }
}
