package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The size classes of enterprises (工信部联企业〔2011〕300号), from the smallest to the largest. */
public enum SizeClass implements Labelled {
    MICRO(Text.of("微型", "micro")),
    SMALL(Text.of("小型", "small")),
    MEDIUM(Text.of("中型", "medium")),
    LARGE(Text.of("大型", "large"));

    private final Text label;

    SizeClass(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
