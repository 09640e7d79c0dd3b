package littlegiant.authoring;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * One change between two releases, in the terms of a policy.
 *
 * @param file the path below the rules folder, in the newer release if it has the file, null for a whole policy
 * @param line from 1, in that file; 0 for the whole file
 * @param criterion the id of the criterion, ground or measure; null if the change concerns none
 * @param rule the rule's name, in the newer release if it has the rule; null if the change concerns none
 * @param before the old value, null if there was none
 * @param after the new value, null if there is none
 * @param message the change in one sentence
 */
public record ReleaseChange(
        ReleaseChangeKind kind,
        String policy,
        @Nullable String file,
        int line,
        @Nullable String criterion,
        @Nullable String rule,
        @Nullable Text before,
        @Nullable Text after,
        Text message) {

    /** The kind of a change. */
    public enum ReleaseChangeKind {
        POLICY_ADDED,
        POLICY_REMOVED,
        HEADER_CHANGED,
        RULE_ADDED,
        RULE_REMOVED,
        RULE_RENAMED,
        RULE_MOVED,
        THRESHOLD_CHANGED,
        CONDITION_CHANGED,
        APPLIES_TO_CHANGED,
        CLAUSE_CHANGED,
        DATES_CHANGED,
        CASE_ADDED,
        CASE_REMOVED,
        CASE_CHANGED
    }
}
