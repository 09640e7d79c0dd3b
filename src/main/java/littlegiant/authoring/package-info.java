/** The working copy of the rules, and releases, over REST. */
@NullMarked
package littlegiant.authoring;

import org.jspecify.annotations.NullMarked;
