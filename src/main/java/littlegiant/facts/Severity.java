package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The severities of an accident, from the least to the gravest (一般, 较大, 重大, 特别重大). */
public enum Severity implements Labelled {
    GENERAL(Text.of("一般", "general")),
    LARGER(Text.of("较大", "larger")),
    MAJOR(Text.of("重大", "major")),
    EXTRAORDINARY(Text.of("特别重大", "extraordinary"));

    private final Text label;

    Severity(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
