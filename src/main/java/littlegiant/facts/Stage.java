package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The stages of the growth road map (概念解析 三). Officials assign a stage; the service never derives one. */
public enum Stage implements Labelled {
    START_UP(Text.of("初创期", "start-up")),
    GROWTH(Text.of("成长期", "growth")),
    EXPANSION(Text.of("壮大期", "expansion")),
    MATURE(Text.of("成熟期", "mature"));

    private final Text label;

    Stage(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
