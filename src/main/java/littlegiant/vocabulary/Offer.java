package littlegiant.vocabulary;

import java.util.Optional;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A support measure for which an enterprise may apply.
 *
 * @param pool the money shared by all enterprises, not an amount that one of them is due; empty if there is none
 */
public record Offer(String id, Optional<Threshold> pool) implements Statement {
    private static final Template NO_MONEY = Template.of("资金总额“{0}”不是金额", "the pool \"{0}\" is no amount of money");
    private static final Text EXAMPLE = Text.of("金额请写作 \"500万元\"", "write money like \"500万元\" (5 million yuan)");

    /**
     * The same measure with a pool: {@code "500万元"}.
     *
     * @throws MisusedWord if the text is no amount of money
     */
    public Offer fromPool(@AsThreshold String amount) {
        Threshold pool = Threshold.read(amount);
        if (pool.unit() != Unit.MONEY) {
            throw new MisusedWord(NO_MONEY.with(amount), EXAMPLE);
        }
        return new Offer(id, Optional.of(pool));
    }
}
