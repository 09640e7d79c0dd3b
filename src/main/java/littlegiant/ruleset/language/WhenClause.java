package littlegiant.ruleset.language;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule as read.
 *
 * @param consulted the facts that they look at, as JSON pointers into the enterprise
 * @param matched the types of the facts that they match
 * @param variables what is bound where the consequence can see it, by name
 * @param asked what they ask, part by part
 * @param boundInSome the names that some alternative of an {@code or} binds and another does not
 */
public record WhenClause(
        Set<String> consulted,
        Set<Class<?>> matched,
        Map<String, ConditionVariable> variables,
        ConditionTree asked,
        Set<String> boundInSome) {

    /** Conditions that a fault keeps from being read. */
    static final WhenClause UNREAD = new WhenClause(Set.of(), Set.of(), Map.of(), ConditionTree.NOTHING, Set.of());

    /**
     * Something that a condition binds.
     *
     * @param type what it holds, null where a fault keeps that from being known
     * @param consulted the facts from which it is taken, as JSON pointers
     */
    public record ConditionVariable(String name, @Nullable Class<?> type, Set<String> consulted) {}
}
