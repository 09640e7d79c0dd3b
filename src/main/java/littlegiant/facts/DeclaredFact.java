package littlegiant.facts;

import java.math.BigDecimal;
import java.util.Objects;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a policy declares in addition to those that every enterprise submits.
 *
 * @param id its name in rules and in submissions
 * @param isOfYear whether it is submitted for each fiscal year, and not once for the enterprise
 * @param chineseLabel the label, zh
 * @param englishLabel the label, en
 * @param hint a note for the person who fills it in; null for none
 */
public record DeclaredFact(
        String id,
        DeclaredUnit unitWritten,
        boolean isOfYear,
        String chineseLabel,
        String englishLabel,
        @Nullable String hint)
        implements NumberFact {

    /**
     * Creates a fact as a policy declares it.
     *
     * @param label the label, zh; null for the id
     * @param labelEn the label, en; null for the Chinese label
     * @param hint a note for the person who fills it in; null for none
     */
    public static DeclaredFact of(
            String id,
            DeclaredUnit unit,
            boolean ofYear,
            @Nullable String label,
            @Nullable String labelEn,
            @Nullable String hint) {
        String chinese = label == null ? id : label;
        return new DeclaredFact(id, unit, ofYear, chinese, labelEn == null ? chinese : labelEn, hint);
    }

    /** Whether two policies declare the same fact by this id; their hints may differ. */
    public boolean isLike(DeclaredFact other) {
        return id.equals(other.id)
                && unitWritten == other.unitWritten
                && isOfYear == other.isOfYear
                && chineseLabel.equals(other.chineseLabel)
                && englishLabel.equals(other.englishLabel);
    }

    @Override
    public String property() {
        return id;
    }

    @Override
    public Unit unit() {
        return Objects.requireNonNull(unitWritten.unit(), "a yes or no and a day are no numbers");
    }

    @Override
    public CountUnit countUnit() {
        return Objects.requireNonNull(unitWritten.countUnit(), "a yes or no and a day are no numbers");
    }

    @Override
    public Text label() {
        return Text.of(chineseLabel, englishLabel);
    }

    @Override
    public BigDecimal step() {
        return unitWritten.step();
    }

    @Override
    public String place() {
        return "/more/" + id;
    }

    @Override
    public @Nullable BigDecimal in(Enterprise enterprise, @Nullable FiscalYear year) {
        return isOfYear
                ? year == null ? null : year.more().number(id)
                : enterprise.more().number(id);
    }
}
