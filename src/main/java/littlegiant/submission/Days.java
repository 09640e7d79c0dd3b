package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads dates {@code yyyy-MM-dd} that exist in the calendar. */
final class Days {
    private static final Text DAY = Text.of("日期(如 \"2017-06-30\")", "a date like \"2017-06-30\"");

    private Days() {}

    static @Nullable LocalDate read(RequestBody body) throws IOException {
        JsonParser parser = body.parser();
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            body.refuseKind(DAY);
            return null;
        }
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        if (parser.getTextLength() != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            body.refuse(Refusal.DAY_FORM, QuotedValue.written(parser));
            return null;
        }
        int year = number(text, from, from + 4);
        int month = number(text, from + 5, from + 7);
        int day = number(text, from + 8, from + 10);
        if (year < 0 || month < 0 || day < 0) {
            body.refuse(Refusal.DAY_FORM, QuotedValue.written(parser));
            return null;
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            body.refuse(Refusal.NO_SUCH_DAY, QuotedValue.written(parser));
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** The number written by the digits, -1 if there is another character. */
    private static int number(char[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
