package littlegiant.authoring;

import java.util.Map;

/**
 * An edit of a file of the working copy, as the audit trail names it. The trail adds the file and the hashes of its text
 * before and after.
 *
 * @param what the action's name
 * @param before what the edit replaces, beside the text
 * @param after what it puts there, beside the text
 */
record AuditedEdit(String what, Map<String, Object> before, Map<String, Object> after) {
    /** The text of a file was saved. */
    static final AuditedEdit SAVED = new AuditedEdit("rules.saved", Map.of(), Map.of());

    /** Two edits of a file were merged, part by part. */
    static final AuditedEdit MERGED = new AuditedEdit("rules.merged", Map.of(), Map.of());

    /** A file was deleted. */
    static final AuditedEdit REMOVED = new AuditedEdit("rules.removed", Map.of(), Map.of());

    /**
     * A file became what a release holds.
     *
     * @param release its hash
     */
    static AuditedEdit takenBack(String release) {
        return new AuditedEdit("rules.taken-back", Map.of(), Map.of("release", release));
    }

    /**
     * A threshold was changed.
     *
     * @param n its number among the criterion's thresholds, from 1
     */
    static AuditedEdit threshold(String criterion, int n, String was, String is) {
        return new AuditedEdit(
                "rules.threshold", Map.of("threshold", was), Map.of("criterion", criterion, "n", n, "threshold", is));
    }

    /** A criterion was added: its rule, or the cases of it. */
    static AuditedEdit criterion(String id) {
        return new AuditedEdit("rules.criterion", Map.of(), Map.of("criterion", id));
    }

    /** A fact was declared for which a policy asks. */
    static AuditedEdit fact(String name) {
        return new AuditedEdit("rules.fact", Map.of(), Map.of("fact", name));
    }
}
