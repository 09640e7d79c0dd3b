package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The types of intellectual property rights. */
public enum RightType implements Labelled {
    INVENTION_PATENT(Text.of("发明专利", "invention patent")),
    UTILITY_MODEL(Text.of("实用新型专利", "utility model")),
    DESIGN(Text.of("外观设计专利", "design patent")),
    SOFTWARE_COPYRIGHT(Text.of("软件著作权", "software copyright")),
    IC_LAYOUT(Text.of("集成电路布图设计", "integrated-circuit layout")),
    PLANT_VARIETY(Text.of("植物新品种", "plant variety")),
    TRADEMARK(Text.of("商标", "trademark"));

    private final Text label;

    RightType(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }
}
