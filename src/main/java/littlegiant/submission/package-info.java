/** Reading of submitted JSON into facts, with every fault and the JSON pointer to it. */
@NullMarked
package littlegiant.submission;

import org.jspecify.annotations.NullMarked;
