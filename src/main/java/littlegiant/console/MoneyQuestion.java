package littlegiant.console;

import java.math.BigDecimal;
import java.util.Optional;
import littlegiant.submission.AmountText;
import littlegiant.wording.Text;

/**
 * Asks in which unit an amount is meant: a bare 8000 where it was 80,000,000 the last time is either 8,000 yuan or, as
 * accounts are often kept, 8,000 万元.
 *
 * @param text what is asked
 * @param inYuan what to write where yuan are meant
 * @param inTenThousands what to write where 万元 are
 */
public record MoneyQuestion(Text text, String inYuan, String inTenThousands) {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal TEN = BigDecimal.TEN;

    /**
     * The question about what is typed.
     *
     * @param typed the text; with a unit in it nothing is asked
     * @param last what it was the last time
     * @return empty where there is nothing to ask
     */
    static Optional<MoneyQuestion> about(String typed, BigDecimal last) {
        String bare = typed.strip();
        if (!AmountText.isNumber(bare) || last.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(bare.replace(",", ""));
        BigDecimal before = last.abs();
        BigDecimal inWan = amount.abs().multiply(WAN);
        // As 万元 it is about what it was; as yuan it is a hundredth of that or less.
        boolean near = inWan.multiply(TEN).compareTo(before) >= 0 && inWan.compareTo(before.multiply(TEN)) <= 0;
        if (amount.signum() == 0 || !near) {
            return Optional.empty();
        }
        String shown = Amounts.grouped(amount);
        return Optional.of(new MoneyQuestion(
                AssessText.WHICH_UNIT.with(
                        Amounts.money(last),
                        bare,
                        Text.of(shown + " 元", shown + " yuan"),
                        Text.of(shown + " 万元", shown + " 万元 (ten thousand yuan)")),
                bare + "元",
                bare + "万元"));
    }
}
