package littlegiant.assessment;

import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;

/** Prepares the compression of records of a policy's assessments in a language. */
@FunctionalInterface
interface RecordPacking {
    /** Starts the preparation and returns at once; does nothing if it was prepared already. */
    void prepare(Release release, Policy policy, Language language);
}
