/** Uploads of tables of enterprises: the template, reading, assessing, and the results. */
@NullMarked
package littlegiant.upload;

import org.jspecify.annotations.NullMarked;
