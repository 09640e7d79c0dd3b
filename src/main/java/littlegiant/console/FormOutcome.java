package littlegiant.console;

import littlegiant.assessment.AssessmentResult;
import org.jspecify.annotations.Nullable;

/**
 * What came of what is typed.
 *
 * @param form the form, with what is wrong at its fields
 * @param result what is shown beside it
 * @param assessed what may be recorded; null where it is refused
 */
record FormOutcome(
        ShownForm form, TypedAnswer result, @Nullable AssessmentResult assessed) {}
