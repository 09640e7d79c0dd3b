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
 * A kind of fact over which a rule may write a pattern.
 *
 * @param type its record
 * @param pointer where such facts stand in the enterprise, as a JSON pointer; empty for the enterprise itself
 * @param fields by name, in the order of the record
 */
public record FactType(Class<? extends Record> type, String pointer, Map<String, Field> fields) {

    /**
     * A field of a fact.
     *
     * @param type what it holds
     * @param element what a list holds, null where it is no list
     * @param pointer where it stands in the enterprise; of a fact in a list, where the list stands
     * @param property the name under which it is submitted
     * @param accessor the component's accessor
     */
    public record Field(
            String name, Class<?> type, @Nullable Class<?> element, String pointer, String property, Method accessor) {

        /** What it holds in a fact of its type, null where it was not given. */
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
                // What a policy declares is asked for in then, by its id.
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
