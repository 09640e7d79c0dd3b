/** Compiles rules and decides on criteria; the only package that knows Drools. */
@NullMarked
package littlegiant.ruleset.engine;

import org.jspecify.annotations.NullMarked;
