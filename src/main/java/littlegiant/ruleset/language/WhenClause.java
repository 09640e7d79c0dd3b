package littlegiant.ruleset.language;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule as read.
 *
 * @param consulted the JSON pointers of the facts they read
 * @param matched the types of the facts they match
 * @param variables the variables that the consequence can use, by name
 * @param asked the condition tree
 * @param boundInSome the names that some but not all alternatives of an {@code or} bind
 */
public record WhenClause(
        Set<String> consulted,
        Set<Class<?>> matched,
        Map<String, ConditionVariable> variables,
        ConditionTree asked,
        Set<String> boundInSome) {

    /** Stands for conditions that could not be read because of a fault. */
    static final WhenClause UNREAD = new WhenClause(Set.of(), Set.of(), Map.of(), ConditionTree.NOTHING, Set.of());

    /**
     * A variable that a condition binds.
     *
     * @param type the type of its value, null if a fault hides it
     * @param consulted the JSON pointers of the facts from which it is taken
     */
    public record ConditionVariable(String name, @Nullable Class<?> type, Set<String> consulted) {}
}
