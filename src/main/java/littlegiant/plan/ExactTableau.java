package littlegiant.plan;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A linear program in exact arithmetic: minimises the price of non-negative variables under inequalities. Prices are
 * not negative, so zero is the initial solution, and the dual simplex method restores feasibility after an inequality
 * is added. Bland's rule ensures termination.
 *
 * <p>All entries are integers over one common divisor, the last pivot (Edmonds' integer pivoting), so no fraction is
 * reduced and nothing is rounded.
 */
final class ExactTableau {
    private static final int OBJECTIVE = 0;

    private final int variables;
    /** Row 0 is the objective; column 0 contains the constants. */
    private BigInteger[][] rows;
    /** The basic variable of each row below the objective; slack variables are numbered after the others. */
    private int[] basic;
    /** The non-basic variable of each column after the constants. */
    private final int[] free;

    private BigInteger divisor;
    private int slacks;

    /** Creates a program without inequalities, whose solution is zero. */
    ExactTableau(BigInteger[] prices) {
        variables = prices.length;
        rows = new BigInteger[1][];
        rows[OBJECTIVE] = new BigInteger[variables + 1];
        rows[OBJECTIVE][0] = BigInteger.ZERO;
        System.arraycopy(prices, 0, rows[OBJECTIVE], 1, variables);
        basic = new int[] {-1};
        free = new int[variables];
        Arrays.setAll(free, i -> i);
        divisor = BigInteger.ONE;
    }

    private ExactTableau(ExactTableau of) {
        variables = of.variables;
        rows = new BigInteger[of.rows.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = of.rows[i].clone();
        }
        basic = of.basic.clone();
        free = of.free.clone();
        divisor = of.divisor;
        slacks = of.slacks;
    }

    /** A copy to which other inequalities can be added. */
    ExactTableau copy() {
        return new ExactTableau(this);
    }

    /** The number of entries. */
    int size() {
        return rows.length * (variables + 1);
    }

    /** The minimum price, multiplied by {@link #divisor}. */
    BigInteger price() {
        return rows[OBJECTIVE][0];
    }

    /** The common divisor of {@link #price} and {@link #value}, greater than zero. */
    BigInteger divisor() {
        return divisor;
    }

    /** The value of a variable, multiplied by {@link #divisor}. */
    BigInteger value(int variable) {
        int row = rowOf(variable);
        return row < 0 ? BigInteger.ZERO : rows[row][0];
    }

    /** The left side of an inequality, multiplied by {@link #divisor}; the inequality holds if it is not negative. */
    BigInteger sum(LinearRow row) {
        BigInteger sum = row.constant().multiply(divisor);
        for (int i = 1; i < rows.length; i++) {
            if (basic[i] < variables) {
                BigInteger coefficient = row.coefficients()[basic[i]];
                if (coefficient.signum() != 0) {
                    sum = sum.add(coefficient.multiply(rows[i][0]));
                }
            }
        }
        return sum;
    }

    private int rowOf(int variable) {
        for (int i = 1; i < basic.length; i++) {
            if (basic[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    /** Adds an inequality; call {@link #solve} afterwards. */
    void add(LinearRow row) {
        BigInteger[] added = new BigInteger[variables + 1];
        Arrays.fill(added, BigInteger.ZERO);
        added[0] = row.constant().multiply(divisor);
        for (int column = 1; column <= variables; column++) {
            if (free[column - 1] < variables) {
                added[column] = row.coefficients()[free[column - 1]].multiply(divisor);
            }
        }
        for (int i = 1; i < rows.length; i++) {
            if (basic[i] < variables && row.coefficients()[basic[i]].signum() != 0) {
                BigInteger coefficient = row.coefficients()[basic[i]];
                for (int column = 0; column <= variables; column++) {
                    added[column] = added[column].add(coefficient.multiply(rows[i][column]));
                }
            }
        }
        rows = Arrays.copyOf(rows, rows.length + 1);
        rows[rows.length - 1] = added;
        basic = Arrays.copyOf(basic, rows.length);
        basic[rows.length - 1] = variables + slacks++;
    }

    /**
     * Solves the program after inequalities were added.
     *
     * @return false if it is infeasible; the tableau cannot be used any more then
     */
    boolean solve() {
        for (int row = broken(); row > 0; row = broken()) {
            int column = entering(row);
            if (column < 0) {
                return false;
            }
            pivot(row, column);
        }
        return true;
    }

    private int broken() {
        int row = -1;
        for (int i = 1; i < rows.length; i++) {
            if (rows[i][0].signum() < 0 && (row < 0 || basic[i] < basic[row])) {
                row = i;
            }
        }
        return row;
    }

    private int entering(int row) {
        int best = -1;
        for (int column = 1; column <= variables; column++) {
            if (rows[row][column].signum() <= 0) {
                continue;
            }
            if (best < 0) {
                best = column;
                continue;
            }
            int side = rows[OBJECTIVE][column]
                    .multiply(rows[row][best])
                    .compareTo(rows[OBJECTIVE][best].multiply(rows[row][column]));
            if (side < 0 || (side == 0 && free[column - 1] < free[best - 1])) {
                best = column;
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        BigInteger[] pivoted = rows[row];
        BigInteger pivot = pivoted[column];
        for (int i = 0; i < rows.length; i++) {
            if (i == row) {
                continue;
            }
            BigInteger[] other = rows[i];
            BigInteger factor = other[column];
            for (int j = 0; j <= variables; j++) {
                boolean turns = factor.signum() != 0 && pivoted[j].signum() != 0;
                if (j == column || (!turns && other[j].signum() == 0)) {
                    continue;
                }
                BigInteger product = other[j].multiply(pivot);
                if (turns) {
                    product = product.subtract(factor.multiply(pivoted[j]));
                }
                // The product is always a multiple of the divisor.
                other[j] = divisor.equals(BigInteger.ONE) ? product : product.divide(divisor);
            }
        }
        for (int j = 0; j <= variables; j++) {
            if (j != column) {
                pivoted[j] = pivoted[j].negate();
            }
        }
        pivoted[column] = divisor;
        divisor = pivot;
        int entered = free[column - 1];
        free[column - 1] = basic[row];
        basic[row] = entered;
    }
}
