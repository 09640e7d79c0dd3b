package littlegiant.vocabulary;

import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** A word of the vocabulary used as it cannot be: an unreadable threshold, a ratio of apples and oranges. */
public final class MisusedWord extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Text explanation;
    private final transient Text suggestion;

    MisusedWord(Text explanation, Text suggestion) {
        super(explanation.in(Language.EN));
        this.explanation = explanation;
        this.suggestion = suggestion;
    }

    /** What is wrong, quoting what was written. */
    public Text explanation() {
        return explanation;
    }

    /** What to write instead. */
    public Text suggestion() {
        return suggestion;
    }
}
