package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Named;
import littlegiant.wording.Nearest;
import littlegiant.wording.Text;

/** Reads objects into a record: each component by its JSON name. What can be known of the type is found out once. */
final class RecordReader implements ValueReader {
    private static final ClassValue<RecordReader> READERS = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type);
        }
    };
    private static final Text OBJECT = Text.of("对象", "an object");

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final ValueReader[] components;
    private final MethodHandle constructor;

    private RecordReader(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        if (declared.length > Long.SIZE) {
            throw new IllegalArgumentException("more components than a long has bits: " + type);
        }
        this.names = Arrays.stream(declared).map(RecordReader::name).toList();
        for (int i = 0; i < declared.length; i++) {
            places.put(names.get(i), i);
        }
        this.components = Arrays.stream(declared)
                .map(component -> ValueReader.of(component.getGenericType()))
                .toArray(ValueReader[]::new);
        this.constructor = constructor(type, declared);
    }

    /** The reader of a public record. */
    static RecordReader of(Class<?> type) {
        return READERS.get(type);
    }

    @Override
    public Object read(Body body) throws IOException {
        JsonParser parser = body.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            body.refuseKind(OBJECT);
            return null;
        }
        Object[] values = new Object[components.length];
        long given = 0;
        int next = 0;
        body.enter();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            body.at(name);
            JsonToken token = parser.nextToken();
            int place = place(name, next);
            if (place < 0 || (given & 1L << place) != 0) {
                refuse(name, place, body);
                parser.skipChildren();
                continue;
            }
            given |= 1L << place;
            next = place + 1;
            if (token != JsonToken.VALUE_NULL) {
                values[place] = components[place].read(body);
            }
        }
        body.leave();
        return construct(values);
    }

    @Override
    public Object placeholder() {
        return construct(new Object[components.length]);
    }

    /** The component's place, -1 where there is none; most write the properties in the order of the components. */
    private int place(String name, int next) {
        if (next < components.length && names.get(next).equals(name)) {
            return next;
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    private void refuse(String name, int place, Body body) {
        if (body.isFull()) {
            body.refuseUntold();
            return;
        }
        if (place >= 0) {
            body.refuse(Refusal.TWICE, name);
            return;
        }
        Optional<String> nearest = Nearest.of(name, names);
        if (nearest.isPresent()) {
            body.refuse(Refusal.UNKNOWN_NEAR, Quoted.of(name), nearest.get());
        } else {
            body.refuse(Refusal.UNKNOWN, Quoted.of(name), String.join(", ", names));
        }
    }

    private Object construct(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable checked) {
            throw new IllegalStateException("a record's constructor threw", checked);
        }
    }

    private static String name(RecordComponent component) {
        Named named = component.getAnnotation(Named.class);
        return named == null ? component.getName() : named.value();
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] declared) {
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a submitted record must be public: " + type, e);
        }
    }
}
