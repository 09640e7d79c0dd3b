package littlegiant.facts;

import java.math.BigDecimal;
import java.util.function.Function;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The figures that an enterprise submits for a fiscal year. */
public enum Figure implements NumberFact {
    EMPLOYEES("employees", Unit.COUNT, Text.of("职工总数", "employees"), counted(FiscalYear::employees)),
    EMPLOYEES_YEAR_END(
            "employeesYearEnd",
            Unit.COUNT,
            Text.of("年末从业人员", "employees at year end"),
            counted(FiscalYear::employeesYearEnd)),
    RD_EMPLOYEES("rdEmployees", Unit.COUNT, Text.of("研发人员", "R&D employees"), counted(FiscalYear::rdEmployees)),
    OPERATING_REVENUE(
            "operatingRevenue", Unit.MONEY, Text.of("营业收入", "operating revenue"), FiscalYear::operatingRevenue),
    MAIN_BUSINESS_REVENUE(
            "mainBusinessRevenue",
            Unit.MONEY,
            Text.of("主营业务收入", "main business revenue"),
            FiscalYear::mainBusinessRevenue),
    SALES_REVENUE("salesRevenue", Unit.MONEY, Text.of("销售额", "sales revenue"), FiscalYear::salesRevenue),
    PRODUCT_SALES_REVENUE(
            "productSalesRevenue",
            Unit.MONEY,
            Text.of("产品销售收入", "product sales revenue"),
            FiscalYear::productSalesRevenue),
    RD_INVESTMENT("rdInvestment", Unit.MONEY, Text.of("科研投入", "research investment"), FiscalYear::rdInvestment),
    RD_EXPENSE("rdExpense", Unit.MONEY, Text.of("研究开发费用", "R&D expense"), FiscalYear::rdExpense),
    NET_PROFIT("netProfit", Unit.MONEY, Text.of("净利润", "net profit"), FiscalYear::netProfit),
    TOTAL_ASSETS("totalAssets", Unit.MONEY, Text.of("资产总额", "total assets"), FiscalYear::totalAssets),
    TOTAL_LIABILITIES(
            "totalLiabilities", Unit.MONEY, Text.of("负债总额", "total liabilities"), FiscalYear::totalLiabilities);

    private final String property;
    private final Unit unit;
    private final Text label;
    private final Function<FiscalYear, BigDecimal> value;

    Figure(String property, Unit unit, Text label, Function<FiscalYear, BigDecimal> value) {
        this.property = property;
        this.unit = unit;
        this.label = label;
        this.value = value;
    }

    private static Function<FiscalYear, BigDecimal> counted(Function<FiscalYear, Long> count) {
        return year -> {
            Long heads = count.apply(year);
            return heads == null ? null : BigDecimal.valueOf(heads);
        };
    }

    /** The figure in the year; null if it was not submitted. */
    public @Nullable BigDecimal of(FiscalYear year) {
        return value.apply(year);
    }

    @Override
    public @Nullable BigDecimal in(Enterprise enterprise, @Nullable FiscalYear year) {
        return year == null ? null : value.apply(year);
    }

    @Override
    public boolean isOfYear() {
        return true;
    }

    @Override
    public String place() {
        return "/" + property;
    }

    /** The JSON property in a year. */
    @Override
    public String property() {
        return property;
    }

    /** {@link Unit#COUNT} or {@link Unit#MONEY}. */
    @Override
    public Unit unit() {
        return unit;
    }

    /** PEOPLE for every figure that is not money. */
    @Override
    public CountUnit countUnit() {
        return unit == Unit.COUNT ? CountUnit.PEOPLE : CountUnit.NUMBER;
    }

    /** The label, zh and en. */
    @Override
    public Text label() {
        return label;
    }

    /** The smallest change: one person, or one cent. */
    @Override
    public BigDecimal step() {
        return unit == Unit.COUNT ? BigDecimal.ONE : Limits.CENT;
    }
}
