package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Invariants;
import littlegiant.wording.Nearest;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code more}, the declared facts of the enterprise or of one year.
 *
 * @param ofYear whether the object belongs to a year
 */
record DeclaredReader(boolean ofYear) implements ValueReader {
    private static final Text OBJECT = Text.of("对象", "an object");

    @Override
    public @Nullable DeclaredValues read(RequestBody body) throws IOException {
        JsonParser parser = body.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            body.refuseKind(OBJECT);
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        body.enter();
        for (String id = parser.nextFieldName(); id != null; id = parser.nextFieldName()) {
            body.at(id);
            JsonToken token = parser.nextToken();
            DeclaredFact fact = body.declared().facts().get(id);
            if (fact == null || fact.isOfYear() != ofYear) {
                refuse(id, fact, body);
                parser.skipChildren();
            } else if (!given.add(id)) {
                body.refuse(Refusal.TWICE, id);
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                Object value = value(fact, body);
                if (value != null) {
                    values.put(id, value);
                }
            }
        }
        body.leave();
        return new DeclaredValues(values);
    }

    private void refuse(String id, @Nullable DeclaredFact known, RequestBody body) {
        if (body.isRecorded()) {
            // A recorded fact that is no longer declared is ignored.
            return;
        }
        if (body.isFull()) {
            body.refuseWithoutMessage();
            return;
        }
        if (known != null) {
            body.refuse(ofYear ? Refusal.OF_NO_YEAR : Refusal.OF_A_YEAR, id);
            return;
        }
        List<String> ids = body.declared().facts().values().stream()
                .filter(fact -> fact.isOfYear() == ofYear)
                .map(DeclaredFact::id)
                .toList();
        Optional<String> nearest = Nearest.of(id, ids)
                .or(() -> Nearest.of(id, body.declared().facts().keySet()));
        if (nearest.isPresent()) {
            body.refuse(Refusal.UNDECLARED_NEAR, QuotedValue.of(id), nearest.get());
        } else if (ids.isEmpty()) {
            body.refuse(Refusal.NONE_DECLARED, QuotedValue.of(id));
        } else {
            body.refuse(Refusal.UNDECLARED, QuotedValue.of(id), String.join(", ", ids));
        }
    }

    /** The value; null if it is refused, or if a recorded value does not have the type that is declared now. */
    private static @Nullable Object value(DeclaredFact fact, RequestBody body) throws IOException {
        if (!body.isRecorded()) {
            return read(fact, body);
        }
        body.mute(true);
        try {
            return read(fact, body);
        } finally {
            body.mute(false);
        }
    }

    private static @Nullable Object read(DeclaredFact fact, RequestBody body) throws IOException {
        return switch (fact.unitWritten()) {
            case YES_NO -> Flags.read(body);
            case DAY -> Days.read(body);
            case YUAN -> number(fact, Numbers.amount(body), body);
            case RATIO -> number(fact, Numbers.ratio(body), body);
            case PEOPLE, ITEMS, YEARS -> {
                Long count = Numbers.count(body);
                yield count == null ? null : number(fact, BigDecimal.valueOf(count), body);
            }
        };
    }

    private static @Nullable BigDecimal number(DeclaredFact fact, @Nullable BigDecimal value, RequestBody body) {
        if (value == null) {
            return null;
        }
        Optional<Text> wrong = Invariants.wrongWith(fact, value);
        if (wrong.isPresent()) {
            body.refuse(wrong.get());
            return null;
        }
        return value;
    }
}
