package littlegiant.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one calendar year; a null component was not submitted. People are counted in heads, money is in yuan
 * to the cent.
 *
 * @param fiscalYear null only while faults are collected: {@link Invariants} refuse a year without it
 * @param employees the year's staff, the denominator of staff ratios
 * @param employeesYearEnd staff at the year's end, which determines the size class
 * @param rdEmployees those of {@code employees} who do research and development
 * @param rdInvestment research investment, 四(一)3
 * @param rdExpense research and development expense, 四(二)3
 * @param more the declared facts of the year
 */
public record FiscalYear(
        Integer fiscalYear,
        @Nullable Long employees,
        @Nullable Long employeesYearEnd,
        @Nullable Long rdEmployees,
        @Nullable BigDecimal operatingRevenue,
        @Nullable BigDecimal mainBusinessRevenue,
        @Nullable BigDecimal salesRevenue,
        @Nullable BigDecimal productSalesRevenue,
        @Nullable BigDecimal rdInvestment,
        @Nullable BigDecimal rdExpense,
        @Nullable BigDecimal netProfit,
        @Nullable BigDecimal totalAssets,
        @Nullable BigDecimal totalLiabilities,
        DeclaredValues more) {

    public FiscalYear {
        more = more == null ? DeclaredValues.NONE : more;
    }

    /** Creates a year without declared facts. */
    public FiscalYear(
            Integer fiscalYear,
            @Nullable Long employees,
            @Nullable Long employeesYearEnd,
            @Nullable Long rdEmployees,
            @Nullable BigDecimal operatingRevenue,
            @Nullable BigDecimal mainBusinessRevenue,
            @Nullable BigDecimal salesRevenue,
            @Nullable BigDecimal productSalesRevenue,
            @Nullable BigDecimal rdInvestment,
            @Nullable BigDecimal rdExpense,
            @Nullable BigDecimal netProfit,
            @Nullable BigDecimal totalAssets,
            @Nullable BigDecimal totalLiabilities) {
        this(
                fiscalYear,
                employees,
                employeesYearEnd,
                rdEmployees,
                operatingRevenue,
                mainBusinessRevenue,
                salesRevenue,
                productSalesRevenue,
                rdInvestment,
                rdExpense,
                netProfit,
                totalAssets,
                totalLiabilities,
                DeclaredValues.NONE);
    }
}
