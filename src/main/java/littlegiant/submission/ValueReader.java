package littlegiant.submission;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values of one type. */
interface ValueReader {
    Map<Class<?>, ValueReader> SCALARS = Map.of(
            String.class, Texts::read,
            Boolean.class, Flags::read,
            LocalDate.class, Days::read,
            Integer.class, Numbers::integer,
            Long.class, Numbers::count,
            BigDecimal.class, Numbers::amount,
            FactNumbers.class, FactNumbersReader::read);

    /**
     * Reads the non-null value at the parser's current token, up to its last token.
     *
     * @return null if the value is refused
     */
    @Nullable
    Object read(RequestBody body) throws IOException;

    /** The element that replaces a refused one in a list, so that the others keep their index; null for none. */
    default @Nullable Object placeholder() {
        return null;
    }

    /** The reader of a type. */
    static ValueReader of(Type type) {
        if (type instanceof ParameterizedType of) {
            return Elements.of(of);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            return new Choice(kind);
        }
        ValueReader scalar = SCALARS.get(kind);
        if (scalar == null && kind.isRecord()) {
            return RecordReader.of(kind);
        }
        if (scalar == null) {
            throw new IllegalArgumentException("nobody submits a " + kind);
        }
        return scalar;
    }
}
