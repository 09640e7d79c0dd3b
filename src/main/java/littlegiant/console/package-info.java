/** The pages of the office: templates, their texts and the little code that feeds them from the other features. */
@NullMarked
package littlegiant.console;

import org.jspecify.annotations.NullMarked;
