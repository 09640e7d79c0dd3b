/** Reads submitted JSON into facts, with a JSON pointer for every fault. */
@NullMarked
package littlegiant.submission;

import org.jspecify.annotations.NullMarked;
