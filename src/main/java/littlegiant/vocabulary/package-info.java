/** The words that a rule file may use, and how each judges an enterprise whose facts may be incomplete. */
@NullMarked
package littlegiant.vocabulary;

import org.jspecify.annotations.NullMarked;
