package littlegiant.facts;

import littlegiant.wording.Text;

/** The stages of the growth road map (概念解析 三). An official assigns a stage; the service never derives one. */
public enum Stage {
    START_UP(Text.of("初创期", "start-up")),
    GROWTH(Text.of("成长期", "growth")),
    EXPANSION(Text.of("壮大期", "expansion")),
    MATURE(Text.of("成熟期", "mature"));

    private final Text label;

    Stage(Text label) {
        this.label = label;
    }

    /** What the notice calls it. */
    public Text label() {
        return label;
    }
}
