package littlegiant.facts;

import java.math.BigDecimal;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The figures that an enterprise submits for a fiscal year. */
public enum Figure implements NumberFact {
    EMPLOYEES("employees", Unit.COUNT, Text.of("职工总数", "employees")),
    EMPLOYEES_YEAR_END("employeesYearEnd", Unit.COUNT, Text.of("年末从业人员", "employees at year end")),
    RD_EMPLOYEES("rdEmployees", Unit.COUNT, Text.of("研发人员", "R&D employees")),
    OPERATING_REVENUE("operatingRevenue", Unit.MONEY, Text.of("营业收入", "operating revenue")),
    MAIN_BUSINESS_REVENUE("mainBusinessRevenue", Unit.MONEY, Text.of("主营业务收入", "main business revenue")),
    SALES_REVENUE("salesRevenue", Unit.MONEY, Text.of("销售额", "sales revenue")),
    PRODUCT_SALES_REVENUE("productSalesRevenue", Unit.MONEY, Text.of("产品销售收入", "product sales revenue")),
    RD_INVESTMENT("rdInvestment", Unit.MONEY, Text.of("科研投入", "research investment")),
    RD_EXPENSE("rdExpense", Unit.MONEY, Text.of("研究开发费用", "R&D expense")),
    NET_PROFIT("netProfit", Unit.MONEY, Text.of("净利润", "net profit")),
    TOTAL_ASSETS("totalAssets", Unit.MONEY, Text.of("资产总额", "total assets")),
    TOTAL_LIABILITIES("totalLiabilities", Unit.MONEY, Text.of("负债总额", "total liabilities"));

    /** More years than almost any enterprise submits. */
    private static final int FEW_YEARS = 8;
    /** The years from {@link Limits#FIRST_YEAR} on whose names are kept. */
    private static final int NAMED_YEARS = 150;

    private final String property;
    private final Unit unit;
    private final Text label;
    private final String place;
    /** The JSON pointers into the first entries of {@code /years}, that of a year that was not submitted first. */
    private final String[] pointers = new String[1 + FEW_YEARS];
    /** The names in years, each made when first asked for; two threads come to the same. */
    private final String[] names = new String[NAMED_YEARS];

    Figure(String property, Unit unit, Text label) {
        this.property = property;
        this.unit = unit;
        this.label = label;
        this.place = "/" + property;
        for (int i = 0; i < pointers.length; i++) {
            pointers[i] = NumberFact.super.pointerInYear(i - 1);
        }
    }

    /** The figure in the year; null if it was not submitted. */
    public @Nullable BigDecimal of(FiscalYear year) {
        // Not by a function of each constant: judging reads figures more often than it does anything else.
        return switch (this) {
            case EMPLOYEES -> counted(year.employees());
            case EMPLOYEES_YEAR_END -> counted(year.employeesYearEnd());
            case RD_EMPLOYEES -> counted(year.rdEmployees());
            case OPERATING_REVENUE -> year.operatingRevenue();
            case MAIN_BUSINESS_REVENUE -> year.mainBusinessRevenue();
            case SALES_REVENUE -> year.salesRevenue();
            case PRODUCT_SALES_REVENUE -> year.productSalesRevenue();
            case RD_INVESTMENT -> year.rdInvestment();
            case RD_EXPENSE -> year.rdExpense();
            case NET_PROFIT -> year.netProfit();
            case TOTAL_ASSETS -> year.totalAssets();
            case TOTAL_LIABILITIES -> year.totalLiabilities();
        };
    }

    private static @Nullable BigDecimal counted(@Nullable Long heads) {
        return heads == null ? null : BigDecimal.valueOf(heads);
    }

    @Override
    public @Nullable BigDecimal in(Enterprise enterprise, @Nullable FiscalYear year) {
        return year == null ? null : of(year);
    }

    @Override
    public boolean isOfYear() {
        return true;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public String nameInYear(int fiscalYear) {
        int place = fiscalYear - Limits.FIRST_YEAR;
        if (place < 0 || place >= names.length) {
            return NumberFact.super.nameInYear(fiscalYear);
        }
        String known = names[place];
        if (known == null) {
            known = NumberFact.super.nameInYear(fiscalYear);
            names[place] = known;
        }
        return known;
    }

    @Override
    public String pointerInYear(int index) {
        return index < FEW_YEARS ? pointers[index + 1] : NumberFact.super.pointerInYear(index);
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
