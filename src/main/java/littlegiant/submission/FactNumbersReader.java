package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads numbers by fact name: plain, as an amount with a unit, or as a percentage. Does not check the names. */
final class FactNumbersReader {
    private static final Text OBJECT = Text.of("对象", "an object");
    private static final int MOST = 100;

    private FactNumbersReader() {}

    static @Nullable FactNumbers read(RequestBody body) throws IOException {
        JsonParser parser = body.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            body.refuseKind(OBJECT);
            return null;
        }
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        int given = 0;
        body.enter();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            body.at(name);
            JsonToken token = parser.nextToken();
            if (++given > MOST || numbers.containsKey(name)) {
                if (given <= MOST + 1) {
                    body.refuse(given > MOST ? Refusal.TOO_MANY : Refusal.TWICE, given > MOST ? MOST : name);
                }
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                BigDecimal number = number(token, body);
                if (number != null) {
                    numbers.put(name, number);
                }
            }
        }
        body.leave();
        return new FactNumbers(numbers);
    }

    private static @Nullable BigDecimal number(JsonToken token, RequestBody body) throws IOException {
        boolean percentage = token == JsonToken.VALUE_STRING
                && RatioText.read(body.parser().getText()).isPresent();
        return percentage ? Numbers.ratio(body) : Numbers.amount(body);
    }
}
