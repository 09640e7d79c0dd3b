/** Tables of enterprises: reading an upload, assessing its rows, and the workbook of results. */
@NullMarked
package littlegiant.upload;

import org.jspecify.annotations.NullMarked;
