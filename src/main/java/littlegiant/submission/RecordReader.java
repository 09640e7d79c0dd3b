package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Attestation;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.Named;
import littlegiant.wording.Nearest;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects into a record, each component by its JSON name. Reflection on the type is done once. */
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
    /**
     * The index of the component for declared attestations, whose names are siblings of the others; -1 if there is
     * none.
     */
    private final int rest;

    private RecordReader(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        if (declared.length > Long.SIZE) {
            throw new IllegalArgumentException("more components than a long has bits: " + type);
        }
        int last = declared.length - 1;
        this.rest = last >= 0 && declared[last].getType() == DeclaredAttestations.class ? last : -1;
        this.names = Arrays.stream(declared)
                .limit(rest < 0 ? declared.length : rest)
                .map(RecordReader::name)
                .toList();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        this.components = Arrays.stream(declared)
                .map(component -> reader(type, component))
                .toArray(ValueReader[]::new);
        this.constructor = constructor(type, declared);
    }

    /** The reader of a public record. */
    static RecordReader of(Class<?> type) {
        return READERS.get(type);
    }

    @Override
    public @Nullable Object read(RequestBody body) throws IOException {
        JsonParser parser = body.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            body.refuseKind(OBJECT);
            return null;
        }
        Object[] values = new Object[components.length];
        Map<String, Attestation> further = rest < 0 ? Map.of() : new LinkedHashMap<>();
        Set<String> furtherGiven = rest < 0 ? Set.of() : new HashSet<>();
        long given = 0;
        int next = 0;
        body.enter();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            body.at(name);
            JsonToken token = parser.nextToken();
            int place = place(name, next);
            if (place < 0 && rest >= 0 && (isDeclared(name, body) || body.isRecorded())) {
                further(name, furtherGiven.add(name), further, body);
                continue;
            }
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
        if (rest >= 0) {
            values[rest] = new DeclaredAttestations(further);
        }
        return construct(values);
    }

    private static boolean isDeclared(String name, RequestBody body) {
        return body.declared().attestations().containsKey(name);
    }

    /** Reads a declared attestation; ignores a recorded one that is no longer declared. */
    private static void further(String name, boolean first, Map<String, Attestation> further, RequestBody body)
            throws IOException {
        if (!first) {
            body.refuse(Refusal.TWICE, name);
        }
        if (!first || !isDeclared(name, body)) {
            body.parser().skipChildren();
        } else if (body.parser().currentToken() != JsonToken.VALUE_NULL
                && of(Attestation.class).read(body) instanceof Attestation attestation) {
            further.put(name, attestation);
        }
    }

    private static @Nullable ValueReader reader(Class<?> type, RecordComponent component) {
        if (component.getType() == DeclaredValues.class) {
            return new DeclaredReader(type == FiscalYear.class);
        }
        return component.getType() == DeclaredAttestations.class ? null : ValueReader.of(component.getGenericType());
    }

    @Override
    public Object placeholder() {
        return construct(new Object[components.length]);
    }

    /**
     * The component's index, -1 if there is none. Tries {@code next} first, since most submissions follow the order of
     * the components.
     */
    private int place(String name, int next) {
        if (next < names.size() && names.get(next).equals(name)) {
            return next;
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    private void refuse(String name, int place, RequestBody body) {
        if (body.isFull()) {
            body.refuseWithoutMessage();
            return;
        }
        if (place >= 0) {
            body.refuse(Refusal.TWICE, name);
            return;
        }
        List<String> known = names;
        if (rest >= 0 && !body.declared().attestations().isEmpty()) {
            known = new ArrayList<>(names);
            known.addAll(body.declared().attestations().keySet());
        }
        Optional<String> nearest = Nearest.of(name, known);
        DeclaredFact declared = body.declared().facts().get(name);
        if (declared != null) {
            body.refuse(declared.isOfYear() ? Refusal.OF_A_YEAR : Refusal.OF_NO_YEAR, name);
        } else if (nearest.isPresent()) {
            body.refuse(Refusal.UNKNOWN_NEAR, QuotedValue.of(name), nearest.get());
        } else {
            body.refuse(Refusal.UNKNOWN, QuotedValue.of(name), String.join(", ", known));
        }
    }

    private Object construct(@Nullable Object[] values) {
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
