/** Assessments over REST: single and batch, reading back, export, replay and the catalogue. */
@NullMarked
package littlegiant.assessment;

import org.jspecify.annotations.NullMarked;
