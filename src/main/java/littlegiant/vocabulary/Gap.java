package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.wording.Text;

/**
 * How far a condition is from being met: the least change of one fact, every other fact held.
 *
 * @param fact the figure's name as in {@link FactSheet}: {@code rdEmployees}, or {@code netProfit.2015}
 * @param by the change, in heads or yuan; negative where the figure must fall
 * @param message the advice in a sentence, which says what reading it gives where people are counted
 */
public record Gap(String fact, BigDecimal by, Text message) {}
