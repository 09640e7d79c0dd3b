package littlegiant.ruleset.language;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.vocabulary.AsThreshold;
import littlegiant.vocabulary.Bands;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Measure;
import littlegiant.vocabulary.Points;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Words;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words that a consequence may use, derived by reflection from {@link Words}: its constants, its methods, and the
 * methods of the types they return. A method counts as a word only if a rule file can write each of its arguments and
 * use its result, so no other method of these types, and no other type, is reachable.
 */
public final class Dictionary {
    private static final Set<Class<?>> BUILT =
            Set.of(Measure.class, Points.class, Condition.class, Bands.class, Statement.class);

    private static final Template FORM = Template.of("{0}( {1} )", "{0}( {1} )");
    private static final Template MORE = Template.of("{0}…", "{0}…");

    private static final Map<String, Constant> CONSTANTS = constantsOfWords();
    private static final Map<String, List<Method>> WORDS = wordsOf(Words.class, true);
    private static final Map<Class<?>, Map<String, List<Method>>> FOLLOWING = followingWords();
    private static final Map<String, List<Method>> ANY_FOLLOWING = anyFollowing();

    private Dictionary() {}

    /**
     * A constant.
     *
     * @param type the type that declares the constant
     */
    public record Constant(Class<?> type, Object value) {}

    /** The constants, by name. */
    public static Map<String, Constant> constants() {
        return CONSTANTS;
    }

    /** The words that begin an expression, by name, each in all its forms. */
    public static Map<String, List<Method>> words() {
        return WORDS;
    }

    /**
     * The words that may follow a dot, by name.
     *
     * @param type the type of the expression before the dot; null if it is not known, for the words that may follow any
     *     type
     */
    public static Map<String, List<Method>> wordsAfter(@Nullable Class<?> type) {
        return type == null ? ANY_FOLLOWING : FOLLOWING.getOrDefault(type, Map.of());
    }

    /** The form of a word as an officer writes it, with placeholders: {@code ratio( 指标, 指标 )}. */
    static Text form(Method word) {
        List<Text> parameters = new ArrayList<>();
        for (Parameter parameter : word.getParameters()) {
            Class<?> type = parameter.isVarArgs() ? parameter.getType().getComponentType() : parameter.getType();
            Text shown = parameter.isAnnotationPresent(AsThreshold.class)
                    ? Text.verbatim("\"" + threshold(word.getName()) + "\"")
                    : ArgumentKind.placeOf(type);
            parameters.add(parameter.isVarArgs() ? MORE.with(shown) : shown);
        }
        return parameters.isEmpty()
                ? Text.verbatim(word.getName() + "()")
                : FORM.with(word.getName(), Text.join(Text.verbatim(", "), parameters));
    }

    /** An example threshold for the word: a duration, a number of points, or otherwise a proportion. */
    static String threshold(String word) {
        return switch (word) {
            case "within", "grantedWithin" -> "3年";
            case "points", "each" -> "5分";
            default -> "5%";
        };
    }

    /** An example constant of the enum type. */
    static String example(Class<?> kind) {
        return CONSTANTS.entrySet().stream()
                .filter(constant -> constant.getValue().type() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> kind.getSimpleName() + "." + ((Enum<?>) kind.getEnumConstants()[0]).name());
    }

    private static Map<String, Constant> constantsOfWords() {
        Map<String, Constant> constants = new TreeMap<>();
        for (Field field : Words.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                try {
                    constants.put(field.getName(), new Constant(field.getType(), field.get(null)));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return Collections.unmodifiableMap(constants);
    }

    private static Map<String, List<Method>> wordsOf(Class<?> type, boolean ofClass) {
        Map<String, List<Method>> words = new TreeMap<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) == ofClass && !method.isBridge() && isWord(method)) {
                List<Method> forms = words.computeIfAbsent(method.getName(), name -> new ArrayList<>());
                if (forms.stream().noneMatch(form -> sameParameters(form, method))) {
                    forms.add(method);
                }
            }
        }
        // Reflection does not guarantee an order, and messages list the forms.
        words.values().forEach(forms -> forms.sort(Comparator.comparing(Method::toString)));
        return Collections.unmodifiableMap(words);
    }

    private static boolean sameParameters(Method a, Method b) {
        return List.of(a.getParameterTypes()).equals(List.of(b.getParameterTypes()));
    }

    private static boolean isWord(Method method) {
        Class<?> result = method.getReturnType();
        boolean accessor = method.getDeclaringClass().isRecord()
                && method.getParameterCount() == 0
                && List.of(method.getDeclaringClass().getRecordComponents()).stream()
                        .anyMatch(component -> component.getName().equals(method.getName()));
        return !accessor
                && BUILT.stream().anyMatch(built -> built.isAssignableFrom(result))
                && List.of(method.getParameterTypes()).stream().allMatch(Dictionary::canBeWritten);
    }

    private static boolean canBeWritten(Class<?> parameter) {
        Class<?> type = parameter.isArray() ? parameter.getComponentType() : parameter;
        return type == String.class
                || type == int.class
                || type == Number.class
                || BUILT.stream().anyMatch(built -> built.isAssignableFrom(type))
                || FactTypes.constantTypes().containsValue(type);
    }

    private static Map<Class<?>, Map<String, List<Method>>> followingWords() {
        Map<Class<?>, Map<String, List<Method>>> following = new LinkedHashMap<>();
        Deque<Class<?>> next = new ArrayDeque<>();
        Set<Class<?>> returned = new LinkedHashSet<>();
        WORDS.values().forEach(forms -> forms.forEach(form -> returned.add(form.getReturnType())));
        CONSTANTS.values().forEach(constant -> returned.add(constant.type()));
        next.addAll(returned);
        while (!next.isEmpty()) {
            Class<?> type = next.pop();
            if (!following.containsKey(type) && BUILT.stream().anyMatch(built -> built.isAssignableFrom(type))) {
                Map<String, List<Method>> words = wordsOf(type, false);
                following.put(type, words);
                words.values().forEach(forms -> forms.forEach(form -> next.add(form.getReturnType())));
            }
        }
        return Collections.unmodifiableMap(following);
    }

    private static Map<String, List<Method>> anyFollowing() {
        Map<String, List<Method>> all = new TreeMap<>();
        for (Map<String, List<Method>> words : FOLLOWING.values()) {
            words.forEach((name, forms) -> {
                List<Method> known = all.computeIfAbsent(name, any -> new ArrayList<>());
                forms.stream()
                        .filter(form -> known.stream().noneMatch(same -> sameParameters(same, form)))
                        .forEach(known::add);
            });
        }
        return Collections.unmodifiableMap(all);
    }
}
