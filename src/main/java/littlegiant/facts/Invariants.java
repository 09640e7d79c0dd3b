package littlegiant.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Checks an enterprise's facts, from whatever source. Faults are collected and not thrown, so that a submitter gets all
 * of them at once.
 */
public final class Invariants {
    private static final Template CREDIT_CODE_FORM = Template.of(
            "统一社会信用代码“{0}”应为 18 位数字或大写字母(不含 I、O、S、V、Z)",
            "credit code \"{0}\" must have 18 digits or capital letters (without I, O, S, V, Z)");
    private static final Template CREDIT_CODE_CHECK = Template.of(
            "统一社会信用代码“{0}”的校验位应为“{1}”,请核对各位字符;经人工核实无误的(有的城市 2016 年前登记的代码如此),请注明 creditCodeVerified(代码已核实)为 true",
            "the check character of credit code \"{0}\" should be \"{1}\": check every character; where a person has"
                    + " looked up that the code is right (some cities registered such codes before 2016), say"
                    + " creditCodeVerified: true");
    private static final Template CREDIT_CODE_CHECK_IN_FORM = Template.of(
            "统一社会信用代码“{0}”的校验位应为“{1}”,请核对各位字符;经人工核实无误的(有的城市 2016 年前登记的代码如此),请在“{2}”一栏填“是”",
            "the check character of credit code \"{0}\" should be \"{1}\": check every character; where a person has"
                    + " looked up that the code is right (some cities registered such codes before 2016), say yes"
                    + " under \"{2}\"");
    private static final Template CREDIT_CODE_VERIFIED = Template.of(
            "统一社会信用代码“{0}”的校验位应为“{1}”;按提交的“代码已核实”采用",
            "the check character of credit code \"{0}\" should be \"{1}\"; the code is taken because it was submitted"
                    + " as verified");
    private static final Template DIVISION =
            Template.of("行政区划代码“{0}”应为 6 位数字", "administrative division \"{0}\" must have 6 digits");
    private static final Template INDUSTRY = Template.of(
            "“{0}”不是 GB/T 4754 行业代码;应如 C3089 或 3089,字母须与大类一致",
            "\"{0}\" is no GB/T 4754 industry code: give it like C3089 or 3089, the letter that of the division");
    private static final Template YEAR_ABSENT = Template.of("每个年度须注明会计年度", "each year must say its fiscal year");
    private static final Template YEAR_RANGE =
            Template.of("会计年度 {0} 应在 {1} 与 {2} 之间", "fiscal year {0} must be between {1} and {2}");
    private static final Template YEAR_TWICE = Template.of(
            "会计年度 {0} 已在年度数据第 {1} 项给出,同一年度只能有一项",
            "fiscal year {0} is already given in entry {1} of the yearly figures: one entry a year");
    private static final Template NEGATIVE = Template.of("人数 {0} 不能为负", "a count cannot be negative: {0}");
    private static final Template TOO_LARGE = Template.of("{0} 超出上限 10^15", "{0} is past the limit of 10^15");
    private static final Template TOO_FINE =
            Template.of("金额 {0} 应精确到分,即至多两位小数", "amount {0} must be to the cent: two decimals at most");
    private static final Template NEGATIVE_NUMBER =
            Template.of("数量 {0} 不能为负", "a number of things cannot be negative: {0}");
    private static final Template RATIO_TOO_LARGE =
            Template.of("比例 {0} 超出上限 10^6", "the ratio {0} is past the limit of 10^6");
    private static final Template RATIO_TOO_FINE =
            Template.of("比例 {0} 的小数超过 18 位", "the ratio {0} has more than 18 decimals");
    private static final Template RD_STAFF =
            Template.of("研发人员 {0} 人多于职工总数 {1} 人", "{0} R&D employees are more than the {1} employees");

    private static final Figure[] FIGURES = Figure.values();

    private final List<Fault> faults = new ArrayList<>();

    private Invariants() {}

    /** The faults of an enterprise, in the order of its facts; pointers start at the enterprise. */
    public static List<Fault> faultsOf(Enterprise enterprise) {
        Invariants invariants = new Invariants();
        invariants.codes(enterprise);
        invariants.years(enterprise.years());
        return invariants.faults;
    }

    /** Warnings about accepted facts that look wrong, for readers of an assessment. */
    public static List<Text> warningsOf(Enterprise enterprise) {
        String code = enterprise.unifiedSocialCreditCode();
        return code != null && Boolean.TRUE.equals(enterprise.creditCodeVerified()) && isWronglyChecked(code)
                ? List.of(CREDIT_CODE_VERIFIED.with(code, CreditCode.checkCharacter(code)))
                : List.of();
    }

    private static boolean isWronglyChecked(String code) {
        return CreditCode.isWellFormed(code) && !CreditCode.isValid(code);
    }

    private void codes(Enterprise enterprise) {
        String code = enterprise.unifiedSocialCreditCode();
        if (code != null && !CreditCode.isWellFormed(code)) {
            fault("/unifiedSocialCreditCode", CREDIT_CODE_FORM, code);
        } else if (code != null && isWronglyChecked(code) && !Boolean.TRUE.equals(enterprise.creditCodeVerified())) {
            char should = CreditCode.checkCharacter(code);
            faults.add(new Fault(
                    "/unifiedSocialCreditCode",
                    CREDIT_CODE_CHECK.with(code, should),
                    CREDIT_CODE_CHECK_IN_FORM.with(code, should, FactLabels.ofPath("/creditCodeVerified"))));
        }
        String division = enterprise.registeredDivision();
        if (division != null && !isDivision(division)) {
            fault("/registeredDivision", DIVISION, division);
        }
        String industry = enterprise.industryCode();
        if (industry != null && IndustryCode.parse(industry).isEmpty()) {
            fault("/industryCode", INDUSTRY, industry);
        }
    }

    private static boolean isDivision(String division) {
        if (division.length() != 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (division.charAt(i) < '0' || division.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void years(List<FiscalYear> years) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < years.size(); i++) {
            FiscalYear year = years.get(i);
            String place = "/years/" + i;
            Integer fiscalYear = year.fiscalYear();
            if (fiscalYear == null) {
                fault(place + "/fiscalYear", YEAR_ABSENT);
            } else if (fiscalYear < Limits.FIRST_YEAR || fiscalYear > Limits.LAST_YEAR) {
                fault(place + "/fiscalYear", YEAR_RANGE, fiscalYear, Limits.FIRST_YEAR, Limits.LAST_YEAR);
            } else {
                Integer first = seen.putIfAbsent(fiscalYear, i);
                if (first != null) {
                    fault(place + "/fiscalYear", YEAR_TWICE, fiscalYear, first + 1);
                }
            }
            figures(year, place);
        }
    }

    private void figures(FiscalYear year, String place) {
        for (Figure figure : FIGURES) {
            BigDecimal value = figure.of(year);
            if (value != null) {
                figure(figure, value, place);
            }
        }
        if (year.rdEmployees() != null && year.employees() != null && year.rdEmployees() > year.employees()) {
            fault(place + "/rdEmployees", RD_STAFF, year.rdEmployees(), year.employees());
        }
    }

    private void figure(Figure figure, BigDecimal value, String place) {
        Template wrong = wrong(figure, value);
        if (wrong != null) {
            // Not toPlainString, which would write out the zeros of a hostile exponent.
            fault(place + "/" + figure.property(), wrong, value);
        }
    }

    /** What is wrong with the value of a declared number; empty if it is accepted. */
    public static Optional<Text> wrongWith(DeclaredFact fact, BigDecimal value) {
        if (fact.unit() == Unit.RATIO) {
            return wrongRatio(value).map(wrong -> wrong.with(value));
        }
        Template wrong = wrong(fact, value);
        return wrong == null
                ? Optional.empty()
                : Optional.of((wrong == NEGATIVE ? NEGATIVE_NUMBER : wrong).with(value));
    }

    private static Optional<Template> wrongRatio(BigDecimal value) {
        if (value.signum() == 0) {
            return Optional.empty();
        }
        long digits = (long) value.precision() - value.scale();
        if (digits > 7 || digits == 7 && value.abs().compareTo(Limits.LARGEST_RATIO) > 0) {
            return Optional.of(RATIO_TOO_LARGE);
        }
        int finest = Limits.RATIO_DECIMALS;
        return value.scale() > finest && value.stripTrailingZeros().scale() > finest
                ? Optional.of(RATIO_TOO_FINE)
                : Optional.empty();
    }

    /** What is wrong with a figure, null if it is accepted; decided from precision and scale if possible. */
    private static @Nullable Template wrong(NumberFact figure, BigDecimal value) {
        long digits = (long) value.precision() - value.scale();
        if (value.signum() != 0 && (digits > 16 || digits == 16 && value.abs().compareTo(Limits.LARGEST_FIGURE) > 0)) {
            return TOO_LARGE;
        }
        if (figure.unit() == Unit.COUNT) {
            return value.signum() < 0 ? NEGATIVE : null;
        }
        int finest = Limits.CENT.scale();
        return value.scale() > finest && value.stripTrailingZeros().scale() > finest ? TOO_FINE : null;
    }

    private void fault(String pointer, Template message, Object... values) {
        faults.add(new Fault(pointer, message.with(values)));
    }
}
