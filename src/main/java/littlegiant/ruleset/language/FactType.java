package littlegiant.ruleset.language;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Named;
import org.jspecify.annotations.Nullable;

/**
 * A type of fact that a rule's pattern may match.
 *
 * @param type the record
 * @param pointer the JSON pointer of such facts in the enterprise; empty for the enterprise itself
 * @param fields by name, in the order of the record's components
 */
public record FactType(Class<? extends Record> type, String pointer, Map<String, Field> fields) {

    /**
     * A field of a fact.
     *
     * @param type the field's type
     * @param element the element type of a list, null if it is no list
     * @param pointer the field's JSON pointer in the enterprise; for a fact in a list, the list's pointer
     * @param property the JSON property under which it is submitted
     * @param accessor the record's accessor method
     */
    public record Field(
            String name, Class<?> type, @Nullable Class<?> element, String pointer, String property, Method accessor) {

        /** The field's value in a fact of its type; null if it was not submitted. */
        public Object of(Record fact) {
            try {
                return accessor.invoke(fact);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static FactType of(Class<? extends Record> type, String pointer) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> element = component.getGenericType() instanceof ParameterizedType list
                    ? elementOf(list.getActualTypeArguments()[0])
                    : null;
            String name = component.getName();
            if (component.getType() == DeclaredValues.class) {
                // A fact that a policy declares is read in {@code then}, by its id.
                continue;
            }
            Named named = component.getAnnotation(Named.class);
            fields.put(
                    name,
                    new Field(
                            name,
                            component.getType(),
                            element,
                            pointer.isEmpty() ? "/" + name : pointer,
                            named == null ? name : named.value(),
                            component.getAccessor()));
        }
        return new FactType(type, pointer, Collections.unmodifiableMap(fields));
    }

    private static Class<?> elementOf(Type argument) {
        return argument instanceof Class<?> element ? element : Object.class;
    }
}
