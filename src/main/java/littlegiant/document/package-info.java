/** Pages and sheets for print and export, whatever stands in them. */
@NullMarked
package littlegiant.document;

import org.jspecify.annotations.NullMarked;
