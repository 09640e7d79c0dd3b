package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.FiscalYear;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and sets, both of which are JSON arrays.
 *
 * @param element reads each element
 * @param most the number of elements, at most
 * @param distinct whether it is a set
 */
record Elements(ValueReader element, int most, boolean distinct) implements ValueReader {
    private static final Text LIST = Text.of("列表", "a list");
    /** A limit for rights and violations. */
    private static final int MOST_RECORDS = 10_000;
    /** A limit for fiscal years and for names of enums. */
    private static final int MOST_OTHERS = 100;

    /** The reader of a {@code List} or {@code Set} type. */
    static Elements of(ParameterizedType type) {
        boolean distinct = type.getRawType() == Set.class;
        if (!distinct && type.getRawType() != List.class) {
            throw new IllegalArgumentException("nobody submits a " + type);
        }
        Type element = type.getActualTypeArguments()[0];
        boolean records = element instanceof Class<?> kind && kind.isRecord() && kind != FiscalYear.class;
        return new Elements(ValueReader.of(element), records ? MOST_RECORDS : MOST_OTHERS, distinct);
    }

    @Override
    public @Nullable Collection<Object> read(RequestBody body) throws IOException {
        JsonParser parser = body.parser();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            body.refuseKind(LIST);
            return null;
        }
        Collection<Object> elements = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        body.enter();
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (index == most) {
                break;
            }
            body.at(index++);
            Object value = element(token, body);
            if (value != null) {
                elements.add(value);
            }
        }
        body.leave();
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            body.refuse(Refusal.TOO_MANY, most);
            passOver(parser);
        }
        return elements;
    }

    private @Nullable Object element(JsonToken token, RequestBody body) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            body.refuse(Refusal.NULL_ELEMENT);
            return element.placeholder();
        }
        Object value = element.read(body);
        return value == null ? element.placeholder() : value;
    }

    /** Skips the rest of the array. */
    private static void passOver(JsonParser parser) throws IOException {
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            parser.nextToken();
        }
    }
}
