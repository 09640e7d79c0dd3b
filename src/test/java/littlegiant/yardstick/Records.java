package littlegiant.yardstick;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;

/** Records taken apart and put together. */
final class Records {
    private Records() {}

    static Object[] parts(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents())
                .map(component -> part(whole, component))
                .toArray();
    }

    /** Whether it is where the facts stand that policies declare; the notice declares none. */
    static boolean isOfPolicies(Object part) {
        return part instanceof DeclaredValues || part instanceof DeclaredAttestations;
    }

    static Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** A record of the type, of these parts. */
    static Object of(Class<?> type, Object[] parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }
}
