package littlegiant.facts;

import java.util.Optional;
import littlegiant.wording.Labelled;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The categories of enterprises for which the notice sets different thresholds, 四(二)2 and 四(二)3. */
public enum Category implements Labelled {
    MANUFACTURING(Text.of("制造类", "manufacturing")),
    SOFTWARE(Text.of("软件类", "software")),
    TECHNOLOGY_SERVICE(Text.of("科技服务类", "technology service")),
    OTHER(Text.of("其他类", "other"));

    private final Text label;

    Category(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }

    /**
     * The category of an industry: section C is manufacturing, division 65 software, section M technology service,
     * everything else other (including telecommunication and internet services, divisions 63 and 64).
     */
    public static Category of(IndustryCode industry) {
        return switch (industry.section()) {
            case 'C' -> MANUFACTURING;
            case 'M' -> TECHNOLOGY_SERVICE;
            case 'I' -> industry.division() == 65 ? SOFTWARE : OTHER;
            default -> OTHER;
        };
    }

    /** The category of a submitted code; empty if the code is absent or no industry code. */
    static Optional<Category> ofCode(@Nullable String code) {
        return IndustryCode.parse(code).map(Category::of);
    }
}
