package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers exactly, without floating point. {@code 12.0} is a whole number. Magnitude and decimals are determined
 * from precision and scale, so that a hostile exponent is never expanded.
 */
final class Numbers {
    private static final int LONGEST = 40;
    /** The number of digits that always fit into a long. */
    private static final int FITTING_DIGITS = 18;

    private static final int CENT_SCALE = 2;
    private static final Text WHOLE = Text.of("整数", "a whole number");
    private static final Text AMOUNT = Text.of("数字", "a number");
    private static final Text RATIO = Text.of("比例(如 0.125 或 \"12.5%\")", "a ratio like 0.125 or \"12.5%\"");

    private Numbers() {}

    static @Nullable Integer integer(RequestBody body) throws IOException {
        Long whole = count(body);
        if (whole == null) {
            return null;
        }
        if (whole != whole.intValue()) {
            body.refuse(Refusal.TOO_LARGE, whole);
            return null;
        }
        return whole.intValue();
    }

    static @Nullable Long count(RequestBody body) throws IOException {
        JsonParser parser = body.parser();
        if (isShortWhole(parser)) {
            return parser.getLongValue();
        }
        BigDecimal number = decimal(body, WHOLE);
        if (number == null) {
            return null;
        }
        // A number with one more digit exceeds every limit.
        if ((long) number.precision() - number.scale() > FITTING_DIGITS) {
            body.refuse(Refusal.TOO_LARGE, QuotedValue.written(parser));
            return null;
        }
        if (number.scale() > 0 && number.stripTrailingZeros().scale() > 0) {
            body.refuse(Refusal.FRACTION, QuotedValue.written(parser));
            return null;
        }
        return number.longValueExact();
    }

    /**
     * Reads an amount in yuan, as a number or as a text with its unit. Keeps the scale of a number, reduced to cents if
     * that loses nothing.
     */
    static @Nullable BigDecimal amount(RequestBody body) throws IOException {
        if (isShortWhole(body.parser())) {
            return BigDecimal.valueOf(body.parser().getLongValue());
        }
        if (body.parser().currentToken() == JsonToken.VALUE_STRING) {
            return written(body);
        }
        BigDecimal number = decimal(body, AMOUNT);
        if (number == null || number.scale() >= 0 && number.scale() <= CENT_SCALE) {
            return number;
        }
        if ((long) number.precision() - number.scale() > FITTING_DIGITS) {
            return number;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Reads a proportion, as a number (12.5% is 0.125) or as a text with a per cent sign. */
    static @Nullable BigDecimal ratio(RequestBody body) throws IOException {
        if (body.parser().currentToken() == JsonToken.VALUE_STRING) {
            String text =
                    body.parser().getTextLength() > LONGEST ? "" : body.parser().getText();
            BigDecimal ratio = RatioText.read(text).orElse(null);
            if (ratio == null) {
                body.refuse(Refusal.RATIO_FORM, QuotedValue.written(body.parser()));
            }
            return ratio;
        }
        return decimal(body, RATIO);
    }

    private static @Nullable BigDecimal written(RequestBody body) throws IOException {
        AmountText.AmountTextResult said =
                AmountText.read(body.parser().getText()).orElse(null);
        if (said instanceof AmountText.Yuan yuan) {
            return yuan.amount();
        }
        if (said instanceof AmountText.OtherUnit other) {
            body.refuse(AmountText.OTHER_UNIT, other.written(), other.unit());
        } else {
            body.refuseKind(AMOUNT);
        }
        return null;
    }

    private static boolean isShortWhole(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= FITTING_DIGITS;
    }

    /** Reads a number; null if it is refused. A zero is returned without an exponent. */
    private static @Nullable BigDecimal decimal(RequestBody body, Text expected) throws IOException {
        JsonParser parser = body.parser();
        if (!parser.currentToken().isNumeric()) {
            body.refuseKind(expected);
            return null;
        }
        if (parser.getTextLength() > LONGEST) {
            body.refuse(Refusal.LONG_NUMBER, QuotedValue.written(parser), parser.getTextLength(), LONGEST);
            return null;
        }
        try {
            BigDecimal number = parser.getDecimalValue();
            return number.signum() == 0 && number.scale() != 0 ? zero(number) : number;
        } catch (JsonProcessingException | NumberFormatException noExponentIsThatLarge) {
            body.refuse(Refusal.TOO_LARGE, QuotedValue.written(parser));
            return null;
        }
    }

    private static BigDecimal zero(BigDecimal number) {
        return number.scale() > 0 && number.scale() <= CENT_SCALE ? number : BigDecimal.ZERO;
    }
}
