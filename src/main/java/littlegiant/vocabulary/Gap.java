package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.wording.Text;

/**
 * The distance of a condition from being met: the least change of one fact with all others unchanged.
 *
 * @param fact the figure's name as in {@link FactSheet}: {@code rdEmployees}, or {@code netProfit.2015}
 * @param by the change, in heads or yuan; negative if the figure must fall
 * @param message the advice in a sentence; for people, it also says how hiring changes it
 */
public record Gap(String fact, BigDecimal by, Text message) {}
