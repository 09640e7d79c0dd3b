package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A look-back period from the day of the assessment: 近三年内, 36个月内.
 *
 * <p>It counts calendar months. The last day that is too old has the same day number that many months earlier, or is
 * the last day of that month if it is shorter: 36 months before 2017-06-30 is 2014-06-30, so 2014-06-30 is outside and
 * 2014-07-01 inside. One month before 2017-03-31 is 2017-02-28; twelve months before 2016-02-29 is 2015-02-28; twelve
 * months before 2017-02-28 is 2016-02-28, so that 2016-02-29 is inside.
 *
 * @param written the period as the rule file writes it: {@code 3年} or {@code 36个月}
 * @param months the period in months, greater than zero
 */
record LookBack(Threshold written, int months) {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_YEARS = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf((long) MOST_YEARS * MONTHS_OF_A_YEAR);

    private static final Template WORDS = Template.of("近 {0}内", "within the last {0}");
    private static final Template NO_TIME = Template.of("“{0}”不是一段时间", "\"{0}\" is no length of time");
    private static final Template NOT_WHOLE = Template.of("“{0}”不是整月", "\"{0}\" is no whole number of months");
    private static final Template RANGE =
            Template.of("时间“{0}”应在 1个月 与 {1}年 之间", "the time \"{0}\" must be between 1 month and {1} years");
    private static final Text FORM =
            Text.of("请写作 \"3年\" 或 \"36个月\"", "write it like \"3年\" (3 years) or \"36个月\" (36 months)");

    /**
     * Parses a look-back period.
     *
     * @throws MisusedWord if the text is no duration in years or months
     */
    static LookBack read(String written) {
        Threshold read = Threshold.read(written);
        boolean years = written.strip().endsWith("年");
        if (!years && read.unit() != Unit.MONTHS) {
            throw new MisusedWord(NO_TIME.with(written), FORM);
        }
        BigDecimal months = years ? read.value().multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR)) : read.value();
        if (months.signum() <= 0 || months.compareTo(MOST) > 0) {
            throw new MisusedWord(RANGE.with(written, MOST_YEARS), FORM);
        }
        if (months.stripTrailingZeros().scale() > 0) {
            throw new MisusedWord(NOT_WHOLE.with(written), FORM);
        }
        return new LookBack(read, months.intValueExact());
    }

    /** Whether the date is inside the period; a date after the day of the assessment is. */
    boolean reaches(LocalDate date, LocalDate asOf) {
        return age(date, asOf) < 0;
    }

    /** Compares the date's age with the period: negative if younger, zero if exactly as old, positive if older. */
    int age(LocalDate date, LocalDate asOf) {
        return Integer.signum(asOf.minusMonths(months).compareTo(date));
    }

    /** The period as text before the thing that is looked for. */
    Text words() {
        return WORDS.with(written.written());
    }
}
