package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import littlegiant.facts.CreditCode;
import littlegiant.submission.AmountText;
import littlegiant.submission.RatioText;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column's cells. Only the notations of cells are handled here; the resulting fact is read like in a
 * request, with the same limits.
 *
 * @param expected the accepted notations
 * @param reader reads a cell with a text, a number or a boolean
 * @param words the few words that a cell accepts; none if it accepts anything else
 */
record CellType(Text expected, Function<Cell, CellReading> reader, List<Text> words) {
    static final Text NONE = Text.of("无", "none");

    private static final Template EXPECTED = Template.of("应为{1},而给出的是“{0}”", "expected {1}, found \"{0}\"");
    private static final Template FORMULA = Template.of(
            "这是公式,而文件中没有保存它的计算结果;请用电子表格软件打开后重新保存,或粘贴为数值。应为{0}",
            "this is a formula whose result is not in the file: open the file in a spreadsheet and save it again, or"
                    + " paste the value. Expected {0}");
    private static final Template BROKEN = Template.of("这是错误值 {0};应为{1}", "this is the error {0}: expected {1}");
    private static final Template LONG_NUMBER = Template.of(
            "“{0}”是数字,超过 15 位会失去精度;请先把该列设为文本格式,再重新填写",
            "\"{0}\" is a number, of which a spreadsheet keeps 15 digits: format the column as text and enter it"
                    + " again");
    private static final Text TEXT = Text.of("文本", "a text");
    private static final Text DAY = Text.of("日期,如 2017-06-30", "a date like 2017-06-30");
    private static final Text FLAG = Text.of("“是”或“否”", "yes or no");
    private static final Text COUNT = Text.of("整数(人)", "a whole number (heads)");
    private static final Text MONEY = Text.of("数字(元,至多两位小数)", "a number (yuan, two decimals at most)");
    private static final Text RATIO = Text.of("比例,如 57% 或 0.57", "a ratio like 57% or 0.57");
    private static final Text NOTE = Text.of(";", "; ");
    private static final Template PER_CENT_OR_TIMES = Template.of(
            "看不出“{0}”是百分之几还是几倍;请写明百分号,例如 {0}%,或写成小数,例如 0.57",
            "whether \"{0}\" is per cent or times as much cannot be told: write the sign, as {0}%, or a decimal like"
                    + " 0.57");
    private static final Template HIDDEN = Template.of(
            "单元格的值是 {0},而它的格式在后面写了百分号,显示的不是这个值;请写明百分号,例如 57%,或写成小数,例如 0.57",
            "the cell holds {0}, and its format writes a sign of per cent behind another number: write 57% as a text,"
                    + " or a decimal like 0.57");
    private static final Template UNCLEAR = Template.of(
            "从单元格的格式看不出 {0} 是百分之几;请写明百分号,例如 57%,或写成小数,例如 0.57",
            "the cell's format does not tell how many per cent {0} is: write it like 57%, or a decimal like 0.57");
    private static final Text YEAR = Text.of("四位年份,如 2016", "a year like 2016");
    private static final Text NO_RECORDS =
            Text.of("“无”(表示经查没有),或留空", "\"none\" (which says that none is known), or nothing");
    private static final List<Text> YES_OR_NO = List.of(Text.of("是", "yes"), Text.of("否", "no"));
    private static final Map<String, Boolean> FLAGS =
            Map.of("是", true, "否", false, "yes", true, "no", false, "true", true, "false", false);
    private static final Pattern DAY_PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    /** Workbooks store doubles, of which 15 digits are significant. */
    private static final MathContext MEANT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int CENT = 2;
    private static final int MOST_DIGITS = 40;

    private CellType(Text expected, Function<Cell, CellReading> reader) {
        this(expected, reader, List.of());
    }

    /** Reads a non-empty cell. */
    CellReading read(Cell cell) {
        if (cell instanceof Cell.ComputedCell) {
            return new CellReading.Wrong(FORMULA.with(expected));
        }
        if (cell instanceof Cell.Broken broken) {
            return new CellReading.Wrong(BROKEN.with(PrintableText.of(broken), expected));
        }
        return reader.apply(cell);
    }

    private static CellReading wrong(Cell cell, Text expected) {
        return new CellReading.Wrong(EXPECTED.with(PrintableText.of(cell), expected));
    }

    private static CellReading read(JsonNode fact) {
        return new CellReading.FactCell(fact);
    }

    /** Any text, also one of digits that the spreadsheet stored as a number. */
    static CellType text() {
        return new CellType(TEXT, cell -> {
            if (cell instanceof Cell.TextCell written) {
                return read(TextNode.valueOf(written.text()));
            }
            if (cell instanceof Cell.Numeric numeric && numeric.day().isEmpty()) {
                BigDecimal number = numeric.number();
                boolean whole =
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
                if (!whole || number.precision() - number.scale() > MEANT.getPrecision()) {
                    return whole ? new CellReading.Wrong(LONG_NUMBER.with(number)) : wrong(cell, TEXT);
                }
                return read(TextNode.valueOf(number.setScale(0).toPlainString()));
            }
            return wrong(cell, TEXT);
        });
    }

    /** A credit code, converted to capital letters. */
    static CellType code() {
        CellType text = text();
        return new CellType(text.expected, cell -> {
            CellReading reading = text.reader.apply(cell);
            return reading instanceof CellReading.FactCell read && read.fact().isTextual()
                    ? read(TextNode.valueOf(CreditCode.inCapitals(read.fact().asText())))
                    : reading;
        });
    }

    /** A date: a date cell, or a text that begins with the year. */
    static CellType day() {
        return new CellType(DAY, cell -> {
            if (cell instanceof Cell.Numeric numeric && numeric.day().isPresent()) {
                return read(TextNode.valueOf(numeric.day().get().toString()));
            }
            if (cell instanceof Cell.TextCell written) {
                var parts = DAY_PARTS.matcher(written.text());
                if (parts.matches()) {
                    // Whether the date exists is checked where every date is read.
                    return read(TextNode.valueOf("%s-%02d-%02d"
                            .formatted(
                                    parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3)))));
                }
            }
            return wrong(cell, DAY);
        });
    }

    /** Yes or no. */
    static CellType flag() {
        return new CellType(
                FLAG,
                cell -> {
                    if (cell instanceof Cell.Truth truth) {
                        return read(BooleanNode.valueOf(truth.value()));
                    }
                    Boolean flag = cell instanceof Cell.TextCell written
                            ? FLAGS.get(written.text().toLowerCase(java.util.Locale.ROOT))
                            : null;
                    return flag == null ? wrong(cell, FLAG) : read(BooleanNode.valueOf(flag));
                },
                YES_OR_NO);
    }

    /** A number of people. */
    static CellType count() {
        return new CellType(COUNT, cell -> number(cell, COUNT));
    }

    /** An amount in yuan; a text may have another unit, {@code 9000万元}. */
    static CellType money() {
        return new CellType(
                MONEY,
                cell -> cell instanceof Cell.TextCell written
                        ? AmountText.read(written.text()).map(CellType::amount).orElseGet(() -> number(cell, MONEY))
                        : number(cell, MONEY));
    }

    private static CellReading amount(AmountText.AmountTextResult said) {
        return said instanceof AmountText.Yuan yuan
                ? read(DecimalNode.valueOf(yuan.amount()))
                : new CellReading.Wrong(((AmountText.OtherUnit) said).why());
    }

    /** A number of things. */
    static CellType number(Text expected) {
        return new CellType(expected, cell -> number(cell, expected));
    }

    /** The type with an additional note on the column; null for none. */
    CellType withNote(@Nullable String hint) {
        return hint == null
                ? this
                : new CellType(Text.join(NOTE, List.of(expected, Text.verbatim(hint))), reader, words);
    }

    /** A proportion as the cell displays it: 57% for a per cent format, 5% for a 5 with an appended sign. */
    static CellType ratio() {
        return new CellType(RATIO, CellType::ratio);
    }

    private static CellReading ratio(Cell cell) {
        if (cell instanceof Cell.TextCell written) {
            Optional<BigDecimal> ratio = RatioText.read(written.text());
            return ratio.isPresent() ? read(DecimalNode.valueOf(ratio.get())) : decimal(number(cell, RATIO), cell);
        }
        if (!(cell instanceof Cell.Numeric numeric) || numeric.day().isPresent()) {
            return wrong(cell, RATIO);
        }
        BigDecimal number = numeric.number();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return wrong(cell, RATIO);
        }
        BigDecimal meant = plain(number.round(MEANT));
        return switch (numeric.perCent().sign()) {
            case SCALED -> read(DecimalNode.valueOf(meant));
            case WRITTEN ->
                meant.scale() > numeric.perCent().decimals()
                        ? new CellReading.Wrong(HIDDEN.with(meant.toPlainString()))
                        : read(DecimalNode.valueOf(plain(meant.movePointLeft(2))));
            case UNCLEAR -> new CellReading.Wrong(UNCLEAR.with(meant.toPlainString()));
            case NONE -> decimal(read(DecimalNode.valueOf(meant)), cell);
        };
    }

    /** Refuses a bare number of 1 or more, which could be a proportion or a number of per cent. */
    private static CellReading decimal(CellReading reading, Cell cell) {
        return reading instanceof CellReading.FactCell read
                        && read.fact().decimalValue().abs().compareTo(BigDecimal.ONE) >= 0
                ? new CellReading.Wrong(PER_CENT_OR_TIMES.with(PrintableText.of(cell)))
                : reading;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A calendar year. */
    static CellType year() {
        return new CellType(YEAR, cell -> {
            if (cell instanceof Cell.TextCell written && written.text().matches("\\d{4}年?度?")) {
                return read(DecimalNode.valueOf(new BigDecimal(written.text().substring(0, 4))));
            }
            CellReading reading = number(cell, YEAR);
            boolean whole = reading instanceof CellReading.FactCell read
                    && read.fact().decimalValue().stripTrailingZeros().scale() <= 0
                    && read.fact().decimalValue().precision() <= 4;
            return whole ? reading : wrong(cell, YEAR);
        });
    }

    /** One of several words, by its label in either language or its code. */
    static CellType choice(CellVocabulary words) {
        return new CellType(words.expected(), cell -> word(cell, words), words.words());
    }

    private static CellReading word(Cell cell, CellVocabulary words) {
        return cell instanceof Cell.TextCell written
                ? words.find(written.text())
                        .map(code -> read(TextNode.valueOf(code)))
                        .orElseGet(() -> new CellReading.Wrong(words.unknown(written.text())))
                : wrong(cell, words.expected());
    }

    /** Several words separated by 、 or commas, or none. */
    static CellType choices(CellVocabulary words) {
        Text expected = Text.join(
                Text.of(",", ", "),
                java.util.List.of(
                        words.expected(),
                        Text.of("多项以“、”分隔,经查没有则填“无”", "several with \",\" between them, or \"none\"")));
        return new CellType(expected, cell -> {
            if (!(cell instanceof Cell.TextCell written)) {
                return wrong(cell, expected);
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            if (isNone(written.text())) {
                return read(list);
            }
            for (String part : written.text().split("[、,,;;]")) {
                CellReading reading = word(new Cell.TextCell(part.strip()), words);
                if (!(reading instanceof CellReading.FactCell one)) {
                    return reading;
                }
                list.add(one.fact());
            }
            return read(list);
        });
    }

    /** A statement that there are no records of a separate sheet. */
    static CellType none() {
        return new CellType(
                NO_RECORDS,
                cell -> cell instanceof Cell.TextCell written && isNone(written.text())
                        ? read(JsonNodeFactory.instance.arrayNode())
                        : wrong(cell, NO_RECORDS),
                List.of(NONE));
    }

    private static boolean isNone(String text) {
        return text.equals("无") || text.equalsIgnoreCase("none");
    }

    private static CellReading number(Cell cell, Text expected) {
        if (cell instanceof Cell.Numeric numeric && numeric.day().isEmpty()) {
            BigDecimal number = numeric.number();
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                return wrong(cell, expected);
            }
            return read(DecimalNode.valueOf(significantDigits(number)));
        }
        if (cell instanceof Cell.TextCell written && AmountText.isNumber(written.text())) {
            String digits = written.text().replace(",", "");
            return read(DecimalNode.valueOf(new BigDecimal(digits)));
        }
        return wrong(cell, expected);
    }

    /** The number that was entered, in place of the nearest double: 4.24 for 4.2400000000000002. */
    private static BigDecimal significantDigits(BigDecimal number) {
        if (number.scale() <= CENT) {
            return number;
        }
        BigDecimal rounded = number.round(MEANT);
        return rounded.stripTrailingZeros().scale() <= CENT ? rounded : number;
    }
}
