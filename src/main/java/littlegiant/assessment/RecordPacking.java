package littlegiant.assessment;

import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;

/** Prepares for records of a policy's assessments in a language being kept small. */
@FunctionalInterface
interface RecordPacking {
    /** Returns at once; what is prepared already is left as it is. */
    void prepare(Release release, Policy policy, Language language);
}
