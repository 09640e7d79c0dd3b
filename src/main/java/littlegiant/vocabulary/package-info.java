/** The words that a rule file may use, and the judgement of an enterprise whose facts may be incomplete. */
@NullMarked
package littlegiant.vocabulary;

import org.jspecify.annotations.NullMarked;
