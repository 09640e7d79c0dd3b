package littlegiant.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Our exact linear programs against those of ojAlgo, over numbers that floating point holds. */
class ExactTableauTest {
    private static final int PROGRAMS = 2_000;
    private static final Offset<Double> ROUNDED = within(1e-6);

    private static LinearRow row(Random random, int variables) {
        BigInteger[] coefficients = new BigInteger[variables];
        for (int i = 0; i < variables; i++) {
            coefficients[i] = BigInteger.valueOf(random.nextInt(3) == 0 ? 0 : random.nextInt(41) - 20);
        }
        return new LinearRow(coefficients, BigInteger.valueOf(random.nextInt(301) - 200));
    }

    private static Optimisation.Result theirs(BigInteger[] prices, List<LinearRow> rows) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (BigInteger price : prices) {
            model.newVariable("x").lower(0).weight(new BigDecimal(price));
        }
        for (LinearRow row : rows) {
            // By a name of its own: of two of one name the later one counts alone.
            Expression sum = model.newExpression("row " + model.countExpressions())
                    .lower(new BigDecimal(row.constant().negate()));
            for (int i = 0; i < prices.length; i++) {
                sum.set(i, new BigDecimal(row.coefficients()[i]));
            }
        }
        return model.minimise();
    }

    @Test
    void the_least_price_is_the_one_that_another_solver_finds() {
        Random random = new Random(2026);
        int solved = 0;
        for (int number = 0; number < PROGRAMS; number++) {
            int variables = 1 + random.nextInt(8);
            BigInteger[] prices = new BigInteger[variables];
            for (int i = 0; i < variables; i++) {
                prices[i] = BigInteger.valueOf(random.nextInt(50));
            }
            ExactTableau ours = new ExactTableau(prices);
            List<LinearRow> rows = new ArrayList<>();
            boolean possible = true;
            // One inequality after the other, as a search adds them.
            for (int i = 1 + random.nextInt(10); i > 0 && possible; i--) {
                LinearRow row = row(random, variables);
                rows.add(row);
                ours.add(row);
                possible = ours.solve();
            }
            Optimisation.Result theirs = theirs(prices, rows);
            assertThat(possible)
                    .as("program %d: %s", number, theirs)
                    .isEqualTo(theirs.getState().isFeasible());
            if (possible) {
                solved++;
                double price = new BigDecimal(ours.price()).doubleValue()
                        / ours.divisor().doubleValue();
                assertThat(price / Math.max(1, Math.abs(price)))
                        .as("program %d", number)
                        .isCloseTo(theirs.getValue() / Math.max(1, Math.abs(price)), ROUNDED);
                for (LinearRow row : rows) {
                    assertThat(ours.sum(row).signum()).isNotNegative();
                }
            }
        }
        assertThat(solved).isBetween(PROGRAMS / 4, PROGRAMS - PROGRAMS / 20);
    }
}
