package littlegiant.authoring;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * One change between two releases, in the terms of a policy.
 *
 * @param file the path below the rules folder, in the newer release where it is there, null for a whole policy
 * @param line from 1, in that file; 0 where the whole file is meant
 * @param criterion the id of the criterion, ground or measure; null where it is about none
 * @param rule the rule's name in the newer release where it is there; null where it is about none
 * @param before as it was, null where it was not there
 * @param after as it is, null where it is no more
 * @param message all of it in one sentence
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

    /** What changed. */
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
