/** Tables that users send, as workbooks or CSV: guarding, reading and assessing them. */
@NullMarked
package littlegiant.upload;

import org.jspecify.annotations.NullMarked;
